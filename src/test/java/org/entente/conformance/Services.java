package org.entente.conformance;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterCommonParent;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;

/// The endpoints that a test's SERVICE clauses name: datasets at hand in place of other servers.
record Services(Map<Node, DatasetGraph> endpoints) {

  /// Lets queries of `dataset` ask them.
  void reachableFrom(DatasetGraph dataset) {
    var registry = new ServiceExecutorRegistry();
    registry.add((operation, _, row, execution) -> answer(operation, row, execution));
    ServiceExecutorRegistry.set(dataset.getContext(), registry);
    // One endpoint may ask another.
    endpoints.values().forEach(e -> ServiceExecutorRegistry.set(e.getContext(), registry));
  }

  private QueryIterator answer(OpService operation, Binding row, ExecutionContext execution) {
    var endpoint = Optional.ofNullable(endpoints.get(operation.getService()));
    if (endpoint.isEmpty() && operation.getSilent()) {
      return QueryIterSingleton.create(row, execution);
    }
    var rows =
        Algebra.exec(
            operation.getSubOp(),
            endpoint.orElseThrow(
                () -> new QueryExecException("No endpoint: " + operation.getService())));
    return new QueryIterCommonParent(rows, row, execution);
  }
}
