package org.entente.sparql.guard;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;

/// `*` on numbers of a bounded length: squaring thirty times makes a number of a billion digits.
final class BoundedProduct extends ExprFunction2 {

  private static final int WEIGHT = 100;

  private final Budget budget;

  BoundedProduct(Expr first, Expr second, Budget budget) {
    super(first, second, "multiply", "*");
    this.budget = budget;
  }

  @Override
  public NodeValue eval(NodeValue first, NodeValue second) {
    budget.length((digits(first) + digits(second)) * WEIGHT);
    return XSDFuncOp.numMultiply(first, second);
  }

  private static long digits(NodeValue value) {
    if (value.isInteger()) {
      return value.getInteger().bitLength() / 3;
    }
    return value.isDecimal() ? value.getDecimal().unscaledValue().bitLength() / 3 : 1;
  }

  @Override
  public Expr copy(Expr first, Expr second) {
    return new BoundedProduct(first, second, budget);
  }
}
