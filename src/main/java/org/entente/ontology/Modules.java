package org.entente.ontology;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/// The modules of the ontology as they are shipped, one folder a kind.
public final class Modules {

  private static final String FOLDER = "ontology";

  private Modules() {}

  /// The ontology with its schemes, without blank nodes: what the graph `ontology`
  /// of a store holds.
  public static Graph ontology() {
    var graph = GraphFactory.createDefaultGraph();
    Stream.concat(
            Resources.list(FOLDER, ".ttl").stream(),
            Resources.list(FOLDER + "/schemes", ".ttl").stream())
        .filter(path -> !path.endsWith("/dataset.ttl") && !path.endsWith("/alignments.ttl"))
        .forEach(path -> readInto(graph, path));
    return graph;
  }

  /// The SHACL shapes.
  public static Graph shapes() {
    var graph = GraphFactory.createDefaultGraph();
    Resources.list(FOLDER + "/shapes", ".ttl").forEach(path -> parser(path).parse(graph));
    return graph;
  }

  /// The rules that conclude the graph `inferred`, CONSTRUCT queries in the order of their names.
  public static List<Query> rules() {
    return Resources.list(FOLDER + "/rules", ".rq").stream()
        .map(Resources::text)
        .map(QueryFactory::create)
        .toList();
  }

  private static void readInto(Graph graph, String path) {
    var file = Resources.fileName(path);
    var skolem = new Skolem(Namespaces.BASE + "ontology/" + file.substring(0, file.indexOf('.')));
    var read = GraphFactory.createDefaultGraph();
    parser(path).parse(read);
    read.find().forEachRemaining(triple -> graph.add(skolem.triple(triple)));
  }

  private static RDFParser parser(String path) {
    return RDFParser.create()
        .source(Resources.open(path))
        .lang(Lang.TURTLE)
        .base(Namespaces.BASE)
        // The store checks what it takes, once a term.
        .checking(false)
        .build();
  }
}
