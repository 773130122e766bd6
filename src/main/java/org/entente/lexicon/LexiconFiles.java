package org.entente.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.ontology.Resources;

/// Reads the files that make up a lexicon into one graph.
public final class LexiconFiles {

  private static final String FOLDER = "ontology/lexicon";

  /// What is matched besides the lexicon itself: the labels of some schemes and of known entities.
  private static final List<String> LABELS =
      List.of(
          "ontology/schemes/cooperation-modes.ttl",
          "ontology/schemes/crime-domains.ttl",
          "ontology/schemes/ranks.ttl",
          "graph/reference.trig");

  private LexiconFiles() {}

  /// The shipped lexicon with the labels of schemes and reference graph, as one graph.
  public static Graph bundled() {
    return read(Stream.concat(shippedFiles().stream(), LABELS.stream()).toList());
  }

  /// The shipped lexicon alone: every Turtle file of `ontology/lexicon`.
  public static Graph shipped() {
    return read(shippedFiles());
  }

  private static List<String> shippedFiles() {
    return Resources.list(FOLDER, ".ttl");
  }

  /// The schemes and the reference graph, whose labels are matched whatever the lexicon.
  public static Graph labels() {
    return read(LABELS);
  }

  /// The Turtle files of `folder`, sorted.
  public static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList();
    }
  }

  /// A file of a user's own, in any RDF format.
  public static Graph read(Path file) {
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.source(file)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .parse(into(graph));
    return graph;
  }

  private static Graph read(List<String> paths) {
    var graph = GraphFactory.createDefaultGraph();
    for (String path : paths) {
      try (InputStream in = Resources.open(path)) {
        RDFParser.source(in).lang(langOf(path)).parse(into(graph));
      } catch (IOException failure) {
        throw new UncheckedIOException("Cannot read the bundled " + path, failure);
      }
    }
    return graph;
  }

  private static Lang langOf(String path) {
    return path.endsWith(".trig") ? Lang.TRIG : Lang.TURTLE;
  }

  private static StreamRDF into(Graph graph) {
    return new StreamRDFBase() {
      @Override
      public void triple(Triple triple) {
        graph.add(triple);
      }

      @Override
      public void quad(Quad quad) {
        graph.add(quad.asTriple());
      }
    };
  }
}
