package org.entente.query;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.entente.page.Messages;
import org.entente.page.Page;
import org.entente.page.PageRoutes;
import org.entente.picture.Picture;

/// The saved queries for people: all of them by subject, and a page for each with its answer.
public final class DocsRoutes {

  /// As many rows as a page shows; a download has all.
  private static final int MOST_ROWS = 500;

  private static final List<String> CONTROLS =
      List.of("lang", "kinds", "minConfidence", "limit", "offset");

  private final Supplier<Catalogue> catalogue;
  private final Questions questions;

  public DocsRoutes(Supplier<Catalogue> catalogue, Questions questions) {
    this.catalogue = catalogue;
    this.questions = questions;
  }

  public void register(RoutesConfig routes) {
    routes.get("/docs", this::all);
    routes.get("/docs/{name}", this::one);
  }

  private void all(Context context) {
    var text = Messages.of(PageRoutes.language(context), "query");
    var page =
        Page.of(text, "/docs", text.get("query.title"))
            .described(text.get("query.lead"))
            .withStyle("docs.css");
    var subjects = Subjects.of(catalogue.get().all());
    PageRoutes.send(
        context,
        page,
        "query/questions.jte",
        Map.of("subjects", subjects, "address", address(context)),
        questions.version());
  }

  private void one(Context context) {
    var text = Messages.of(PageRoutes.language(context), "query");
    var saved = QueryRoutes.saved(context, catalogue.get());
    var values = values(context, saved);
    var named = new LinkedHashMap<>(values);
    named.remove(Forms.LANGUAGE);
    var question = saved.question(text.language().tag());
    var page =
        Page.of(text, "/docs/" + saved.name(), question)
            .described(saved.summary())
            .with(named)
            .withStyle(Picture.STYLE)
            .withStyle("docs.css")
            .withScript("docs.js");
    try {
      var shown = answered(saved, question, values, text, address(context));
      PageRoutes.send(
          context, page, "query/question.jte", Map.of("shown", shown), questions.version());
    } catch (BadParameter fault) {
      var shown = refused(saved, question, values, text, Optional.ofNullable(fault.getMessage()));
      PageRoutes.sendFault(context, 400, page, "query/question.jte", Map.of("shown", shown));
    }
  }

  private QuestionPage answered(
      SavedQuery saved, String question, Map<String, String> values, Messages text, String host) {
    var table = Optional.<ResultTable>empty();
    var pictures = List.<Picture>of();
    var truth = Optional.<Boolean>empty();
    var graph = Optional.<String>empty();
    switch (questions.answer(saved, values)) {
      case Answer.Rows(var rows) -> {
        var taken = ResultTable.Taken.of(rows, MOST_ROWS);
        var labels = questions.labels(taken.terms(), text.language());
        table = Optional.of(ResultTable.of(taken, labels));
        pictures = new Pictures(taken, labels, text).of(saved.views());
      }
      case Answer.Truth(var holds) -> truth = Optional.of(holds);
      case Answer.Statements(var statements) -> {
        var out = new ByteArrayOutputStream();
        RdfSyntax.TTL.write(statements, out);
        graph = Optional.of(out.toString(StandardCharsets.UTF_8));
      }
    }
    var sparql = saved.filledIn(bindings(saved, values));
    var downloads = downloads(saved, values);
    return new QuestionPage(
        saved,
        question,
        values,
        Forms.of(saved, values, questions, text),
        Optional.empty(),
        table,
        pictures,
        truth,
        graph,
        Highlighted.of(sparql),
        downloads,
        Snippets.of(host + downloads.getOrDefault("csv", downloads.getOrDefault("ttl", ""))),
        "/sparql" + Page.query(ordered("query", sparql, "lang", text.language().tag())),
        questions.version());
  }

  private QuestionPage refused(
      SavedQuery saved,
      String question,
      Map<String, String> values,
      Messages text,
      Optional<String> fault) {
    return new QuestionPage(
        saved,
        question,
        values,
        Forms.of(saved, values, questions, text),
        fault,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Highlighted.of(saved.filledIn(saved.defaults())),
        Map.of(),
        Map.of(),
        "/sparql" + Page.query(ordered("query", saved.filledIn(saved.defaults()))),
        questions.version());
  }

  /// The parameters of the URL without those left empty in the form. The language of the page is
  /// that of the labels, too.
  private static Map<String, String> values(Context context, SavedQuery saved) {
    var values = new LinkedHashMap<String, String>();
    context.queryParamMap().forEach((name, given) -> values.put(name, given.getLast()));
    values.values().removeIf(String::isBlank);
    values.remove(Forms.LANGUAGE);
    // The form has a box for each kind.
    Optional.ofNullable(values.remove("kind"))
        .ifPresent(_ -> values.put("kinds", String.join(",", context.queryParams("kind"))));
    if (saved.parameters().stream().anyMatch(each -> each.name().equals(Forms.LANGUAGE))) {
      values.put(Forms.LANGUAGE, PageRoutes.language(context).tag());
    }
    return values;
  }

  private static Map<String, Node> bindings(SavedQuery saved, Map<String, String> values) {
    var own = new LinkedHashMap<>(values);
    CONTROLS.stream().filter(name -> !name.equals(Forms.LANGUAGE)).forEach(own::remove);
    return saved.bindings(own);
  }

  private static Map<String, String> downloads(SavedQuery saved, Map<String, String> values) {
    var downloads = new LinkedHashMap<String, String>();
    for (var format : AnswerWriter.choices(saved.query())) {
      var named = new LinkedHashMap<>(values);
      named.put("format", format);
      downloads.put(format, QueryRoutes.PATH + "/" + saved.name() + Page.query(named));
    }
    return downloads;
  }

  /// What a program elsewhere puts in front of a path.
  private static String address(Context context) {
    return PageRoutes.origin(context);
  }

  private static Map<String, String> ordered(String... pairs) {
    var map = new LinkedHashMap<String, String>();
    var rest = new ArrayList<>(List.of(pairs));
    while (!rest.isEmpty()) {
      map.put(rest.removeFirst(), rest.removeFirst());
    }
    return map;
  }
}
