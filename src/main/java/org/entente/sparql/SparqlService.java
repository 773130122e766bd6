package org.entente.sparql;

import org.eclipse.jetty.ee10.servlet.ServletContextHandler;

/// What answers at `/sparql`: Fuseki over a dataset of this process, or another endpoint.
public sealed interface SparqlService permits SparqlEndpoint, SparqlProxy {

  /// Where it answers.
  String PATH = "/sparql";

  /// Puts it in front of the other handlers of `context`.
  void mount(ServletContextHandler context);
}
