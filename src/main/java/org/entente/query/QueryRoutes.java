package org.entente.query;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.page.Page;
import org.entente.page.PageRoutes;

/// Saved queries over HTTP: their list, the answer of one for the parameters in the URL, and the
/// description of both for programs (OpenAPI).
public final class QueryRoutes {

  static final String PATH = "/api/queries";

  private final Supplier<Catalogue> catalogue;
  private final Questions questions;
  private final Supplier<String> listing;
  private final Supplier<String> openApi;

  /// @param catalogue read on the first request, so that a server starts without it
  public QueryRoutes(Supplier<Catalogue> catalogue, Questions questions) {
    this.catalogue = catalogue;
    this.questions = questions;
    this.listing = Lazy.of(() -> Listing.of(catalogue.get().all()));
    this.openApi = Lazy.of(() -> OpenApi.of(catalogue.get().all()));
  }

  public void register(RoutesConfig routes) {
    routes.get(PATH, this::list);
    routes.get(PATH + "/{name}", this::answer);
    routes.options(PATH, QueryRoutes::mayBeAsked);
    routes.options(PATH + "/{name}", QueryRoutes::mayBeAsked);
    routes.head(PATH, this::list);
    routes.head(PATH + "/{name}", this::answer);
    routes.get("/openapi.json", this::openApi);
  }

  private void list(Context context) {
    if (PageRoutes.wantsHtml(context)) {
      context.header("Vary", "Accept").redirect("/docs", HttpStatus.SEE_OTHER);
      return;
    }
    open(context).header("Vary", "Accept").contentType("application/json").result(listing.get());
  }

  private void openApi(Context context) {
    open(context).contentType("application/vnd.oai.openapi+json;version=3.1");
    context.result(openApi.get());
  }

  private void answer(Context context) {
    open(context).header("Vary", "Accept");
    var saved = saved(context, catalogue.get());
    var values = values(context);
    var format = Optional.ofNullable(values.remove("format"));
    if (format.isEmpty() && PageRoutes.wantsHtml(context)) {
      context.redirect("/docs/" + saved.name() + Page.query(values), HttpStatus.SEE_OTHER);
      return;
    }
    try {
      questions.check(saved, values);
      send(context, saved, values, syntax(context, saved, format));
    } catch (BadParameter fault) {
      throw refused(fault);
    }
  }

  private void send(Context context, SavedQuery saved, Map<String, String> values, String syntax) {
    context.header("Cache-Control", "no-cache");
    // A spreadsheet holds the time of its making, so its tag is a weak one.
    boolean isExact = RowSyntax.ofExtension(syntax).map(RowSyntax::isExact).orElse(true);
    var version = questions.version();
    if (version.isPresent()
        && PageRoutes.isUnchanged(context, version.get() + "." + syntax, isExact)) {
      return;
    }
    var out = new ByteArrayOutputStream();
    var type = AnswerWriter.write(part(context, saved, values, syntax), syntax, out).orElseThrow();
    if (!isExact) {
      context.header("Content-Disposition", "attachment; filename=\"" + saved.name() + ".xlsx\"");
    }
    context.contentType(type).result(out.toByteArray());
  }

  /// The part of the answer that is asked for, the addresses of its neighbours in the header Link.
  private Answer part(
      Context context, SavedQuery saved, Map<String, String> values, String syntax) {
    var paging = Paging.of(values);
    if (paging.isEmpty() || !saved.query().isSelectType()) {
      return questions.answer(saved, values);
    }
    var rows = (Answer.Rows) questions.answer(saved, paging.get().withOneMore(values));
    var part = paging.get().part(rows.rows());
    var named = new LinkedHashMap<>(values);
    Optional.ofNullable(context.queryParam("format")).ifPresent(_ -> named.put("format", syntax));
    var links = new ArrayList<String>();
    paging
        .get()
        .around(named, part.hasMore())
        .forEach(
            (rel, there) ->
                links.add("<" + context.path() + Page.query(there) + ">; rel=\"" + rel + "\""));
    context.header("Link", String.join(", ", links));
    return new Answer.Rows(part.rows());
  }

  private static String syntax(Context context, SavedQuery saved, Optional<String> format) {
    var choices = AnswerWriter.choices(saved.query());
    return format
        .filter(choices::contains)
        .or(
            () ->
                format.isPresent()
                    ? Optional.empty()
                    : AnswerWriter.accepted(
                        saved.query(), Optional.ofNullable(context.header("Accept"))))
        .orElseThrow(
            () ->
                new HttpResponseException(
                    406, "This answer is to be had as " + String.join(", ", choices) + "."));
  }

  /// Everybody's scripts may read it, without credentials.
  private static Context open(Context context) {
    return context
        .header("Access-Control-Allow-Origin", "*")
        .header("Access-Control-Expose-Headers", "ETag, Link, Content-Disposition");
  }

  private static void mayBeAsked(Context context) {
    open(context)
        .header("Allow", "GET, HEAD, OPTIONS")
        .header("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
        .header("Access-Control-Allow-Headers", "Accept, If-None-Match")
        .header("Access-Control-Max-Age", "86400")
        .status(HttpStatus.NO_CONTENT);
  }

  static SavedQuery saved(Context context, Catalogue catalogue) {
    var name = context.pathParam("name");
    return catalogue
        .find(name)
        .orElseThrow(
            () ->
                new NotFoundResponse(
                    "There is no saved query " + name + "; " + PATH + " lists them."));
  }

  /// The parameters of the URL, each given once.
  static Map<String, String> values(Context context) {
    var values = new LinkedHashMap<String, String>();
    context
        .queryParamMap()
        .forEach(
            (name, given) -> {
              if (given.size() > 1) {
                throw new BadRequestResponse(
                    "The parameter " + name + " is given more than once.",
                    Map.of("parameter", name));
              }
              values.put(name, given.getFirst());
            });
    return values;
  }

  private static BadRequestResponse refused(BadParameter fault) {
    var details = new LinkedHashMap<String, String>();
    details.put("parameter", fault.parameter());
    if (!fault.allowed().isEmpty()) {
      details.put("allowed", String.join(" ", List.copyOf(fault.allowed())));
    }
    return new BadRequestResponse(String.valueOf(fault.getMessage()), details);
  }
}
