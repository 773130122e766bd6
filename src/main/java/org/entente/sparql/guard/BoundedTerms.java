package org.entente.sparql.guard;

import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;

/// Puts functions that end in time, and make terms no longer than allowed, in the place of those
/// that would not.
final class BoundedTerms extends ExprTransformCopy {

  private final Budget budget;

  BoundedTerms(Budget budget) {
    this.budget = budget;
  }

  @Override
  public Expr transform(ExprFunction1 function, Expr argument) {
    return function instanceof E_StrEncodeForURI
        ? super.transform(function, new ShortTerm(argument, budget, ShortTerm.TREBLED))
        : super.transform(function, argument);
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr first, Expr second) {
    return switch (function) {
      case E_Multiply _ -> new BoundedProduct(first, second, budget);
      case E_StrDatatype _ ->
          super.transform(function, new ShortTerm(first, budget, ShortTerm.NUMBER), second);
      default -> super.transform(function, first, second);
    };
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    return switch (function) {
      case E_Regex _ -> new WatchedRegex(arguments, budget);
      case E_StrReplace _ -> new WatchedReplace(arguments, budget);
      case E_StrConcat _ -> new BoundedConcat(arguments, budget);
      case E_Function _ -> super.transform(function, shortTerms(arguments));
      default -> super.transform(function, arguments);
    };
  }

  private ExprList shortTerms(ExprList arguments) {
    var bounded = new ExprList();
    arguments.forEach(argument -> bounded.add(new ShortTerm(argument, budget, ShortTerm.NUMBER)));
    return bounded;
  }
}
