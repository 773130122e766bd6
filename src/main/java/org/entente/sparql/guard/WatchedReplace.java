package org.entente.sparql.guard;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/// REPLACE that can be stopped and makes a string of a bounded length.
final class WatchedReplace extends ExprFunctionN {

  private static final String NAME = "REPLACE";

  private final Budget budget;
  private final Optional<Pattern> constant;

  WatchedReplace(ExprList arguments, Budget budget) {
    super("replace", arguments);
    this.budget = budget;
    this.constant = WatchedRegex.constant(arguments, 1, 3);
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments) {
    var node = NodeValueOps.checkAndGetStringLiteral(NAME, arguments.get(0));
    var pattern = constant.orElseGet(() -> WatchedRegex.pattern(NAME, arguments, 1, 3));
    var replacement = WatchedRegex.string(NAME, arguments.get(2));
    var text = node.getLiteralLexicalForm();
    try {
      var replaced = replaced(pattern, text, replacement);
      return replaced.equals(text) ? arguments.get(0) : like(node, replaced);
    } catch (StackOverflowError e) {
      throw budget.end(Stop.TOO_DEEP);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new ExprEvalException("The replacement names a group that the pattern lacks", e);
    }
  }

  private String replaced(Pattern pattern, String text, String replacement) {
    var matcher = pattern.matcher(new WatchedText(text, budget));
    var made = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(made, replacement);
      budget.length(made.length());
    }
    matcher.appendTail(made);
    budget.length(made.length());
    return made.toString();
  }

  /// With the language or datatype of `node`.
  private static NodeValue like(Node node, String text) {
    return NodeValue.makeNode(
        node.getLiteralLanguage().isEmpty()
            ? NodeFactory.createLiteralDT(text, node.getLiteralDatatype())
            : NodeFactory.createLiteralDirLang(
                text, node.getLiteralLanguage(), node.getLiteralBaseDirection()));
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new WatchedReplace(arguments, budget);
  }
}
