package org.entente.sparql.guard;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/// A term that is passed on unless it is too long for what will be done with it.
final class ShortTerm extends ExprFunction1 {

  /// What is read as a number takes time with the square of its length.
  static final int NUMBER = 100;

  /// What becomes three times as long, or nine times if it is not ASCII.
  static final int TREBLED = 3;

  private final Budget budget;
  private final int weight;

  /// @param weight what one of its characters counts for
  ShortTerm(Expr term, Budget budget, int weight) {
    super(term, "short");
    this.budget = budget;
    this.weight = weight;
  }

  @Override
  public NodeValue eval(NodeValue value) {
    var node = value.asNode();
    if (node.isLiteral()) {
      budget.length((long) node.getLiteralLexicalForm().length() * weight);
    }
    return value;
  }

  @Override
  public Expr copy(Expr term) {
    return new ShortTerm(term, budget, weight);
  }
}
