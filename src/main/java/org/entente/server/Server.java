package org.entente.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.entente.entity.KeptTexts;
import org.entente.ops.AccessLog;
import org.entente.ops.Metrics;
import org.entente.ops.Settings;
import org.entente.search.LabelIndex;
import org.entente.search.Search;
import org.entente.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One HTTP server: the SPARQL service as servlets, our routes for the rest.
public final class Server implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  /// How long a connection may say nothing, within a request or between two.
  private static final long IDLE_MILLIS = 30_000;

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
    return start(store, host, port, settings, KeptTexts.NONE);
  }

  /// Starts it with the texts of articles that are kept beside the store.
  public static Server start(
      Store store, String host, int port, Settings settings, KeptTexts texts) {
    return start(new Contents(store, new Search(store), texts), host, port, settings);
  }

  /// Starts serving `store` with names that come from elsewhere, on a free port of this machine.
  public static Server start(Store store, LabelIndex names, Settings settings) {
    var contents = new Contents(store, Search.of(store, names), KeptTexts.NONE);
    return start(contents, "127.0.0.1", 0, settings);
  }

  private static Server start(Contents contents, String host, int port, Settings settings) {
    var metrics = new Metrics();
    var routes = new Routes(contents, settings, metrics);
    var javalin =
        Javalin.create(
            config -> {
              config.jetty.addConnector((jetty, http) -> connector(jetty, http, host, port));
              configure(config, settings, metrics);
              new SparqlMount(contents.store(), settings).mount(config.jetty);
              routes.register(config);
            });
    try {
      return new Server(javalin.start(), host, () -> prepare(contents.search(), routes));
    } catch (JavalinBindException e) {
      throw new PortInUse(host, port, e);
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

  private static void prepare(Search search, Routes routes) {
    try {
      if (search.isWorthPreparing()) {
        routes.prepare();
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

  private static void configure(JavalinConfig config, Settings settings, Metrics metrics) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.jetty.modifyHttpConfiguration(Server::keepBuffersSmall);
    if (settings.limits().behindProxy()) {
      config.jetty.modifyHttpConfiguration(Server::trustProxy);
    }
    config.jetty.modifyServer(
        jetty -> {
          jetty.setHandler(new GracefulHandler());
          jetty.setStopTimeout(settings.stopTimeout().toMillis());
          jetty.setRequestLog(new AccessLog(metrics));
          jetty.setErrorHandler(new RefusedRequests());
        });
  }

  private static Connector connector(
      org.eclipse.jetty.server.Server jetty, HttpConfiguration http, String host, int port) {
    var connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_MILLIS);
    // Connections that wait for another request need not hold up the end.
    connector.setShutdownIdleTimeout(50);
    return connector;
  }

  /// Addresses in answers are those that the proxy was asked by: its scheme and its host. Who the
  /// client is belongs to the limits of queries.
  private static void trustProxy(HttpConfiguration http) {
    var forwarded = new ForwardedRequestCustomizer();
    forwarded.setForwardedHeader(null);
    forwarded.setForwardedForHeader(null);
    http.addCustomizer(forwarded);
  }

  /// Large buffers cost more than they save on answers of a few kilobytes: 1 to 10 ms a request.
  private static void keepBuffersSmall(HttpConfiguration http) {
    http.setOutputBufferSize(32 * 1024);
    http.setOutputAggregationSize(16 * 1024);
    http.setRequestHeaderSize(16 * 1024);
    http.setResponseHeaderSize(8 * 1024);
    http.setSendServerVersion(false);
  }
}
