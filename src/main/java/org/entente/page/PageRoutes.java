package org.entente.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Sends pages and what they load. The routes of other packages send their pages through
/// [#send(Context, Page, String, Map, Optional)], so that all have the same headers.
public final class PageRoutes {

  /// Pages load nothing from other hosts, run no script written into them, and are framed by none.
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self';"
          + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private static final String FOREVER = "public, max-age=31536000, immutable";

  public void register(RoutesConfig routes) {
    routes.get("/assets/{hash}/{name}", PageRoutes::asset);
    routes.get("/favicon.ico", context -> context.redirect(Assets.href("entente.svg")));
  }

  /// The language that a request asks for.
  public static Language language(Context context) {
    return Language.chosen(
        Optional.ofNullable(context.queryParam("lang")),
        Optional.ofNullable(context.header("Accept-Language")));
  }

  /// Sends what the template makes of `page` and `parameters`, or 304 if the client has it.
  ///
  /// @param version of the data; absent where it is not known, and then nothing is kept
  public static void send(
      Context context,
      Page page,
      String template,
      Map<String, Object> parameters,
      Optional<String> version) {
    var tag = version.map(state -> "\"" + state + "-" + page.language().tag() + "\"");
    head(context, page, tag);
    if (tag.filter(value -> isKnown(context, value)).isPresent()) {
      context.status(HttpStatus.NOT_MODIFIED);
      return;
    }
    context.contentType("text/html; charset=utf-8").result(bytes(page, template, parameters));
  }

  /// Sends a page that says what is wrong, with `status`.
  public static void sendFault(
      Context context, int status, Page page, String template, Map<String, Object> parameters) {
    head(context, page, Optional.empty());
    context.status(status);
    context.contentType("text/html; charset=utf-8").result(bytes(page, template, parameters));
  }

  /// Whether the client likes a page better than RDF or JSON: browsers do.
  public static boolean wantsHtml(Context context) {
    return Optional.ofNullable(context.header("Accept"))
        .filter(accept -> accept.contains("text/html") || accept.contains("application/xhtml"))
        .isPresent();
  }

  private static byte[] bytes(Page page, String template, Map<String, Object> parameters) {
    var all = new HashMap<>(parameters);
    all.put("page", page);
    return Templates.render(template, all);
  }

  private static void head(Context context, Page page, Optional<String> tag) {
    context
        .header("Vary", "Accept, Accept-Language")
        .header("Cache-Control", "no-cache")
        .header("Content-Language", page.language().tag())
        .header("Content-Security-Policy", POLICY)
        .header("Referrer-Policy", "same-origin")
        .header("X-Content-Type-Options", "nosniff");
    tag.ifPresent(value -> context.header("ETag", value));
    if (!page.links().isEmpty()) {
      context.header(
          "Link", page.links().stream().map(PageRoutes::written).collect(Collectors.joining(", ")));
    }
  }

  private static String written(HeadLink link) {
    var type = link.mediaType().map(name -> "; type=\"" + name + "\"").orElse("");
    return "<" + link.href() + ">; rel=\"" + link.rel() + "\"" + type;
  }

  /// Whether the client has what `tag` names, by the weak comparison of RFC 9110.
  public static boolean isKnown(Context context, String tag) {
    return Optional.ofNullable(context.header("If-None-Match")).stream()
        .flatMap(header -> Arrays.stream(header.split(",")))
        .map(known -> known.strip().replaceFirst("^W/", ""))
        .anyMatch(known -> known.equals("*") || known.equals(tag.replaceFirst("^W/", "")));
  }

  private static void asset(Context context) {
    var asset =
        Assets.find(context.pathParam("name"))
            .filter(found -> found.hash().equals(context.pathParam("hash")))
            .orElseThrow(() -> new NotFoundResponse("There is no asset " + context.path() + "."));
    context
        .header("Cache-Control", FOREVER)
        .header("X-Content-Type-Options", "nosniff")
        .contentType(asset.mediaType())
        .result(asset.open());
  }
}
