package org.entente.sparql.guard;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.serializer.SerializationContext;

/// An aggregate that counts its groups as rows held.
final class CountedAggregator implements Aggregator {

  private final Aggregator aggregator;
  private final Budget budget;

  CountedAggregator(Aggregator aggregator, Budget budget) {
    this.aggregator = aggregator;
    this.budget = budget;
  }

  /// Called once for each group.
  @Override
  public Accumulator createAccumulator() {
    budget.hold();
    return aggregator.createAccumulator();
  }

  @Override
  public Node getValueEmpty() {
    return aggregator.getValueEmpty();
  }

  @Override
  public String toPrefixString() {
    return aggregator.toPrefixString();
  }

  @Override
  public String key() {
    return aggregator.key();
  }

  @Override
  public String getName() {
    return aggregator.getName();
  }

  @Override
  public ExprList getExprList() {
    return aggregator.getExprList();
  }

  @Override
  public Aggregator copy(ExprList expressions) {
    return new CountedAggregator(aggregator.copy(expressions), budget);
  }

  @Override
  public Aggregator copyTransform(NodeTransform transform) {
    return new CountedAggregator(aggregator.copyTransform(transform), budget);
  }

  @Override
  public int hashCode() {
    return aggregator.hashCode();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CountedAggregator counted && aggregator.equals(counted.aggregator);
  }

  @Override
  public boolean equals(Aggregator other, boolean bySyntax) {
    return other instanceof CountedAggregator counted
        && aggregator.equals(counted.aggregator, bySyntax);
  }

  @Override
  public String asSparqlExpr(SerializationContext context) {
    return aggregator.asSparqlExpr(context);
  }
}
