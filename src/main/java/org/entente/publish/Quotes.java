package org.entente.publish;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/// The words of articles in a graph: they are other people's, so dumps leave them out and keep the
/// offsets.
final class Quotes {

  private static final Node SELECTOR =
      NodeFactory.createURI("http://www.w3.org/ns/oa#TextQuoteSelector");

  private final Set<Node> selectors = new HashSet<>();

  private Quotes() {}

  static Quotes of(Graph graph) {
    var quotes = new Quotes();
    graph
        .find(Node.ANY, RDF.type.asNode(), SELECTOR)
        .forEachRemaining(triple -> quotes.selectors.add(triple.getSubject()));
    return quotes;
  }

  /// Whether a triple is part of a quote or leads to one.
  boolean has(Triple triple) {
    return selectors.contains(triple.getSubject()) || selectors.contains(triple.getObject());
  }
}
