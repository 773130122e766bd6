package org.entente.server;

import io.javalin.Javalin;
import org.entente.sparql.SparqlEndpoint;
import org.entente.store.Store;

/// One HTTP server: Fuseki answers `/sparql`, our routes answer the rest.
public final class Server implements AutoCloseable {

  private final Javalin javalin;

  private Server(Javalin javalin) {
    this.javalin = javalin;
  }

  /// Starts serving `store`; port 0 picks a free one.
  public static Server start(Store store, int port, String base) {
    var javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.routes.get("/health", ctx -> ctx.result("ok"));
              store
                  .dataset()
                  .map(SparqlEndpoint::new)
                  .ifPresent(sparql -> config.jetty.modifyServletContextHandler(sparql::mount));
            });
    return new Server(javalin.start(port));
  }

  public String url() {
    return "http://localhost:" + javalin.port() + "/";
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
