package org.entente.sparql;

import org.eclipse.jetty.ee10.servlet.ServletContextHandler;

/// What answers at `/sparql`: queries over data of this process, or another endpoint.
public sealed interface SparqlService permits SparqlEndpoint, SparqlProxy {

  /// Where it answers.
  String PATH = "/sparql";

  /// Where its running queries are.
  String RUNNING = "/queries";

  /// Puts it in front of the other handlers of `context`.
  void mount(ServletContextHandler context);
}
