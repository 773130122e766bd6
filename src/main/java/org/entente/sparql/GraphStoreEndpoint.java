package org.entente.sparql;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/// Graphs at `/graphs` and updates at `/update`, for those who bring the token. Graphs are read by
/// everybody, like all else here. Without a token neither is there.
///
/// @param namespace what the names of graphs begin with that have a path of their own
/// @param mostBytes of a body
public record GraphStoreEndpoint(
    Data data,
    GraphStore store,
    String namespace,
    Optional<Token> token,
    Limits limits,
    int mostBytes) {

  private static final String UPDATE_PATH = "/update";

  /// An operation may take as many times as long as a query.
  private static final int UPDATE_PATIENCE = 10;

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /// What stands here where the data are elsewhere.
  ///
  /// @param endpoint where they are
  public static void mountElsewhere(
      ServletContextHandler context, Optional<Token> token, URI endpoint) {
    var elsewhere = new ElsewhereServlet(token, endpoint);
    context.addServlet(new ServletHolder(elsewhere), GraphAddress.PATH + "/*");
    context.addServlet(new ServletHolder(elsewhere), UPDATE_PATH);
  }

  public void mount(ServletContextHandler context) {
    var watch = Watch.closedWith(context, limits);
    var body = new Body(mostBytes, PATIENCE.toNanos(), watch);
    var graphs = new GraphsServlet(data, store, namespace, token, new RdfBody(body), limits);
    context.addServlet(new ServletHolder(graphs), GraphAddress.PATH + "/*");
    var update =
        new UpdateServlet(
            store, token, body, SparqlEndpoint.BASE, limits.whole().multipliedBy(UPDATE_PATIENCE));
    context.addServlet(new ServletHolder(update), UPDATE_PATH);
  }
}
