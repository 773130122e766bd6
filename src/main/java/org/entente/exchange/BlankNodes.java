package org.entente.exchange;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.entente.ontology.Namespaces;

/// Gives the blank nodes of one file IRIs: those with a label after the label, the others numbered
/// as they come. The same file gives the same IRIs, and none of them has to be remembered.
final class BlankNodes {

  /// Labels in files cannot begin like this.
  private static final String UNLABELLED = "-";

  private final String prefix;
  private final Factory factory = new Factory();

  /// @param slug of the file
  BlankNodes(String slug) {
    this.prefix = Namespaces.ID + "import-" + slug + "-b";
  }

  /// Makes the blank nodes of Rio's readers.
  SimpleValueFactory factory() {
    return factory;
  }

  Node iri(Node node) {
    if (node.isBlank()) {
      return NodeFactory.createURI(prefix + name(node.getBlankNodeLabel()));
    }
    return node.isTripleTerm() ? NodeFactory.createTripleTerm(triple(node.getTriple())) : node;
  }

  private Triple triple(Triple triple) {
    return Triple.create(iri(triple.getSubject()), triple.getPredicate(), iri(triple.getObject()));
  }

  private static String name(String label) {
    return label.startsWith(UNLABELLED)
        ? label.substring(UNLABELLED.length())
        : "-" + URLEncoder.encode(label, StandardCharsets.UTF_8);
  }

  private static final class Factory extends SimpleValueFactory {

    private long number;

    @Override
    public BNode createBNode() {
      number++;
      return createBNode(UNLABELLED + number);
    }
  }
}
