package org.entente.conformance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;

/// A manifest of the W3C's SPARQL test suites, where they have been put beside the repository.
record Manifest(Path file, Graph graph) {

  static final Path FOLDER = Path.of("../shared/conformance/w3c").toAbsolutePath().normalize();

  static boolean areThere() {
    return Files.isDirectory(FOLDER);
  }

  static Manifest read(String path) {
    return read(FOLDER.resolve(path));
  }

  private static Manifest read(Path file) {
    return new Manifest(file, Data.graph(file));
  }

  /// The entries of this manifest and of all that it includes, in their order.
  Stream<Entry> entries() {
    var included =
        list(Vocabulary.INCLUDE).stream().flatMap(other -> read(Data.file(other)).entries());
    var own = list(Vocabulary.ENTRIES).stream().map(test -> Entry.of(this, test));
    return Stream.concat(own, included);
  }

  private List<Node> list(Node property) {
    return graph.find(Node.ANY, property, Node.ANY).toList().stream()
        .map(triple -> new GNode(graph, triple.getObject()))
        .flatMap(first -> GraphList.members(first).stream())
        .toList();
  }
}
