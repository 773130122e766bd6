package org.entente.sparql;

import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.util.component.LifeCycle;

/// Puts what every kind of [SparqlService] has at its addresses.
final class Mounting {

  private Mounting() {}

  /// A watch that ends with `context`.
  static Watch watch(ServletContextHandler context, Limits limits) {
    var watch = new Watch(limits);
    context.addEventListener(
        new LifeCycle.Listener() {
          @Override
          public void lifeCycleStopped(LifeCycle stopped) {
            watch.close();
          }
        });
    return watch;
  }

  static void mount(
      ServletContextHandler context, QueryServlet queries, Watch watch, Optional<Token> operator) {
    context.addServlet(new ServletHolder(queries), SparqlService.PATH);
    context.addServlet(
        new ServletHolder(new QueriesServlet(watch, operator)), SparqlService.RUNNING + "/*");
  }
}
