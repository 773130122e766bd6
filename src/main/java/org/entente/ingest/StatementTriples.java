package org.entente.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// The triples of a graph that state one record: its own, its parts', those of the acts that
/// express it, and its evidence.
final class StatementTriples {

  /// What leads from a record to nodes that exist for its sake.
  private static final List<Node> PARTS =
      List.of(
          Terms.HAS_PARTICIPATION,
          Terms.HAS_PHASE,
          Terms.EVIDENCED_BY,
          Terms.HAS_SELECTOR,
          Terms.HAS_SUMMAND,
          Terms.TEMPORAL_EXTENT);

  private StatementTriples() {}

  static Set<Triple> of(Graph graph, Node record) {
    var triples = new LinkedHashSet<Triple>();
    var next = new ArrayDeque<Node>(List.of(record));
    next.addAll(acts(graph, record));
    var seen = new LinkedHashSet<Node>();
    while (!next.isEmpty()) {
      var node = next.remove();
      if (seen.add(node)) {
        graph.find(node, Node.ANY, Node.ANY).forEachRemaining(triples::add);
        for (var part : PARTS) {
          graph.find(node, part, Node.ANY).forEachRemaining(triple -> next.add(triple.getObject()));
        }
      }
    }
    return triples;
  }

  /// Takes the record out, with its parts and the acts that express nothing else; passages stay.
  static void remove(Graph graph, Node record) {
    var gone = new ArrayList<Node>(List.of(record));
    for (var part : List.of(Terms.HAS_PARTICIPATION, Terms.HAS_PHASE)) {
      graph.find(record, part, Node.ANY).forEachRemaining(triple -> gone.add(triple.getObject()));
    }
    for (var act : acts(graph, record)) {
      if (graph.find(act, Terms.EXPRESSES, Node.ANY).toList().size() == 1) {
        gone.add(act);
      }
    }
    gone.forEach(
        node -> {
          graph.remove(node, Node.ANY, Node.ANY);
          graph.remove(Node.ANY, Node.ANY, node);
        });
  }

  private static List<Node> acts(Graph graph, Node record) {
    return graph.find(Node.ANY, Terms.EXPRESSES, record).mapWith(Triple::getSubject).toList();
  }
}
