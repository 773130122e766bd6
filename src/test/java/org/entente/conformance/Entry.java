package org.entente.conformance;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/// One test of a manifest: a node of its graph.
///
/// @param key names it among all suites, such as `sparql11/aggregates#agg01`
/// @param type the local name of its class, such as `QueryEvaluationTest`
record Entry(String key, String type, Graph graph, Node node) {

  static Entry of(Manifest manifest, Node test) {
    var folder = Manifest.FOLDER.relativize(manifest.file().getParent());
    var graph = manifest.graph();
    var type =
        graph.find(test, Vocabulary.TYPE, Node.ANY).toList().stream()
            .map(triple -> local(triple.getObject()))
            .filter(name -> name.contains("Test"))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No kind of test: " + test));
    return new Entry(folder + "#" + local(test), type, graph, test);
  }

  String title() {
    return key + " " + value(Vocabulary.NAME).map(Node::getLiteralLexicalForm).orElse("");
  }

  Node action() {
    return value(Vocabulary.ACTION).orElseThrow();
  }

  Optional<Node> value(Node property) {
    return value(node, property);
  }

  Optional<Node> value(Node subject, Node property) {
    return values(subject, property).stream().findFirst();
  }

  List<Node> values(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(triple -> triple.getObject()).toList();
  }

  Optional<Path> file(Node subject, Node property) {
    return value(subject, property).map(Data::file);
  }

  static String local(Node node) {
    var iri = node.getURI();
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }
}
