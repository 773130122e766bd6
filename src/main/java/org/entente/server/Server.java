package org.entente.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.entente.entity.EntityRoutes;
import org.entente.ontology.Modules;
import org.entente.ops.AccessLog;
import org.entente.ops.OpsRoutes;
import org.entente.ops.Settings;
import org.entente.page.Messages;
import org.entente.page.Page;
import org.entente.page.PageRoutes;
import org.entente.publish.PublishRoutes;
import org.entente.query.Catalogue;
import org.entente.query.QueryRoutes;
import org.entente.query.Questions;
import org.entente.reconcile.ReconcileRoutes;
import org.entente.search.LabelIndex;
import org.entente.search.Search;
import org.entente.sparql.SparqlEndpoint;
import org.entente.sparql.SparqlProxy;
import org.entente.sparql.SparqlService;
import org.entente.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One HTTP server: Fuseki answers `/sparql`, our routes answer the rest.
public final class Server implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  private final Javalin javalin;
  private final String host;
  private final Runnable preparation;

  private Server(Javalin javalin, String host, Runnable preparation) {
    this.javalin = javalin;
    this.host = host;
    this.preparation = preparation;
  }

  /// Starts serving `store`; port 0 picks a free one. A port in use is a [PortInUse].
  public static Server start(Store store, String host, int port, Settings settings) {
    var search = new Search(store);
    return start(
        store, search::index, search::isWorthPreparing, new Place(host, port), settings);
  }

  /// Starts serving `store` with names that come from elsewhere, on a free port of this machine.
  public static Server start(Store store, LabelIndex names, Settings settings) {
    return start(store, () -> names, () -> false, new Place("127.0.0.1", 0), settings);
  }

  private record Place(String host, int port) {}

  private static Server start(
      Store store,
      Supplier<LabelIndex> names,
      BooleanSupplier isWorthPreparing,
      Place place,
      Settings settings) {
    var reconcile = new ReconcileRoutes(store, names);
    var javalin =
        Javalin.create(
            config -> {
              config.jetty.addConnector((jetty, http) -> connector(jetty, http, place.host(), place.port()));
              configure(config, store, settings);
              reconcile.register(config.routes);
              Problems.register(config.routes);
            });
    try {
      return new Server(
          javalin.start(), place.host(), () -> prepare(isWorthPreparing, reconcile));
    } catch (JavalinBindException e) {
      throw new PortInUse(place.host(), place.port(), e);
    }
  }

  public String address() {
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + javalin.port() + "/";
  }

  /// Begins in the background what the first requests would otherwise wait for, where the data is
  /// so much that they would notice.
  public void prepare() {
    Thread.ofPlatform().daemon().name("prepare").priority(Thread.MIN_PRIORITY).start(preparation);
  }

  private static void prepare(BooleanSupplier isWorthwhile, ReconcileRoutes reconcile) {
    try {
      if (isWorthwhile.getAsBoolean()) {
        reconcile.prepare();
      }
    } catch (RuntimeException e) {
      LOG.warn("The index of names was not made ahead; the first request will make it.", e);
    }
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
    config.routes.get("/", context -> home(context, store));
    new OpsRoutes(store).register(config.routes);
    new EntityRoutes(store).register(config.routes);
    new QueryRoutes(Catalogue::shipped, new Questions(store, Modules.rules()))
        .register(config.routes);
    var published = new PublishRoutes(store);
    published.register(config.routes);
    config.events.serverStopped(published::close);
  }

  private static void home(Context context, Store store) {
    var page = Page.of(Messages.of(PageRoutes.language(context)), "/", "Entente");
    PageRoutes.send(context, page, "home/home.jte", Map.of(), store.version());
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
