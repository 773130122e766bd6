package org.entente.ontology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;

/// The ontology and the bundled graph as they stand in the working folder.
final class Bundle {

  static final Path ONTOLOGY = Path.of("ontology");
  static final Path GRAPH = Path.of("graph");
  static final Path QUERIES = Path.of("queries");
  static final Node ONTOLOGY_GRAPH = uri("https://w3id.org/entente/graph/ontology");
  static final Node INFERRED_GRAPH = uri("https://w3id.org/entente/graph/inferred");

  private Bundle() {}

  static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }

  /// A term of the ontology by its local name.
  static Node term(String name) {
    return uri("https://w3id.org/entente/ontology#" + name);
  }

  /// The files of a folder whose names end so, in the order of their names.
  static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The terms and the schemes, without shapes, examples and alignments.
  static Graph ontology() {
    return union(
        turtle(ONTOLOGY.resolve("entente.ttl"), ONTOLOGY.resolve("reused.ttl")), schemes());
  }

  static Graph schemes() {
    return turtle(files(ONTOLOGY.resolve("schemes"), ".ttl").toArray(Path[]::new));
  }

  static Graph shapes() {
    return turtle(files(ONTOLOGY.resolve("shapes"), ".ttl").toArray(Path[]::new));
  }

  static Graph turtle(Path... files) {
    var graph = GraphFactory.createDefaultGraph();
    for (Path file : files) {
      RDFParser.source(file).parse(graph);
    }
    return graph;
  }

  /// The named graphs of TriG files; the default graph holds only what the files put there.
  static DatasetGraph trig(List<Path> files) {
    var dataset = DatasetGraphFactory.create();
    files.forEach(file -> RDFParser.source(file).parse(dataset));
    return dataset;
  }

  /// All statements of a dataset in one graph, whatever graph they stand in.
  static Graph union(DatasetGraph dataset) {
    var union = GraphFactory.createDefaultGraph();
    dataset.find().forEachRemaining(quad -> union.add(quad.asTriple()));
    return union;
  }

  static Graph union(Graph... graphs) {
    var union = GraphFactory.createDefaultGraph();
    for (Graph graph : graphs) {
      GraphUtil.addInto(union, graph);
    }
    return union;
  }

  /// The dataset that is served: the bundled graphs, the ontology in a graph of its own, what the
  /// rules derive, and all of them in the default graph.
  static DatasetGraph served() {
    var dataset = trig(files(GRAPH, ".trig"));
    GraphUtil.addInto(dataset.getGraph(ONTOLOGY_GRAPH), ontology());
    GraphUtil.addInto(dataset.getGraph(INFERRED_GRAPH), derived(union(dataset)));
    GraphUtil.addInto(dataset.getDefaultGraph(), union(dataset));
    return dataset;
  }

  /// A copy of a served dataset with the graphs of one more file, in the default graph too.
  static DatasetGraph with(DatasetGraph served, Path file) {
    var copy = DatasetGraphFactory.create();
    served.find().forEachRemaining(copy::add);
    var more = trig(List.of(file));
    more.find().forEachRemaining(copy::add);
    GraphUtil.addInto(copy.getDefaultGraph(), union(more));
    return copy;
  }

  /// What the rules conclude from `statements` and the statements do not say themselves.
  static Graph derived(Graph statements) {
    var derived = GraphFactory.createDefaultGraph();
    for (Path rule : files(ONTOLOGY.resolve("rules"), ".rq")) {
      try (var execution =
          QueryExec.graph(statements).query(QueryFactory.create(text(rule))).build()) {
        execution
            .construct()
            .find()
            .filterDrop(statements::contains)
            .forEachRemaining(derived::add);
      }
    }
    return derived;
  }
}
