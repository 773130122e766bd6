package org.entente.ingest;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// The triples that one record of a proposed graph adds to a curated one: what states it and what
/// it refers to, as far as the curated graph does not describe that already. Other proposals it
/// refers to are not accepted with it: links to them are left out, and come with a second verdict
/// once those are accepted.
final class Acceptance {

  private static final Set<Node> RECORDS =
      Set.of(
          Terms.ENCOUNTER,
          Terms.AGREEMENT,
          Terms.PLEDGE,
          Terms.JOINT_UNDERTAKING,
          Terms.PROPOSAL,
          Terms.CLAIM,
          Terms.COMMUNICATIVE_ACT);

  /// What leads from a thing that the curated graph describes already to one that is new there.
  private static final List<Node> TOWARDS =
      List.of(Terms.MENTIONS, Terms.HAS_TENURE, Terms.HAS_RANK_HOLDING);

  private final Graph proposed;
  private final Graph curated;
  private final Set<Node> brought = new HashSet<>();

  private Acceptance(Graph proposed, Graph curated) {
    this.proposed = proposed;
    this.curated = curated;
  }

  static Set<Triple> of(Graph proposed, Node record, Graph curated) {
    return new Acceptance(proposed, curated).triples(record);
  }

  private Set<Triple> triples(Node record) {
    var next = new ArrayDeque<Node>(List.of(record));
    proposed
        .find(Node.ANY, Terms.EXPRESSES, record)
        .forEachRemaining(triple -> next.add(triple.getSubject()));
    brought.addAll(next);
    var found = new LinkedHashSet<Triple>();
    while (!next.isEmpty()) {
      proposed
          .find(next.remove(), Node.ANY, Node.ANY)
          .forEachRemaining(
              triple -> {
                found.add(triple);
                if (isWanted(triple) && brought.add(triple.getObject())) {
                  next.add(triple.getObject());
                }
              });
    }
    found.removeIf(triple -> isDangling(triple));
    for (var property : TOWARDS) {
      proposed
          .find(Node.ANY, property, Node.ANY)
          .filterKeep(triple -> brought.contains(triple.getObject()))
          .filterKeep(triple -> isDescribed(curated, triple.getSubject()))
          .forEachRemaining(found::add);
    }
    return found;
  }

  private boolean isWanted(Triple triple) {
    var object = triple.getObject();
    return !triple.getPredicate().equals(Terms.MENTIONS)
        && isDescribed(proposed, object)
        && !isDescribed(curated, object)
        && !isRecord(object);
  }

  /// Leads to something of the proposed graph that stays there.
  private boolean isDangling(Triple triple) {
    var object = triple.getObject();
    return isDescribed(proposed, object)
        && !isDescribed(curated, object)
        && !brought.contains(object);
  }

  private boolean isRecord(Node node) {
    return proposed
        .find(node, Terms.TYPE, Node.ANY)
        .filterKeep(triple -> RECORDS.contains(triple.getObject()))
        .hasNext();
  }

  private static boolean isDescribed(Graph graph, Node node) {
    return node.isURI() && graph.contains(node, Node.ANY, Node.ANY);
  }
}
