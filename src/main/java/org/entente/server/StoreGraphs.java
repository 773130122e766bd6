package org.entente.server;

import java.time.Duration;
import java.util.UUID;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.update.UpdateRequest;
import org.entente.ontology.Namespaces;
import org.entente.ontology.Skolem;
import org.entente.sparql.GraphStore;
import org.entente.store.Store;

/// The store as what clients write: named graphs, whose blank nodes get IRIs.
record StoreGraphs(Store store) implements GraphStore {

  @Override
  public void replace(Node name, Graph content) {
    store.replace(named(name), named(content, Namespaces.slug(name.getURI())));
  }

  @Override
  public void add(Node name, Graph content) {
    // Blank nodes of two requests are never the same one.
    var own = named(content, "graph-" + UUID.randomUUID().toString().substring(24));
    var quads = DatasetGraphFactory.create();
    quads.addGraph(named(name), own);
    store.add(quads);
  }

  @Override
  public void delete(Node name) {
    store.delete(named(name));
  }

  @Override
  public void update(UpdateRequest request, Duration atMost) {
    store.update(request, atMost);
  }

  private static Node named(Node name) {
    if (Quad.isDefaultGraph(name)) {
      throw new IllegalArgumentException(
          "The default graph is made of the named graphs, so nobody writes it: name a graph by"
              + " ?graph= or by a path below /graphs/.");
    }
    return name;
  }

  private static Graph named(Graph content, String slug) {
    var skolem = new Skolem(Namespaces.ID + slug);
    var graph = GraphFactory.createDefaultGraph();
    content.stream().map(skolem::triple).forEach(graph::add);
    return graph;
  }
}
