package org.entente.ontology;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/// Gives the blank nodes of one file IRIs of their own, numbered in the order of their first
/// appearance: the same file gives the same IRIs. Stored data has no blank nodes.
public final class Skolem {

  private final String prefix;
  private final Map<Node, Node> names = new HashMap<>();

  /// Names for one file.
  ///
  /// @param file what the IRIs begin with, such as [Namespaces#ID] and the file's slug
  public Skolem(String file) {
    this.prefix = file + "-b";
  }

  public Node iri(Node node) {
    if (node.isBlank()) {
      return names.computeIfAbsent(node, _ -> NodeFactory.createURI(prefix + (names.size() + 1)));
    }
    return node.isTripleTerm() ? NodeFactory.createTripleTerm(triple(node.getTriple())) : node;
  }

  public Triple triple(Triple triple) {
    return Triple.create(iri(triple.getSubject()), triple.getPredicate(), iri(triple.getObject()));
  }
}
