package org.entente.exchange;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.entente.ontology.Modules;
import org.entente.ontology.Namespaces;
import org.entente.ontology.Resources;
import org.entente.store.GraphNames;
import org.entente.store.Store;

/// The graph that is shipped: ontology, reference, and the articles curated by hand.
public final class Bundle {

  private static final String REFERENCE = "graph/reference.trig";

  private Bundle() {}

  /// What every new store starts with: the graphs `ontology` and `reference`.
  public static Map<Node, Graph> seed() {
    var contents = new HashMap<Node, Graph>();
    contents.put(GraphNames.of("ontology"), Modules.ontology());
    if (!Resources.list("graph", "reference.trig").isEmpty()) {
      contents.putAll(graphs(read(REFERENCE)));
    }
    return contents;
  }

  /// The seed and the curated articles: what a server without data of its own shows.
  public static Map<Node, Graph> whole() {
    var contents = new HashMap<>(seed());
    Resources.list("graph", ".trig").stream()
        .filter(path -> !path.equals(REFERENCE))
        .forEach(path -> contents.putAll(graphs(read(path))));
    return contents;
  }

  /// Whether nothing was ever stored.
  public static boolean isNew(Store store) {
    return store.graphs().isEmpty();
  }

  private static DatasetGraph read(String path) {
    var quads = DatasetGraphFactory.create();
    RDFParser.create()
        .source(Resources.open(path))
        .lang(Lang.TRIG)
        .base(Namespaces.BASE)
        // The store checks what it takes, once a term.
        .checking(false)
        .parse(quads);
    return quads;
  }

  private static Map<Node, Graph> graphs(DatasetGraph quads) {
    if (!quads.getDefaultGraph().isEmpty()) {
      throw new IllegalStateException("A bundled file has triples outside any graph");
    }
    var graphs = new HashMap<Node, Graph>();
    quads.listGraphNodes().forEachRemaining(name -> graphs.put(name, quads.getGraph(name)));
    return graphs;
  }
}
