package org.entente.server;

import io.javalin.config.JettyConfig;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.entente.editor.EditorFilter;
import org.entente.ontology.Namespaces;
import org.entente.ops.Settings;
import org.entente.query.Catalogue;
import org.entente.sparql.Bare;
import org.entente.sparql.GraphStoreEndpoint;
import org.entente.sparql.ServiceDescription;
import org.entente.sparql.SparqlEndpoint;
import org.entente.sparql.SparqlProxy;
import org.entente.sparql.SparqlService;
import org.entente.store.GraphNames;
import org.entente.store.Store;

/// The SPARQL service over a store: queries, the editor before them, updates and the Graph Store
/// Protocol.
final class SparqlMount {

  private final Store store;
  private final Settings settings;
  private final Optional<StoreData> data;

  SparqlMount(Store store, Settings settings) {
    this.store = store;
    this.settings = settings;
    this.data = store.dataset().map(dataset -> new StoreData(store, dataset));
  }

  void mount(JettyConfig jetty) {
    jetty.modifyServletContextHandler(
        context -> new EditorFilter().mount(context, SparqlService.PATH));
    jetty.modifyServletContextHandler(service()::mount);
    jetty.modifyServletContextHandler(this::mountGraphs);
  }

  private SparqlService service() {
    return data.<SparqlService>map(
            here ->
                new SparqlEndpoint(
                    here,
                    settings.limits(),
                    new Bare.Answers(Optional.of(description(here)), Optional.empty()),
                    SparqlEndpoint.BASE,
                    settings.token()))
        .orElseGet(
            () ->
                new SparqlProxy(
                    store.endpoint().orElseThrow(),
                    settings.limits(),
                    Bare.Answers.NONE,
                    settings.token()));
  }

  private Bare description(StoreData here) {
    return new ServiceDescription(
        here,
        settings.limits(),
        settings.token().isPresent(),
        Namespaces.prefixes(),
        () -> Examples.of(Catalogue.shipped()));
  }

  private void mountGraphs(ServletContextHandler context) {
    data.ifPresentOrElse(
        here ->
            new GraphStoreEndpoint(
                    here,
                    new StoreGraphs(store),
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
