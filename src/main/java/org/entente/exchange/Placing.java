package org.entente.exchange;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.ValueFactory;
import org.entente.ontology.Namespaces;
import org.entente.store.GraphNames;

/// Turns the statements of one file into quads that can be stored: blank nodes get IRIs, what
/// stands outside any graph a graph, and what only the store may write is left out.
final class Placing {

  private final Node outside;
  private final BlankNodes blankNodes;
  private final WellFormed terms = new WellFormed();
  private final Set<Node> graphs = new LinkedHashSet<>();

  Placing(String fileName, Optional<Node> graph) {
    var slug = slug(fileName);
    this.outside = graph.orElseGet(() -> GraphNames.of("import." + slug));
    this.blankNodes = new BlankNodes(slug);
  }

  /// `Đối tác 2024.ttl.gz` is `doi-tac-2024`.
  static String slug(String fileName) {
    var slug = Namespaces.slug(Packing.plainName(fileName).replaceFirst("(?<=.)\\.[^.]*$", ""));
    return slug.isEmpty() ? "data" : slug;
  }

  /// Makes the terms of Rio's readers.
  ValueFactory values() {
    return blankNodes.factory();
  }

  /// Empty for what only the store may write.
  ///
  /// @throws IllegalArgumentException or IRIException if a term is not well formed
  Optional<Quad> place(Statement statement) {
    var quad = Terms.quad(statement);
    var graph = quad.isDefaultGraph() ? outside : blankNodes.iri(quad.getGraph());
    if (GraphNames.isDerived(graph)) {
      return Optional.empty();
    }
    var placed =
        terms.quad(
            Quad.create(
                graph,
                blankNodes.iri(quad.getSubject()),
                quad.getPredicate(),
                blankNodes.iri(quad.getObject())));
    graphs.add(graph);
    return Optional.of(placed);
  }

  /// The graphs of all quads so far.
  Set<Node> graphs() {
    return graphs;
  }
}
