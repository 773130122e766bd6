package org.entente.sparql;

import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/// Puts what every kind of [SparqlService] has at its addresses.
final class Mounting {

  private Mounting() {}

  static void mount(
      ServletContextHandler context, QueryServlet queries, Watch watch, Optional<Token> operator) {
    context.addServlet(new ServletHolder(queries), SparqlService.PATH);
    context.addServlet(
        new ServletHolder(new QueriesServlet(watch, operator)), SparqlService.RUNNING + "/*");
  }
}
