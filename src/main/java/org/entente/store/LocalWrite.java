package org.entente.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.update.UpdateRequest;
import org.entente.store.LocalUpdate.Difference;

/// One write to a dataset in this process, inside a transaction that the caller holds: changes
/// named graphs, then brings the default graph, `inferred` and the version in step with them.
final class LocalWrite {

  private final DatasetGraph dataset;
  private final Graph defaultGraph;

  LocalWrite(DatasetGraph dataset) {
    this.dataset = dataset;
    this.defaultGraph = dataset.getDefaultGraph();
  }

  /// Whether anything changed.
  boolean replace(Map<Node, Graph> contents) {
    var differences = new LinkedHashMap<Node, Difference>();
    contents.forEach((name, content) -> differences.put(name, difference(name, content)));
    return apply(differences);
  }

  /// Whether anything changed.
  boolean add(Map<Node, Graph> contents) {
    var differences = new LinkedHashMap<Node, Difference>();
    contents.forEach(
        (name, content) ->
            differences.put(name, new Difference(List.of(), missing(name, content))));
    return apply(differences);
  }

  /// Writes quads as they come. Whether anything changed.
  boolean addAll(Consumer<Consumer<Quad>> source) {
    var graphs = new HashMap<Node, Boolean>();
    var changed = new AtomicBoolean();
    source.accept(
        quad -> {
          var name = quad.getGraph();
          boolean included = graphs.computeIfAbsent(name, this::isIncludedNow);
          Checked.quad(quad);
          if (!dataset.contains(quad)) {
            dataset.add(quad);
            changed.set(true);
            if (included) {
              defaultGraph.add(quad.asTriple());
            }
          }
        });
    // A curated graph may have come after the one that it stands in for.
    graphs.keySet().stream()
        .filter(GraphNames::isCurated)
        .map(GraphNames::extractedTwin)
        .forEach(this::reconsider);
    return changed.get();
  }

  private boolean isIncludedNow(Node name) {
    return isIncluded(Checked.name(name));
  }

  /// Whether anything changed.
  boolean update(UpdateRequest request, Duration atMost) {
    return follow(new LocalUpdate(dataset, atMost).run(request));
  }

  /// Makes `inferred` what the rules conclude from the rest of the default graph.
  void infer(List<Query> rules) {
    var former = triples(dataset.getGraph(GraphNames.INFERRED));
    dataset.deleteAny(GraphNames.INFERRED, Node.ANY, Node.ANY, Node.ANY);
    former.forEach(this::dropUnlessAsserted);
    for (var rule : rules) {
      try (var exec = QueryExec.dataset(dataset).query(rule).build()) {
        triples(exec.construct()).forEach(triple -> assertIn(GraphNames.INFERRED, triple));
      }
    }
  }

  void version(Graph version) {
    dataset.deleteAny(GraphNames.VERSION, Node.ANY, Node.ANY, Node.ANY);
    version.find().forEachRemaining(t -> dataset.add(Quad.create(GraphNames.VERSION, t)));
  }

  private boolean apply(Map<Node, Difference> differences) {
    differences.values().removeIf(d -> d.removed().isEmpty() && d.added().isEmpty());
    differences.forEach(
        (name, difference) -> {
          difference.removed().forEach(t -> dataset.delete(Quad.create(name, t)));
          difference.added().forEach(t -> dataset.add(Quad.create(name, t)));
        });
    return follow(differences);
  }

  /// Brings the default graph in step with what happened to named graphs. Only when all of it has
  /// is it settled which graphs the default graph is made of.
  private boolean follow(Map<Node, Difference> differences) {
    differences.forEach(
        (name, difference) -> {
          difference.removed().forEach(this::dropUnlessAsserted);
          if (isIncluded(name)) {
            difference.added().forEach(defaultGraph::add);
          }
          if (GraphNames.isCurated(name)) {
            reconsider(GraphNames.extractedTwin(name));
          }
        });
    return !differences.isEmpty();
  }

  private Difference difference(Node name, Graph content) {
    var removed =
        triples(dataset.getGraph(name)).stream().filter(t -> !content.contains(t)).toList();
    return new Difference(removed, missing(name, content));
  }

  private List<Triple> missing(Node name, Graph content) {
    var stored = dataset.getGraph(name);
    if (stored.isEmpty()) {
      return triples(content);
    }
    return triples(content).stream().filter(t -> !stored.contains(t)).toList();
  }

  /// Takes the graph into the default graph, or out of it, as its curated twin says.
  private void reconsider(Node name) {
    triples(dataset.getGraph(name))
        .forEach(isIncluded(name) ? defaultGraph::add : this::dropUnlessAsserted);
  }

  private void dropUnlessAsserted(Triple triple) {
    var quads =
        dataset.findNG(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject());
    while (quads.hasNext()) {
      if (isIncluded(quads.next().getGraph())) {
        return;
      }
    }
    defaultGraph.delete(triple);
  }

  private boolean isIncluded(Node name) {
    return !GraphNames.isAside(name) && !dataset.containsGraph(GraphNames.curatedTwin(name));
  }

  private void assertIn(Node name, Triple triple) {
    dataset.add(Quad.create(name, triple));
    defaultGraph.add(triple);
  }

  /// A copy, so that the graph may change while it is read.
  private static List<Triple> triples(Graph graph) {
    var triples = new ArrayList<Triple>();
    graph.find().forEachRemaining(triples::add);
    return triples;
  }
}
