package org.entente.entity;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.entente.ontology.Namespaces;
import org.entente.page.HeadLink;
import org.entente.page.Language;
import org.entente.page.Messages;
import org.entente.page.Page;
import org.entente.page.PageRoutes;
import org.entente.page.Written;
import org.entente.page.WrittenPages;
import org.entente.picture.Picture;
import org.entente.search.LabelIndex;
import org.entente.store.Store;

/// Pages about everything that has one, and how to cite them.
public final class EntityPageRoutes {

  private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
  /// How much of an unknown name is worth a look-up, in characters.
  private static final int LONGEST = 80;

  private static final int LAST_ROW = 1_000_000;

  private final Store store;
  private final Entities entities;
  private final Portraits portraits;
  private final Supplier<LabelIndex> labels;
  private final Predicate<Context> reviewer;
  private final boolean hasReview;
  private final WrittenPages pages = new WrittenPages();

  /// @param labels where an unknown name is looked up for what may be meant
  /// @param reviewer whether a request comes from somebody who may give verdicts
  /// @param hasReview whether anybody may
  public EntityPageRoutes(
      Store store,
      KeptTexts texts,
      Supplier<LabelIndex> labels,
      Predicate<Context> reviewer,
      boolean hasReview) {
    this.reviewer = reviewer;
    this.hasReview = hasReview;
    this.store = store;
    this.entities = new Entities(store);
    this.portraits = new Portraits(store, texts);
    this.labels = labels;
  }

  public void register(RoutesConfig routes) {
    routes.get("/page/{slug}", this::page);
    routes.head("/page/{slug}", this::page);
    routes.get("/cite/{file}", this::cite);
    routes.head("/cite/{file}", this::cite);
  }

  private void page(Context context) {
    var slug = context.pathParam("slug");
    var messages = Messages.of(PageRoutes.language(context), "entity");
    demandHtml(context, slug);
    var entity = entities.find(slug);
    if (entity.isEmpty()) {
      sendUnknown(context, slug, messages);
      return;
    }
    var successor = entities.successor(entity.get());
    if (successor.isPresent()) {
      sendGone(context, slug, successor.get(), messages);
      return;
    }
    if (!isCurrent(context)) {
      sendOldVersion(context, slug, messages);
      return;
    }
    sendPortrait(context, slug, entity.get(), messages);
  }

  /// All on which the page about a thing depends beside the data.
  private record Shown(
      String origin, String slug, Language language, String section, int from, boolean reviews) {}

  private void sendPortrait(Context context, String slug, Node entity, Messages messages) {
    var section =
        Optional.ofNullable(context.queryParam("section"))
            .filter(name -> portraits.kind(entity).sections().contains(name))
            .orElse("");
    var shown =
        new Shown(
            PageRoutes.origin(context),
            slug,
            messages.language(),
            section,
            section.isEmpty() ? 0 : from(context),
            reviewer.test(context));
    var version = store.version();
    var written = pages.get(version, shown, () -> write(shown, entity, messages, version));
    PageRoutes.send(
        context, written, version.map(state -> shown.reviews() ? state + "-review" : state));
    context.header("Content-Location", written.page().in(messages.language()));
    if (hasReview) {
      PageRoutes.varyAlso(context, "Cookie");
    }
  }

  private Written write(Shown shown, Node entity, Messages messages, Optional<String> version) {
    var portrait = portraits.of(entity, messages, shown.section(), shown.from());
    return Written.of(
        framed(portrait, messages, shown.slug(), shown.from()).at(shown.origin()),
        "entity/entity.jte",
        Map.of(
            "portrait",
            portrait,
            "version",
            version.orElse(""),
            "hasReview",
            hasReview,
            "reviews",
            shown.reviews()));
  }

  private Page framed(Portrait portrait, Messages messages, String slug, int from) {
    var kind = messages.get("entity.kind." + portrait.kind().slug());
    var title = portrait.title().text();
    var description = messages.get("entity.description", title, kind);
    var asked = new LinkedHashMap<String, String>();
    if (!portrait.chosen().isEmpty()) {
      asked.put("section", portrait.chosen());
      asked.put("from", Integer.toString(from));
    }
    var page =
        Page.of(messages, "/page/" + slug, title)
            .described(description)
            .with(asked)
            .withJsonLd(SchemaOrg.json(portrait, description))
            .withStyle("entity.css")
            .with(HeadLink.of("cite-as", portrait.iri()))
            .with(HeadLink.of("type", SchemaOrg.NAMESPACE + SchemaOrg.type(portrait.kind())))
            .with(HeadLink.of("license", LICENCE));
    for (var variant : Variants.of(portrait)) {
      page = page.with(HeadLink.of("alternate", variant.path(), variant.mediaType()));
    }
    if (!portrait.pictures().isEmpty()) {
      page = page.withStyle(Picture.STYLE);
    }
    if (portrait.pictures().stream().anyMatch(picture -> picture.graph().isPresent())) {
      page = page.withScript(Picture.SCRIPT);
    }
    var turtle = Variants.of(portrait).getFirst();
    return page.with(HeadLink.of("describedby", turtle.path(), turtle.mediaType()));
  }

  /// Whether the version asked for, if one is, is the one there is: others are not kept.
  private boolean isCurrent(Context context) {
    return Optional.ofNullable(context.queryParam("version"))
        .filter(asked -> !Optional.of(asked).equals(store.version()))
        .isEmpty();
  }

  private static int from(Context context) {
    try {
      var text = Optional.ofNullable(context.queryParam("from")).orElse("0");
      return Math.clamp(Integer.parseInt(text), 0, LAST_ROW);
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  private void sendUnknown(Context context, String slug, Messages messages) {
    var begin = slug.substring(0, Math.min(slug.length(), LONGEST));
    var words = begin.replace('-', ' ');
    var text = messages.get("entity.fault.unknown", words);
    PageRoutes.sendFault(
        context,
        404,
        Page.of(messages, "/", text).withStyle("entity.css"),
        "entity/unknown.jte",
        Map.of("words", words, "suggestions", suggestions(begin, words, messages)));
  }

  private List<Value.Link> suggestions(String slug, String words, Messages messages) {
    var language = messages.language().tag();
    return new Misspelt(labels.get())
        .meant(slug, words).stream()
            .map(
                entry ->
                    new Value.Link(
                        new Name(entry.name(List.of(language)), "", false),
                        "/page/"
                            + entry.iri().substring(Namespaces.ID.length())
                            + "?lang="
                            + language,
                        false))
            .toList();
  }

  private void sendGone(Context context, String slug, Node successor, Messages messages) {
    var href = "/page/" + Portraits.slug(successor) + "?lang=" + messages.language().tag();
    context.header("Link", "<" + href + ">; rel=\"successor-version\"");
    sendFault(context, slug, "merged", "successor", href, messages);
  }

  private void sendOldVersion(Context context, String slug, Messages messages) {
    var href = "/page/" + slug + "?lang=" + messages.language().tag();
    sendFault(context, slug, "version", "version.current", href, messages);
  }

  private static void sendFault(
      Context context, String slug, String what, String way, String href, Messages messages) {
    var text = messages.get("entity.fault." + what);
    PageRoutes.sendFault(
        context,
        410,
        Page.of(messages, "/page/" + slug, text),
        "entity/gone.jte",
        Map.of("way", messages.get("entity.fault." + way), "href", href));
  }

  private void cite(Context context) {
    var file = context.pathParam("file");
    int dot = file.lastIndexOf('.');
    var format = Citation.Format.of(file.substring(dot + 1));
    var entity = dot < 1 ? Optional.<Node>empty() : entities.find(file.substring(0, dot));
    if (entity.isEmpty() || format.isEmpty()) {
      throw new NotFoundResponse("Nothing to cite at " + context.path() + ".");
    }
    var messages = Messages.of(PageRoutes.language(context), "entity");
    var portrait = portraits.of(entity.get(), messages, "", 0);
    var address = PageRoutes.origin(context) + "/page/" + portrait.slug();
    var citation =
        new Citation(portrait, address, store.version().orElse(""), LocalDate.now(ZoneOffset.UTC));
    context
        .header("Vary", "Accept-Language")
        .header("Cache-Control", "no-cache")
        .header("X-Content-Type-Options", "nosniff")
        .contentType(format.get().mediaType())
        .result(citation.in(format.get()));
  }

  /// A page is HTML; who wants something else is told where that is.
  private static void demandHtml(Context context, String slug) {
    var accept = Optional.ofNullable(context.header("Accept"));
    if (!Accepted.html(accept)) {
      throw new HttpResponseException(
          406,
          "A page is text/html. RDF about the same is at /data/"
              + slug
              + ".ttl and, by extension, in "
              + Accepted.rdfTypes().collect(Collectors.joining(", "))
              + ".",
          Map.of());
    }
  }
}
