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
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/// Reads the files that make up a lexicon into one graph.
public final class LexiconFiles {

  /// The shipped files: the lexicon, the schemes whose labels are matched, and the reference graph.
  public static final List<String> BUNDLED =
      List.of(
          "ontology/lexicon/abbreviations.ttl",
          "ontology/lexicon/agreements.ttl",
          "ontology/lexicon/bodies.ttl",
          "ontology/lexicon/cues.ttl",
          "ontology/lexicon/dates.ttl",
          "ontology/lexicon/encounters.ttl",
          "ontology/lexicon/furniture.ttl",
          "ontology/lexicon/languages.ttl",
          "ontology/lexicon/names.ttl",
          "ontology/lexicon/offices.ttl",
          "ontology/lexicon/places.ttl",
          "ontology/lexicon/references.ttl",
          "ontology/lexicon/states.ttl",
          "ontology/lexicon/titles.ttl",
          "ontology/lexicon/topics.ttl",
          "ontology/schemes/cooperation-modes.ttl",
          "ontology/schemes/crime-domains.ttl",
          "ontology/schemes/ranks.ttl",
          "graph/reference.trig");

  private LexiconFiles() {}

  private static final String LEXICON = "ontology/lexicon/";

  /// The shipped lexicon as one graph.
  public static Graph bundled() {
    return read(BUNDLED);
  }

  /// The Turtle files of `folder` in the place of the shipped lexicon files, with the schemes and
  /// the reference graph as shipped.
  public static Graph in(Path folder) throws IOException {
    var graph = read(BUNDLED.stream().filter(name -> !name.startsWith(LEXICON)).toList());
    try (Stream<Path> files = Files.list(folder)) {
      add(files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList(), graph);
    }
    return graph;
  }

  private static Graph read(List<String> names) {
    var graph = GraphFactory.createDefaultGraph();
    for (String name : names) {
      try (InputStream in = LexiconFiles.class.getResourceAsStream("/" + name)) {
        if (in != null) {
          RDFParser.source(in).lang(langOf(name)).parse(into(graph));
        }
      } catch (IOException failure) {
        throw new UncheckedIOException("Cannot read the bundled " + name, failure);
      }
    }
    return graph;
  }

  /// Adds files of a user's own to a graph, in any RDF format.
  public static void add(List<Path> files, Graph graph) {
    files.forEach(file -> RDFParser.source(file).parse(into(graph)));
  }

  private static Lang langOf(String name) {
    return name.endsWith(".trig") ? Lang.TRIG : Lang.TURTLE;
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
