package org.entente.editor;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.atlas.json.JsonObject;
import org.entente.ontology.Namespaces;
import org.entente.ontology.Resources;
import org.entente.page.Assets;
import org.entente.page.Messages;
import org.entente.page.Page;
import org.entente.page.PageRoutes;
import org.entente.query.Catalogue;
import org.entente.query.Questions;
import org.entente.query.ResultTable;
import org.entente.query.Subjects;
import org.entente.store.Store;

/// The page of the editor, which [EditorFilter] leads to.
public final class EditorRoutes {

  private static final int MOST_ROWS = 1_000;
  private static final String OUTLINES = "/sparql/outlines.tsv";
  private static final List<String> SCRIPTS =
      List.of(
          "yasgui.js",
          "editor-run.js",
          "editor-complete.js",
          "editor-views.js",
          "editor-pictures.js",
          "editor-snippets.js",
          "editor.js");

  private final Supplier<Catalogue> catalogue;
  private final Questions questions;
  private final Terms terms;

  public EditorRoutes(Store store, Supplier<Catalogue> catalogue, Questions questions) {
    this.catalogue = catalogue;
    this.questions = questions;
    this.terms = new Terms(store);
  }

  public void register(RoutesConfig routes) {
    routes.get(EditorFilter.PAGE, this::page);
    routes.head(EditorFilter.PAGE, this::page);
    routes.get(OUTLINES, EditorRoutes::outlines);
  }

  /// The outlines of states, which the page draws maps from.
  private static void outlines(Context context) {
    context
        .header("Cache-Control", "public, max-age=86400")
        .contentType("text/tab-separated-values; charset=utf-8")
        .result(Resources.text("org/entente/picture/world.tsv"));
  }

  private void page(Context context) {
    if (!context.req().getDispatcherType().equals(jakarta.servlet.DispatcherType.FORWARD)) {
      context.redirect("/sparql", HttpStatus.SEE_OTHER);
      return;
    }
    var text = Messages.of(PageRoutes.language(context), "editor", "query");
    var query = Optional.ofNullable(context.queryParam("query")).orElse("");
    var page = pageOf(text, context);
    var held = Optional.<HeldAnswer>ofNullable(context.attribute(EditorFilter.HELD));
    var parameters = new LinkedHashMap<String, Object>();
    parameters.put("query", query.isEmpty() ? text.get("editor.start") : query);
    parameters.put("subjects", Subjects.of(catalogue.get().all()));
    parameters.put("shown", held.map(answer -> shown(answer, query, text)).orElse(Shown.NOTHING));
    parameters.put("data", data(text).toString().replace("<", "\\u003c"));
    if (held.filter(HeldAnswer::isFault).isPresent()) {
      PageRoutes.sendFault(context, held.get().status(), page, "editor/editor.jte", parameters);
    } else {
      // A query may ask for the time or for chance, so its answer is not kept.
      var version = held.isPresent() ? Optional.<String>empty() : questions.version();
      PageRoutes.send(context, page, "editor/editor.jte", parameters, version);
    }
  }

  private static Page pageOf(Messages text, Context context) {
    var named = new LinkedHashMap<String, String>();
    for (var name : List.of("query", "format", "view")) {
      Optional.ofNullable(context.queryParam(name)).ifPresent(value -> named.put(name, value));
    }
    var page =
        Page.of(text, "/sparql", text.get("editor.title"))
            .described(text.get("editor.lead"))
            .with(named)
            .withStyle("yasgui.css")
            .withStyle("docs.css")
            .withStyle("editor.css");
    for (var script : SCRIPTS) {
      page = page.withScript(script);
    }
    return page;
  }

  private Shown shown(HeldAnswer answer, String query, Messages text) {
    if (answer.isFault()) {
      return new Shown(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(fault(answer, query)));
    }
    if (!answer.isRows()) {
      return new Shown(
          Optional.empty(), Optional.empty(), Optional.of(answer.text()), Optional.empty());
    }
    var truth = answer.truth();
    if (truth.isPresent()) {
      return new Shown(Optional.empty(), truth, Optional.empty(), Optional.empty());
    }
    var taken = ResultTable.Taken.of(answer.rows(), MOST_ROWS);
    var table = ResultTable.of(taken, questions.labels(taken.terms(), text.language()));
    return new Shown(Optional.of(table), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Shown.Fault fault(HeldAnswer answer, String query) {
    var problem = answer.problem();
    var title = member(problem, "title").orElse("");
    var detail = member(problem, "detail").orElse("");
    var hint = member(problem, "hint").map(text -> " " + text).orElse("");
    return new Shown.Fault(
        title,
        detail + hint,
        number(problem, "line"),
        number(problem, "column"),
        query.lines().toList());
  }

  private static Optional<String> member(JsonObject problem, String name) {
    return problem.hasKey(name) && problem.get(name).isString()
        ? Optional.of(problem.getString(name))
        : Optional.empty();
  }

  private static int number(JsonObject problem, String name) {
    return problem.hasKey(name) && problem.get(name).isNumber()
        ? problem.getNumber(name).intValue()
        : 0;
  }

  /// What the scripts know: prefixes, terms, texts, where things are.
  private JsonObject data(Messages text) {
    var data = new JsonObject();
    data.put("lang", text.language().tag());
    var prefixes = new JsonObject();
    Namespaces.prefixes().forEach(prefixes::put);
    data.put("prefixes", prefixes);
    data.put("terms", terms.in(text.language()));
    var texts = new JsonObject();
    text.keys("editor.js.").forEach(key -> texts.put(key.substring(10), text.get(key)));
    data.put("texts", texts);
    data.put("outlines", OUTLINES);
    data.put("cytoscape", Assets.href("cytoscape.js"));
    return data;
  }
}
