package org.entente.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.modify.request.UpdateDropClear;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateRequest;

/// A SPARQL Update on its way into a dataset, inside a transaction that the caller holds and aborts
/// if it is refused.
final class LocalUpdate {

  private static final String BLANK = "https://w3id.org/entente/id/update-";

  private final DatasetGraph dataset;
  private final Recording recording;
  private final Duration atMost;
  private final Map<Node, Node> names = new HashMap<>();
  private final String prefix = BLANK + UUID.randomUUID().toString().substring(24) + "-b";

  LocalUpdate(DatasetGraph dataset, Duration atMost) {
    this.dataset = dataset;
    this.atMost = atMost;
    this.recording = new Recording(dataset);
  }

  /// Writes named graphs, and says what it removed from each and added to it. New blank nodes have
  /// become IRIs.
  Map<Node, Difference> run(UpdateRequest request) {
    request.getOperations().forEach(this::run);
    var differences = new LinkedHashMap<Node, Difference>();
    for (var quad : recording.removed()) {
      of(quad.getGraph(), differences).removed().add(quad.asTriple());
    }
    for (var quad : recording.added()) {
      var named = named(quad);
      Checked.triple(named.asTriple());
      of(named.getGraph(), differences).added().add(named.asTriple());
    }
    return differences;
  }

  private void run(Update operation) {
    switch (operation) {
      case UpdateLoad _ ->
          throw new IllegalArgumentException(
              "LOAD is refused: send the data itself, by INSERT DATA or to /graphs.");
      case UpdateDropClear drop when drop.isAll() || drop.isAllNamed() -> removeAll();
      case Update other ->
          UpdateExec.dataset(recording)
              .update(other)
              .set(ARQ.httpServiceAllowed, false)
              .timeout(atMost.toMillis(), TimeUnit.MILLISECONDS)
              .execute();
    }
  }

  /// What is derived goes by itself once there is nothing left to derive it from.
  private void removeAll() {
    var graphs = new ArrayList<Node>();
    dataset.listGraphNodes().forEachRemaining(graphs::add);
    graphs.stream().filter(name -> !GraphNames.isDerived(name)).forEach(recording::removeGraph);
  }

  private static Difference of(Node name, Map<Node, Difference> differences) {
    if (Quad.isDefaultGraph(name)) {
      throw new IllegalArgumentException(
          "The default graph is made of the named graphs, so nobody writes it: name a graph by"
              + " GRAPH, WITH or INTO.");
    }
    return differences.computeIfAbsent(
        Checked.name(name), _ -> new Difference(new ArrayList<>(), new ArrayList<>()));
  }

  private Quad named(Quad quad) {
    var named = Quad.create(named(quad.getGraph()), named(quad.asTriple()));
    if (!named.equals(quad)) {
      dataset.delete(quad);
      dataset.add(named);
    }
    return named;
  }

  private Triple named(Triple triple) {
    return Triple.create(
        named(triple.getSubject()), triple.getPredicate(), named(triple.getObject()));
  }

  private Node named(Node node) {
    if (node.isTripleTerm()) {
      return NodeFactory.createTripleTerm(named(node.getTriple()));
    }
    return node.isBlank()
        ? names.computeIfAbsent(node, _ -> NodeFactory.createURI(prefix + (names.size() + 1)))
        : node;
  }

  /// What goes and what comes.
  record Difference(List<Triple> removed, List<Triple> added) {}
}
