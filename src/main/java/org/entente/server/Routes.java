package org.entente.server;

import io.javalin.config.JavalinConfig;
import org.entente.browse.BrowseRoutes;
import org.entente.editor.EditorRoutes;
import org.entente.entity.EntityPageRoutes;
import org.entente.entity.EntityRoutes;
import org.entente.ontology.Modules;
import org.entente.ops.Metrics;
import org.entente.ops.OpsRoutes;
import org.entente.ops.Settings;
import org.entente.page.PageRoutes;
import org.entente.publish.PublishRoutes;
import org.entente.query.Catalogue;
import org.entente.query.DocsRoutes;
import org.entente.query.QueryRoutes;
import org.entente.query.Questions;
import org.entente.reconcile.ReconcileRoutes;
import org.entente.review.ReviewRoutes;
import org.entente.sparql.Token;
import org.entente.vocabulary.VocabularyRoutes;

/// Every path but those of the SPARQL service.
final class Routes {

  private final Contents contents;
  private final Settings settings;
  private final Metrics metrics;
  private final ReconcileRoutes reconcile;

  Routes(Contents contents, Settings settings, Metrics metrics) {
    this.contents = contents;
    this.settings = settings;
    this.metrics = metrics;
    this.reconcile = new ReconcileRoutes(contents.store(), contents.search()::index);
  }

  void register(JavalinConfig config) {
    var routes = config.routes;
    var store = contents.store();
    new PageRoutes().register(routes);
    new OpsRoutes(store, metrics).register(routes);
    var entities = new EntityRoutes(store);
    entities.register(routes);
    new VocabularyRoutes(store, entities::ontology).register(routes);
    var catalogue = Catalogue.onDemand();
    var questions = new Questions(store, Modules.rules());
    new QueryRoutes(catalogue, questions).register(routes);
    new EditorRoutes(store, catalogue, questions).register(routes);
    new DocsRoutes(catalogue, questions).register(routes);
    var reviews = new ReviewRoutes(store, settings.token().map(Token::secret));
    reviews.register(routes);
    new EntityPageRoutes(
            store, contents.texts(), contents.search()::index, reviews::isSignedIn, reviews.isOn())
        .register(routes);
    var published = new PublishRoutes(store);
    published.register(routes);
    config.events.serverStopped(published::close);
    new BrowseRoutes(store, contents.search(), questions).register(routes);
    reconcile.register(routes);
    Problems.register(routes);
  }

  /// Makes the index of names.
  void prepare() {
    reconcile.prepare();
  }
}
