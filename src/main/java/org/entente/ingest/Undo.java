package org.entente.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.store.Store;

/// Takes back that a mention is what others name: in its document's graphs the description gets the
/// mention's own name again, and the decision says different, so that no later run joins them.
public final class Undo {

  private final Store store;

  public Undo(Store store) {
    this.store = store;
  }

  /// Undoes a decision of the graph `links`; gives back the name that the description has now, or
  /// nothing if there is no such decision or it was undone before.
  public Optional<Node> undo(Node decision) {
    var links = store.read(Terms.LINKS);
    var own = object(links, decision, Terms.DECIDED_FOR);
    var with = object(links, decision, Terms.IDENTIFIED_WITH);
    if (own.isEmpty() || with.isEmpty() || !isSame(links, decision)) {
      return Optional.empty();
    }
    var contents = new HashMap<Node, Graph>();
    split(contents, own.get(), with.get());
    contents.put(Terms.LINKS, different(links, decision, own.get()));
    store.replaceAll(contents);
    return own;
  }

  private static boolean isSame(Graph links, Node decision) {
    return links.contains(decision, Terms.DECISION_KIND, Terms.concept("decision-same"));
  }

  private void split(Map<Node, Graph> contents, Node own, Node with) {
    var document =
        Terms.slugOf(own).replaceFirst("-(person|encounter|agreement)-\\d+(-\\d+)?$", "");
    for (var ending : new String[] {"", ".curated", ".model"}) {
      var name = Terms.graph(document + ending);
      var graph = store.read(name);
      if (!graph.isEmpty()) {
        contents.put(name, renamed(graph, with, own));
      }
    }
  }

  /// The decision as one of a person: no document is behind it any more.
  private static Graph different(Graph links, Node decision, Node own) {
    links.remove(decision, Terms.DECISION_KIND, Node.ANY);
    links.remove(decision, Terms.DERIVED_FROM, Node.ANY);
    links.remove(own, Terms.MERGED_INTO, Node.ANY);
    links.add(Triple.create(decision, Terms.DECISION_KIND, Terms.concept("decision-different")));
    return links;
  }

  /// The graph with `from` and everything named after it called after `to`.
  static Graph renamed(Graph graph, Node from, Node to) {
    var renamed = GraphMemFactory.createDefaultGraph();
    var names = new Renaming(Terms.slugOf(from), Terms.slugOf(to));
    graph.stream()
        .map(
            triple ->
                Triple.create(
                    names.of(triple.getSubject()),
                    triple.getPredicate(),
                    names.of(triple.getObject())))
        .forEach(renamed::add);
    return renamed;
  }

  /// Tenures, rank holdings, phases and participations are named after what they belong to.
  private record Renaming(String from, String to) {

    Node of(Node node) {
      if (!node.isURI() || !node.getURI().startsWith(Terms.ID)) {
        return node;
      }
      var slug = Terms.slugOf(node);
      if (slug.equals(from)) {
        return Terms.id(to);
      }
      if (isPartOf(slug)) {
        return Terms.id(to + slug.substring(from.length()));
      }
      return slug.startsWith("encounter-") && slug.endsWith("-" + from)
          ? Terms.id(slug.substring(0, slug.length() - from.length()) + to)
          : node;
    }

    private boolean isPartOf(String slug) {
      return slug.startsWith(from + "-")
          && (from.startsWith("encounter-")
              ? !slug.substring(from.length()).matches("-\\d+(-.*)?")
              : slug.startsWith("-as-", from.length())
                  || slug.startsWith("-with-", from.length())
                  || slug.startsWith("-phase-", from.length()));
    }
  }

  private static Optional<Node> object(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).nextOptional();
  }
}
