package org.entente.sparql.guard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.util.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What SERVICE may ask: named endpoints at public addresses, for answers of a bounded size.
public final class Services {

  private static final Logger LOG = LoggerFactory.getLogger(Services.class);
  private static final int MOST_BYTES = 10_000_000;

  private final Set<String> endpoints;
  private final PinnedClient client;

  private Services(Set<String> endpoints, PinnedClient client) {
    this.endpoints = Set.copyOf(endpoints);
    this.client = client;
  }

  /// Those of `endpoints` that are not on this machine or in its own networks.
  public static Services at(Set<String> endpoints) {
    return reaching(endpoints, PinnedClient::isPublic);
  }

  static Services reaching(Set<String> endpoints, Predicate<InetAddress> isAllowed) {
    return new Services(endpoints, new PinnedClient(isAllowed, MOST_BYTES));
  }

  /// Makes SERVICE in a query with this `context` ask through us, and nothing else.
  void install(Context context, Budget budget) {
    context.set(ARQ.httpServiceAllowed, !endpoints.isEmpty());
    if (endpoints.isEmpty()) {
      return;
    }
    var registry = new ServiceExecutorRegistry();
    registry.add((op, _, _, execution) -> ask(op, execution, budget));
    ServiceExecutorRegistry.set(context, registry);
  }

  private QueryIterator ask(OpService op, ExecutionContext execution, Budget budget) {
    if (!op.getService().isURI() || !endpoints.contains(op.getService().getURI())) {
      throw budget.end(Stop.SERVICE_REFUSED);
    }
    try {
      var query = OpAsQuery.asQuery(op.getSubOp()).toString();
      var json = client.ask(URI.create(op.getService().getURI()), query, budget);
      return QueryIterPlainWrapper.create(rows(json, budget).iterator(), execution);
    } catch (IOException e) {
      if (op.getSilent()) {
        // As SPARQL Federated Query has it: one row that says nothing.
        return QueryIterPlainWrapper.create(List.of(BindingFactory.root()).iterator(), execution);
      }
      LOG.info("SERVICE <{}>: {}", op.getService().getURI(), e.getMessage());
      throw budget.end(Stop.SERVICE_FAILED);
    }
  }

  private static Iterable<Binding> rows(byte[] json, Budget budget) {
    var rows = new ArrayList<Binding>();
    RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
        .create(ResultSetLang.RS_JSON)
        .read(new ByteArrayInputStream(json), ARQ.getContext())
        .forEachRemaining(
            row -> {
              budget.hold();
              rows.add(row);
            });
    return rows;
  }
}
