package org.entente.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.entente.browse.BrowseRoutes;
import org.entente.entity.EntityPageRoutes;
import org.entente.entity.EntityRoutes;
import org.entente.entity.KeptTexts;
import org.entente.ontology.Modules;
import org.entente.ops.AccessLog;
import org.entente.ops.OpsRoutes;
import org.entente.ops.Settings;
import org.entente.page.PageRoutes;
import org.entente.publish.PublishRoutes;
import org.entente.query.Catalogue;
import org.entente.query.QueryRoutes;
import org.entente.query.Questions;
import org.entente.reconcile.ReconcileRoutes;
import org.entente.search.Search;
import org.entente.sparql.SparqlEndpoint;
import org.entente.sparql.SparqlProxy;
import org.entente.sparql.SparqlService;
import org.entente.store.Store;

/// One HTTP server: Fuseki answers `/sparql`, our routes answer the rest.
public final class Server implements AutoCloseable {

  private final Javalin javalin;
  private final String host;

  private Server(Javalin javalin, String host) {
    this.javalin = javalin;
    this.host = host;
  }

  /// Starts serving `store`; port 0 picks a free one. A port in use is a [PortInUse].
  public static Server start(Store store, String host, int port, Settings settings) {
    var javalin =
        Javalin.create(
            config -> {
              config.jetty.addConnector((jetty, http) -> connector(jetty, http, host, port));
              configure(config, store, settings);
            });
    try {
      return new Server(javalin.start(), host);
    } catch (JavalinBindException e) {
      throw new PortInUse(host, port, e);
    }
  }

  public String address() {
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + javalin.port() + "/";
  }

  /// Takes no more requests, and returns when the running ones are finished.
  @Override
  public void close() {
    javalin.stop();
  }

  private static void configure(JavalinConfig config, Store store, Settings settings) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.jetty.modifyHttpConfiguration(Server::keepBuffersSmall);
    config.jetty.modifyServer(
        jetty -> {
          jetty.setHandler(new GracefulHandler());
          jetty.setStopTimeout(settings.stopTimeout().toMillis());
          jetty.setRequestLog(new AccessLog());
        });
    config.jetty.modifyServletContextHandler(sparql(store, settings)::mount);
    new PageRoutes().register(config.routes);
    new OpsRoutes(store).register(config.routes);
    new EntityRoutes(store).register(config.routes);
    var questions = new Questions(store, Modules.rules());
    new QueryRoutes(Catalogue::shipped, questions).register(config.routes);
    var published = new PublishRoutes(store);
    published.register(config.routes);
    config.events.serverStopped(published::close);
    var search = new Search(store);
    new BrowseRoutes(store, search, questions).register(config.routes);
    new EntityPageRoutes(store, KeptTexts.NONE, search::index).register(config.routes);
    new ReconcileRoutes(store, search::index).register(config.routes);
    Problems.register(config.routes);
  }

  private static Connector connector(
      org.eclipse.jetty.server.Server jetty, HttpConfiguration http, String host, int port) {
    var connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
    connector.setHost(host);
    connector.setPort(port);
    // Connections that wait for another request need not hold up the end.
    connector.setShutdownIdleTimeout(50);
    return connector;
  }

  /// Large buffers cost more than they save on answers of a few kilobytes: 1 to 10 ms a request.
  private static void keepBuffersSmall(HttpConfiguration http) {
    http.setOutputBufferSize(32 * 1024);
    http.setOutputAggregationSize(16 * 1024);
    http.setRequestHeaderSize(16 * 1024);
    http.setResponseHeaderSize(8 * 1024);
    http.setSendServerVersion(false);
  }

  private static SparqlService sparql(Store store, Settings settings) {
    return store
        .dataset()
        .<SparqlService>map(dataset -> new SparqlEndpoint(dataset, settings.queryTimeout()))
        .orElseGet(() -> new SparqlProxy(store.endpoint().orElseThrow(), settings.queryTimeout()));
  }
}
