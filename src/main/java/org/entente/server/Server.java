package org.entente.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.entente.editor.EditorFilter;
import org.entente.editor.EditorRoutes;
import org.entente.entity.EntityPageRoutes;
import org.entente.entity.EntityRoutes;
import org.entente.entity.KeptTexts;
import org.entente.ontology.Modules;
import org.entente.ontology.Namespaces;
import org.entente.ops.AccessLog;
import org.entente.ops.OpsRoutes;
import org.entente.ops.Settings;
import org.entente.page.Messages;
import org.entente.page.Page;
import org.entente.page.PageRoutes;
import org.entente.publish.PublishRoutes;
import org.entente.query.Catalogue;
import org.entente.query.DocsRoutes;
import org.entente.query.QueryRoutes;
import org.entente.query.Questions;
import org.entente.reconcile.ReconcileRoutes;
import org.entente.search.Search;
import org.entente.sparql.Bare;
import org.entente.sparql.GraphStoreEndpoint;
import org.entente.sparql.ServiceDescription;
import org.entente.sparql.SparqlEndpoint;
import org.entente.sparql.SparqlProxy;
import org.entente.sparql.SparqlService;
import org.entente.store.GraphNames;
import org.entente.store.Store;
import org.entente.vocabulary.VocabularyRoutes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One HTTP server: Fuseki answers `/sparql`, our routes answer the rest.
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
    var search = new Search(store);
    var reconcile = new ReconcileRoutes(store, search::index);
    var javalin =
        Javalin.create(
            config -> {
              config.jetty.addConnector((jetty, http) -> connector(jetty, http, host, port));
              configure(config, store, search, settings);
              reconcile.register(config.routes);
              Problems.register(config.routes);
            });
    try {
      return new Server(javalin.start(), host, () -> prepare(search, reconcile));
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

  private static void prepare(Search search, ReconcileRoutes reconcile) {
    try {
      if (search.isWorthPreparing()) {
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

  private static void configure(
      JavalinConfig config, Store store, Search search, Settings settings) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.jetty.modifyHttpConfiguration(Server::keepBuffersSmall);
    config.jetty.modifyServer(
        jetty -> {
          jetty.setHandler(new GracefulHandler());
          jetty.setStopTimeout(settings.stopTimeout().toMillis());
          jetty.setRequestLog(new AccessLog());
          jetty.setErrorHandler(new RefusedRequests());
        });
    config.jetty.modifyServletContextHandler(
        context -> new EditorFilter().mount(context, SparqlService.PATH));
    config.jetty.modifyServletContextHandler(sparql(store, settings)::mount);
    config.jetty.modifyServletContextHandler(context -> mountGraphs(context, store, settings));
    new PageRoutes().register(config.routes);
    config.routes.get("/", context -> home(context, store));
    new OpsRoutes(store).register(config.routes);
    var entities = new EntityRoutes(store);
    entities.register(config.routes);
    new VocabularyRoutes(store, entities::ontology).register(config.routes);
    var catalogue = Catalogue.onDemand();
    var questions = new Questions(store, Modules.rules());
    new QueryRoutes(catalogue, questions).register(config.routes);
    new EditorRoutes(store, catalogue, questions).register(config.routes);
    new DocsRoutes(catalogue, questions).register(config.routes);
    var published = new PublishRoutes(store);
    published.register(config.routes);
    config.events.serverStopped(published::close);
    new EntityPageRoutes(store, KeptTexts.NONE, search::index).register(config.routes);
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
    connector.setIdleTimeout(IDLE_MILLIS);
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
        .<SparqlService>map(
            dataset -> {
              var data = new StoreData(store, dataset);
              return new SparqlEndpoint(
                  data,
                  settings.limits(),
                  new Bare.Answers(Optional.of(description(data, settings)), Optional.empty()),
                  SparqlEndpoint.BASE,
                  settings.token());
            })
        .orElseGet(
            () ->
                new SparqlProxy(
                    store.endpoint().orElseThrow(),
                    settings.limits(),
                    Bare.Answers.NONE,
                    settings.token()));
  }

  private static Bare description(StoreData data, Settings settings) {
    return new ServiceDescription(
        data,
        settings.limits(),
        settings.token().isPresent(),
        Namespaces.prefixes(),
        () -> Examples.of(Catalogue.shipped()));
  }

  private static void mountGraphs(ServletContextHandler context, Store store, Settings settings) {
    var graphs = new StoreGraphs(store);
    store
        .dataset()
        .map(dataset -> new StoreData(store, dataset))
        .ifPresentOrElse(
            data ->
                new GraphStoreEndpoint(
                        data,
                        graphs,
                        GraphNames.NAMESPACE,
                        settings.token(),
                        settings.limits(),
                        settings.writeBytes())
                    .mount(context),
            () ->
                GraphStoreEndpoint.mountElsewhere(
                    context, settings.token(), store.endpoint().orElseThrow()));
  }
}
