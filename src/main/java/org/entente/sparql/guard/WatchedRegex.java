package org.entente.sparql.guard;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/// REGEX that can be stopped.
final class WatchedRegex extends ExprFunctionN {

  private final Budget budget;
  private final Optional<Pattern> constant;

  WatchedRegex(ExprList arguments, Budget budget) {
    super("regex", arguments);
    this.budget = budget;
    this.constant = constant(arguments, 1, 2);
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments) {
    var text = string("REGEX", arguments.get(0));
    var pattern = constant.orElseGet(() -> pattern("REGEX", arguments, 1, 2));
    try {
      return NodeValue.booleanReturn(pattern.matcher(new WatchedText(text, budget)).find());
    } catch (StackOverflowError e) {
      throw budget.end(Stop.TOO_DEEP);
    }
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new WatchedRegex(arguments, budget);
  }

  /// The pattern of a function whose pattern and flags are the same for each row.
  static Optional<Pattern> constant(ExprList arguments, int pattern, int flags) {
    boolean hasFlags = arguments.size() > flags;
    if (!arguments.get(pattern).isConstant()
        || (hasFlags && !arguments.get(flags).isConstant())
        || !arguments.get(pattern).getConstant().isString()
        || (hasFlags && !arguments.get(flags).getConstant().isString())) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          RegexEngine.makePattern(
              "REGEX",
              arguments.get(pattern).getConstant().getString(),
              hasFlags ? arguments.get(flags).getConstant().getString() : ""));
    } catch (RuntimeException notAPattern) {
      // An error of each row, not of the query.
      return Optional.empty();
    }
  }

  static Pattern pattern(String function, List<NodeValue> arguments, int pattern, int flags) {
    return RegexEngine.makePattern(
        function,
        string(function, arguments.get(pattern)),
        arguments.size() > flags ? string(function, arguments.get(flags)) : "");
  }

  static String string(String function, NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral(function, value).getLiteralLexicalForm();
  }
}
