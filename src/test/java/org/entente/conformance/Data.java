package org.entente.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/// The files of the suites. Each is read under the address where it is published, which relative
/// IRIs refer to: our service asks no graph whose name is that of a file.
final class Data {

  private static final String PUBLISHED = "https://w3c.github.io/rdf-tests/sparql/";

  private Data() {}

  static Path file(Node node) {
    return Manifest.FOLDER.resolve(node.getURI().substring(PUBLISHED.length()));
  }

  static String address(Path file) {
    return PUBLISHED + Manifest.FOLDER.relativize(file);
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  static Graph graph(Path file) {
    var graph = GraphFactory.createDefaultGraph();
    read(file, StreamRDFLib.graph(graph));
    return graph;
  }

  /// Adds the file to a graph of the dataset; a file of quads to several.
  static void add(DatasetGraph dataset, Node name, Path file) {
    var quads =
        Quad.isDefaultGraph(name)
            ? StreamRDFLib.dataset(dataset)
            : StreamRDFLib.extendTriplesToQuads(name, StreamRDFLib.dataset(dataset));
    read(file, quads);
  }

  private static void read(Path file, StreamRDF into) {
    // Warnings about odd literals are noise: odd literals are what some tests are about.
    RDFParser.source(file)
        .base(address(file))
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .checking(false)
        .parse(into);
  }
}
