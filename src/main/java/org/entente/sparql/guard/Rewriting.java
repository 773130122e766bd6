package org.entente.sparql.guard;

import java.util.ArrayList;
import java.util.Optional;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.expr.ExprAggregator;

/// Makes a plan count the rows that it holds and look at the clock where it would not.
final class Rewriting extends TransformCopy {

  private final Budget budget;

  private final Optional<Totals> totals;

  private Rewriting(Budget budget, Optional<Totals> totals) {
    this.budget = budget;
    this.totals = totals;
  }

  /// @param totals what is known of the data that all of the plan reads
  static Op of(Op plan, Budget budget, Optional<Totals> totals) {
    // Then the group of the plan is the one that asks, for there is no other.
    var known = totals.filter(_ -> WholeCount.of(plan).isPresent());
    // What SERVICE sends elsewhere stays as it is.
    return Transformer.transformSkipService(
        new Rewriting(budget, known), new BoundedTerms(budget), plan);
  }

  /// Holds what it gives.
  @Override
  public Op transform(OpDistinct distinct, Op rows) {
    return new HeldRows(super.transform(distinct, rows), budget);
  }

  /// Holds what it is given.
  @Override
  public Op transform(OpOrder order, Op rows) {
    return super.transform(order, new HeldRows(rows, budget));
  }

  /// Keeps its left side in a table and looks the right side's rows up in it.
  @Override
  public Op transform(OpJoin join, Op left, Op right) {
    return super.transform(join, new HeldRows(left, budget), right);
  }

  /// Keeps its right side in a table.
  @Override
  public Op transform(OpLeftJoin join, Op left, Op right) {
    return super.transform(join, left, new HeldRows(right, budget));
  }

  /// Keeps its right side in a table.
  @Override
  public Op transform(OpMinus minus, Op left, Op right) {
    return super.transform(minus, left, new HeldRows(right, budget));
  }

  /// Holds its groups, and what their aggregates gather.
  @Override
  public Op transform(OpGroup group, Op rows) {
    var aggregators = new ArrayList<ExprAggregator>();
    for (var aggregate : group.getAggregators()) {
      var counted =
          new CountedAggregator(
              Gathered.of(aggregate.getAggregator(), group.getGroupVars().getVars(), budget),
              budget);
      aggregators.add(new ExprAggregator(aggregate.getVar(), counted));
    }
    // Without an aggregate, nothing but the rows themselves tells how many groups there are.
    var counted = aggregators.isEmpty() ? new HeldRows(rows, budget) : rows;
    var made = OpGroup.create(counted, group.getGroupVars(), aggregators);
    return totals
        .flatMap(
            known ->
                WholeCount.of(group).<Op>map(asked -> new KeptCount(asked, made, known, budget)))
        .orElse(made);
  }

  @Override
  public Op transform(OpPath path) {
    return new WatchedPath(path, budget);
  }
}
