package org.entente.publish;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.entente.ontology.Namespaces;
import org.entente.page.HeadLink;
import org.entente.page.Messages;
import org.entente.page.Page;
import org.entente.page.PageRoutes;
import org.entente.query.RdfSyntax;
import org.entente.store.Store;

/// The dataset as a whole over HTTP.
public final class PublishRoutes implements AutoCloseable {

  private static final int LAST_PAGE = 10_000;

  private final Store store;
  private final Publication publication;

  public PublishRoutes(Store store) {
    this.store = store;
    this.publication = new Publication(store);
  }

  public void register(RoutesConfig routes) {
    routes.get("/.well-known/void", this::description);
    routes.get("/dataset", this::dataset);
    routes.get("/dataset.{extension}", this::description);
    routes.get("/dumps", context -> context.redirect("/dataset#dumps", HttpStatus.SEE_OTHER));
    routes.get("/dumps/SHA256SUMS", this::checksums);
    routes.get("/dumps/{name}", this::dump);
    routes.get("/sitemap.xml", this::sitemap);
    routes.get("/sitemap-{part}.xml", this::sitemapPart);
    routes.get("/feed.atom", this::feed);
    routes.get("/lookup", this::lookup);
    routes.get("/robots.txt", PublishRoutes::robots);
  }

  /// Deletes what was published.
  @Override
  public void close() {
    publication.close();
  }

  static String fileName(String version, DumpFormat format) {
    return "entente-" + version + "." + format.extension();
  }

  private void dataset(Context context) {
    if (!PageRoutes.wantsHtml(context)) {
      description(context);
      return;
    }
    var language = PageRoutes.language(context);
    var messages = Messages.of(language, "publish");
    var page =
        Page.of(messages, "/dataset", messages.get("publish.title"))
            .described(messages.get("publish.lead"))
            .with(HeadLink.of("alternate", "/dataset.ttl", RdfSyntax.TTL.mediaType()))
            .with(HeadLink.of("alternate", "/dataset.jsonld", RdfSyntax.JSONLD.mediaType()))
            .with(HeadLink.of("license", "https://creativecommons.org/licenses/by/4.0/"))
            .with(HeadLink.of("cite-as", Namespaces.BASE + "dataset"));
    var view =
        DatasetView.of(
            publication.statistics(), publication.files(), hasDumps(), base(context), language);
    PageRoutes.send(context, page, "publish/dataset.jte", Map.of("view", view), store.version());
  }

  private void description(Context context) {
    context.header("Access-Control-Allow-Origin", "*");
    var named = Optional.ofNullable(context.pathParamMap().get("extension"));
    var syntax =
        named.isPresent()
            ? named
                .flatMap(RdfSyntax::ofExtension)
                .orElseThrow(() -> new NotFoundResponse("There is no " + context.path() + "."))
            : RdfSyntax.accepted(Optional.ofNullable(context.header("Accept")))
                .orElseThrow(PublishRoutes::notAcceptable);
    var graph =
        DatasetDescription.of(
            base(context),
            publication.statistics(),
            publication.files().version(),
            publication.files(),
            hasDumps());
    var out = new ByteArrayOutputStream();
    syntax.write(graph, out);
    context
        .header("Vary", "Accept")
        .header("Content-Location", "/dataset." + syntax.extension())
        .header("Cache-Control", "no-cache")
        .contentType(syntax.mediaType())
        .result(out.toByteArray());
  }

  private void dump(Context context) {
    var name = context.pathParam("name");
    if (!hasDumps()) {
      throw new NotFoundResponse(
          "The data lives in another store, which has dumps of its own if any.");
    }
    var files = publication.files();
    var format =
        Arrays.stream(DumpFormat.values())
            .filter(one -> fileName(files.version(), one).equals(name))
            .findFirst()
            .orElseThrow(() -> noDump(name, files));
    var file = finished(format, files);
    try {
      context
          .header("ETag", "\"" + file.sha256() + "\"")
          .header("Cache-Control", "public, max-age=31536000, immutable")
          .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
          .header("Access-Control-Allow-Origin", "*")
          .contentType(format.compression());
      context.header("Content-Length", Long.toString(file.bytes()));
      context.result(Files.newInputStream(file.path()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// In the form that `sha256sum --check` reads.
  private void checksums(Context context) {
    if (!hasDumps()) {
      throw new NotFoundResponse("There are no dumps of data that lives in another store.");
    }
    var files = publication.files();
    context
        .contentType("text/plain; charset=utf-8")
        .result(
            Arrays.stream(DumpFormat.values())
                .map(
                    format ->
                        finished(format, files).sha256()
                            + "  "
                            + fileName(files.version(), format)
                            + "\n")
                .collect(Collectors.joining()));
  }

  private Published.Finished finished(DumpFormat format, Published files) {
    var dump = new Dump(store.dataset().orElseThrow(), Dump.graphs(store.graphs()));
    return files.file(fileName(files.version(), format), out -> dump.write(format, out));
  }

  private void sitemap(Context context) {
    xml(context, Sitemap.of(store, publication.files(), base(context)).index());
  }

  private void sitemapPart(Context context) {
    var sitemap = Sitemap.of(store, publication.files(), base(context));
    int part = number(context.pathParam("part"), "part", sitemap.parts());
    xml(context, sitemap.part(part));
  }

  private void feed(Context context) {
    var about = Optional.ofNullable(context.queryParam("about")).map(PublishRoutes::entity);
    int page =
        number(Optional.ofNullable(context.queryParam("page")).orElse("1"), "page", LAST_PAGE);
    var messages = Messages.of(PageRoutes.language(context), "publish");
    context
        .header("Vary", "Accept-Language")
        .header("Cache-Control", "no-cache")
        .header("Access-Control-Allow-Origin", "*")
        .contentType("application/atom+xml; charset=utf-8")
        .result(new Feed(store, messages, base(context)).page(about, page));
  }

  /// 303 to the entity; where several carry the identifier, 300 with their list.
  private void lookup(Context context) {
    context.header("Access-Control-Allow-Origin", "*");
    var identifier =
        Optional.ofNullable(context.queryParam("uri"))
            .filter(text -> !text.isBlank() && text.length() <= 2_000)
            .orElseThrow(
                () ->
                    new BadRequestResponse(
                        "Say whose identifier you look for: /lookup?uri=http://www.wikidata.org/entity/Q881"
                            + " or /lookup?uri=VN.",
                        Map.of("parameter", "uri")));
    var carriers = new Lookup(store).carriers(identifier);
    if (carriers.isEmpty()) {
      throw new NotFoundResponse("Nobody here carries the identifier " + identifier + ".");
    }
    if (carriers.size() > 1) {
      context
          .status(HttpStatus.MULTIPLE_CHOICES)
          .contentType("text/uri-list")
          .result(
              carriers.stream().map(node -> node.getURI() + "\r\n").collect(Collectors.joining()));
      return;
    }
    context.redirect(path(carriers.getFirst()), HttpStatus.SEE_OTHER);
  }

  private static void robots(Context context) {
    context
        .contentType("text/plain; charset=utf-8")
        .result(
            """
            User-agent: *
            Disallow: /sparql
            Disallow: /search
            Disallow: /api/
            Disallow: /dumps/
            Sitemap: %ssitemap.xml
            """
                .formatted(base(context)));
  }

  private boolean hasDumps() {
    return store.dataset().isPresent();
  }

  private static void xml(Context context, String text) {
    context
        .header("Cache-Control", "no-cache")
        .contentType("application/xml; charset=utf-8")
        .result(text);
  }

  private static Node entity(String slug) {
    try {
      return NodeFactory.createURI(IRIx.create(Namespaces.ID + slug).str());
    } catch (IRIException e) {
      throw new BadRequestResponse(
          "Not the slug of anything: " + slug + ".", Map.of("parameter", "about"));
    }
  }

  private static String path(Node entity) {
    return "/" + entity.getURI().substring(Namespaces.BASE.length());
  }

  private static int number(String text, String parameter, int most) {
    try {
      int number = Integer.parseInt(text);
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Said below.
    }
    throw new NotFoundResponse("There is no " + parameter + " " + text + ".");
  }

  private static String base(Context context) {
    return PageRoutes.origin(context) + "/";
  }

  private static NotFoundResponse noDump(String name, Published files) {
    return new NotFoundResponse(
        "There is no dump "
            + name
            + "; of the data as it is now there are "
            + Arrays.stream(DumpFormat.values())
                .map(format -> fileName(files.version(), format))
                .collect(Collectors.joining(", "))
            + ".");
  }

  private static HttpResponseException notAcceptable() {
    return new HttpResponseException(
        406,
        "None of the types you accept; there are text/html, "
            + Arrays.stream(RdfSyntax.values())
                .map(RdfSyntax::mediaType)
                .collect(Collectors.joining(", "))
            + ".");
  }
}
