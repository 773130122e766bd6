package org.entente.vocabulary;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import java.util.Optional;
import org.entente.ontology.Namespaces;
import org.entente.page.HeadLink;
import org.entente.page.Messages;
import org.entente.page.Page;
import org.entente.page.PageRoutes;
import org.entente.query.RdfSyntax;
import org.entente.store.Store;

/// `/ontology`: the ontology as pages for people, and as RDF for all others.
public final class VocabularyRoutes {

  private final Store store;
  private final Handler rdf;
  private Optional<Documentation> documentation = Optional.empty();

  /// @param rdf answers whoever does not ask for HTML
  public VocabularyRoutes(Store store, Handler rdf) {
    this.store = store;
    this.rdf = rdf;
  }

  public void register(RoutesConfig routes) {
    routes.get("/ontology", this::ontology);
    routes.head("/ontology", this::ontology);
    routes.get("/ontology/{name}", this::term);
  }

  private void ontology(Context context) throws Exception {
    if (!PageRoutes.wantsHtml(context)) {
      rdf.handle(context);
      return;
    }
    var messages = Messages.of(PageRoutes.language(context), "vocabulary");
    var shipped = documentation();
    var language = messages.language();
    var page =
        linked(
            Page.of(
                    messages,
                    "/ontology",
                    shipped.title().in(language).map(Texts.Text::text).orElse("Ontology"))
                .described(shipped.description().in(language).map(Texts.Text::text).orElse(""))
                .with(HeadLink.of("cite-as", Namespaces.BASE + "ontology")));
    PageRoutes.send(
        context,
        page,
        "vocabulary/ontology.jte",
        Map.of("documentation", shipped, "diagram", Diagram.shipped()),
        store.version());
  }

  private void term(Context context) {
    var name = context.pathParam("name");
    var shipped = documentation();
    if (name.equals(shipped.version())) {
      // The IRI of a version leads to the ontology as it is in that version, the only one.
      context.redirect("/ontology", HttpStatus.SEE_OTHER);
      return;
    }
    var term =
        shipped
            .term(name)
            .orElseThrow(
                () ->
                    new NotFoundResponse("The ontology has no term " + name + "; see /ontology."));
    if (!PageRoutes.wantsHtml(context)) {
      context.header("Vary", "Accept").redirect("/ontology", HttpStatus.SEE_OTHER);
      return;
    }
    var messages = Messages.of(PageRoutes.language(context), "vocabulary");
    var label = term.labels().in(messages.language()).map(Texts.Text::text).orElse(term.prefixed());
    var page =
        linked(
            Page.of(messages, "/ontology/" + name, label + " (" + term.prefixed() + ")")
                .described(
                    term.definitions().in(messages.language()).map(Texts.Text::text).orElse(""))
                .with(HeadLink.of("cite-as", term.iri())));
    PageRoutes.send(
        context,
        page,
        "vocabulary/term.jte",
        Map.of("documentation", shipped, "term", term),
        store.version());
  }

  private static Page linked(Page page) {
    return page.withStyle("vocabulary.css")
        .with(HeadLink.of("alternate", "/ontology.ttl", RdfSyntax.TTL.mediaType()))
        .with(HeadLink.of("license", "https://creativecommons.org/licenses/by/4.0/"));
  }

  private synchronized Documentation documentation() {
    var known = documentation.orElseGet(Documentation::shipped);
    documentation = Optional.of(known);
    return known;
  }
}
