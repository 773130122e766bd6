package org.entente.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Sends pages and what they load. The routes of other packages send their pages through
/// [#send(Context, Page, String, Map, Optional)], so that all have the same headers.
public final class PageRoutes {

  /// Pages load nothing from other hosts, run no script written into them, and are framed by none.
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self';"
          + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private static final String HTML = "text/html; charset=utf-8";
  private static final Pattern NO_GZIP = Pattern.compile("gzip\\s*;\\s*q=0(\\.0*)?\\s*(,|$)");
  private static final String FOREVER = "public, max-age=31536000, immutable";

  public void register(RoutesConfig routes) {
    routes.get("/assets/{hash}/{name}", PageRoutes::asset);
    // Whatever is sent may be compressed.
    routes.after(context -> varyAlso(context, "Accept-Encoding"));
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
    var placed = page.at(origin(context));
    head(context, placed);
    if (version.isPresent() && isUnchanged(context, tag(version.get(), page))) {
      return;
    }
    context.contentType(HTML).result(Written.plain(placed, template, parameters));
  }

  /// Sends a page that was written before, or 304 if the client has it.
  ///
  /// @param version of the data and of whatever else the page depends on; absent where it is not
  /// known
  public static void send(Context context, Written written, Optional<String> version) {
    head(context, written.page());
    if (version.isPresent() && isUnchanged(context, tag(version.get(), written.page()))) {
      return;
    }
    context.contentType(HTML);
    if (takesGzip(context)) {
      context.header("Content-Encoding", "gzip").result(written.gzip());
    } else {
      context.result(written.plain());
    }
  }

  /// Sends a page that says what is wrong, with `status`.
  public static void sendFault(
      Context context, int status, Page page, String template, Map<String, Object> parameters) {
    head(context, page);
    context.status(status);
    context.contentType(HTML).result(Written.plain(page, template, parameters));
  }

  /// Whether the client likes a page better than RDF or JSON: browsers do.
  public static boolean wantsHtml(Context context) {
    return Optional.ofNullable(context.header("Accept"))
        .filter(accept -> accept.contains("text/html") || accept.contains("application/xhtml"))
        .isPresent();
  }

  private static String tag(String version, Page page) {
    return version + "-" + page.language().tag() + "-" + Templates.fingerprint();
  }

  private static void head(Context context, Page page) {
    context
        .header("Vary", "Accept, Accept-Language")
        .header("Cache-Control", "no-cache")
        .header("Content-Language", page.language().tag())
        .header("Content-Security-Policy", POLICY)
        .header("Referrer-Policy", "same-origin")
        .header("X-Content-Type-Options", "nosniff");
    if (!page.head().links().isEmpty()) {
      context.header(
          "Link",
          page.head().links().stream().map(PageRoutes::written).collect(Collectors.joining(", ")));
    }
  }

  private static String written(HeadLink link) {
    var type = link.mediaType().map(name -> "; type=\"" + name + "\"").orElse("");
    return "<" + link.href() + ">; rel=\"" + link.rel() + "\"" + type;
  }

  /// Names the representation that `context` answers with, and says with 304 if the client has it:
  /// then there is nothing more to send.
  ///
  /// @param name settles every byte before it is compressed
  public static boolean isUnchanged(Context context, String name) {
    return isUnchanged(context, name, true);
  }

  /// The same for what may be written in other bytes next time: its tag is weak.
  ///
  /// @param isExact whether `name` settles every byte, and not only what they say
  public static boolean isUnchanged(Context context, String name, boolean isExact) {
    var tag = "\"" + name + (takesGzip(context) ? "-gzip" : "") + "\"";
    context.header("ETag", isExact ? tag : "W/" + tag);
    boolean isKnown =
        Optional.ofNullable(context.header("If-None-Match")).stream()
            .flatMap(header -> Arrays.stream(header.split(",")))
            .map(known -> known.strip().replaceFirst("^W/", ""))
            .anyMatch(known -> known.equals("*") || known.equals(tag));
    if (isKnown) {
      context.status(HttpStatus.NOT_MODIFIED);
    }
    return isKnown;
  }

  /// Adds a header of requests to those on which the answer depends.
  public static void varyAlso(Context context, String name) {
    var known = Optional.ofNullable(context.res().getHeader("Vary")).orElse("");
    if (!known.contains(name)) {
      context.header("Vary", known.isEmpty() ? name : known + ", " + name);
    }
  }

  /// The scheme and the host that the client asked, without a path.
  public static String origin(Context context) {
    return context.scheme() + "://" + Optional.ofNullable(context.host()).orElse("localhost");
  }

  private static boolean takesGzip(Context context) {
    return Optional.ofNullable(context.header("Accept-Encoding"))
        .filter(header -> header.contains("gzip"))
        .filter(header -> !NO_GZIP.matcher(header).find())
        .isPresent();
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
