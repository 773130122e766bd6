package org.entente.cli;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.exchange.RdfExport;
import org.entente.store.GraphNames;

/// Graphs as users name them.
final class GraphNaming {

  private GraphNaming() {}

  /// `reference` and `graph:reference` are ours, an IRI is itself, `default` the default graph.
  static Node of(String name) {
    if (name.equals("default")) {
      return RdfExport.DEFAULT_GRAPH;
    }
    if (name.matches("[A-Za-z][A-Za-z0-9+.-]*:.*") && !name.startsWith("graph:")) {
      return NodeFactory.createURI(name);
    }
    return GraphNames.of(name.replaceFirst("^graph:", ""));
  }
}
