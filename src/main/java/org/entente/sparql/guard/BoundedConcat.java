package org.entente.sparql.guard;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;

/// CONCAT of a bounded length.
final class BoundedConcat extends ExprFunctionN {

  private final Budget budget;

  BoundedConcat(ExprList arguments, Budget budget) {
    super("concat", arguments);
    this.budget = budget;
  }

  @Override
  public NodeValue eval(List<NodeValue> strings) {
    long length = 0;
    for (var string : strings) {
      length += string.asString().length();
    }
    budget.length(length);
    return XSDFuncOp.strConcat(strings);
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new BoundedConcat(arguments, budget);
  }
}
