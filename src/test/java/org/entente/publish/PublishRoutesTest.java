package org.entente.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.entente.exchange.Bundle;
import org.entente.ontology.Modules;
import org.entente.ontology.Namespaces;
import org.entente.ops.Settings;
import org.entente.server.Server;
import org.entente.store.GraphNames;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A server over the bundled graph and one article with a quote, asked over HTTP.
class PublishRoutesTest {

  private static final String SECRET = "words that are somebody else's";
  private static final Node DATASET = NodeFactory.createURI(Namespaces.BASE + "dataset");

  private static Store store;
  private static Server server;
  private static HttpClient client;

  @BeforeAll
  static void start() {
    store = Store.open(new StoreConfig.InMemory(), Modules.rules());
    store.replaceAll(Bundle.whole());
    store.replace(
        GraphNames.of("article-x"),
        turtle(
            """
            id:article-x-passage-1-9 a ent:EvidencePassage ; oa:hasSource id:article-x ;
              oa:hasSelector id:article-x-selector-1-9 , id:article-x-quote-1-9 .
            id:article-x-selector-1-9 a oa:TextPositionSelector ; oa:start 1 ; oa:end 9 .
            id:article-x-quote-1-9 a oa:TextQuoteSelector ; oa:exact "%s"@en .
            """
                .formatted(SECRET)));
    server = Server.start(store, "127.0.0.1", 0, Settings.of(Map.of()));
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
    store.close();
  }

  @ParameterizedTest
  @CsvSource({
    ".well-known/void, */*, text/turtle",
    ".well-known/void, application/ld+json, application/ld+json",
    "dataset, application/rdf+xml, application/rdf+xml",
    "dataset, 'text/html,*/*;q=0.8', text/html",
    "dataset.nt, text/html, application/n-triples"
  })
  void describesItselfInTheFormAskedFor(String path, String accept, String type) throws Exception {
    var answer = get(path, "Accept", accept);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
  }

  @Test
  void countsWhatThereIs() throws Exception {
    var description = turtle(get(".well-known/void", "Accept", "text/turtle").body());

    var triples = description.find(DATASET, VOID.triples.asNode(), Node.ANY).next().getObject();
    var counted = store.dataset().orElseThrow().getDefaultGraph().find().toList().size();
    assertThat(((Number) triples.getLiteralValue()).intValue()).isEqualTo(counted);
    var pledges =
        description
            .find(Node.ANY, VOID._class.asNode(), NodeFactory.createURI(Namespaces.ENT + "Pledge"))
            .next()
            .getSubject();
    assertThat(description.find(pledges, VOID.entities.asNode(), Node.ANY).toList()).hasSize(1);
    assertThat(description.find(Node.ANY, RDF.type.asNode(), VOID.Linkset.asNode()).toList())
        .isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(DumpFormat.class)
  void aDumpHoldsEverythingButTheWordsOfArticles(DumpFormat format) throws Exception {
    var name = PublishRoutes.fileName(store.version().orElseThrow(), format);
    var answer = client.send(request("dumps/" + name).build(), BodyHandlers.ofByteArray());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(get("dumps/SHA256SUMS").body()).contains(sha256(answer.body()) + "  " + name);
    var text = new String(unpacked(answer.body(), format).readAllBytes(), StandardCharsets.UTF_8);
    assertThat(text).doesNotContain(SECRET).contains("article-x-selector-1-9");
    var dump = DatasetGraphFactory.create();
    RDFParser.fromString(text, lang(format)).parse(dump);
    assertThat(size(dump, format)).isEqualTo(stored(format) - quoted());
  }

  @Test
  void theSameDataMakesTheSameDump() throws Exception {
    var first = new java.io.ByteArrayOutputStream();
    var second = new java.io.ByteArrayOutputStream();
    var dataset = store.dataset().orElseThrow();
    new Dump(dataset, Dump.graphs(store.graphs())).write(DumpFormat.NQ_GZ, first);
    new Dump(dataset, Dump.graphs(store.graphs())).write(DumpFormat.NQ_GZ, second);

    assertThat(first.toByteArray()).isEqualTo(second.toByteArray());
  }

  @Test
  void aDumpOfAnotherVersionIsNotThere() throws Exception {
    var answer = get("dumps/entente-of-yesterday.nq.gz");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains(store.version().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.wikidata.org/entity/Q881",
        "https://www.wikidata.org/wiki/Q881",
        "VN",
        "vn",
        "VNM",
        "https://w3id.org/entente/id/vn"
      })
  void findsWhoCarriesAnIdentifierOfOthers(String identifier) throws Exception {
    var answer =
        get("lookup?uri=" + java.net.URLEncoder.encode(identifier, StandardCharsets.UTF_8));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/id/vn");
  }

  @ParameterizedTest
  @CsvSource({
    "lookup, 400",
    "lookup?uri=, 400",
    "lookup?uri=http://www.wikidata.org/entity/Q0, 404",
    "lookup?uri=http://%3E%20%7B, 404",
    "lookup?uri=%00, 404",
    "feed.atom?page=0, 404",
    "feed.atom?page=x, 404",
    "feed.atom?about=%3E, 400",
    "sitemap-0.xml, 404",
    "sitemap-99.xml, 404",
    "dataset.exe, 404"
  })
  void saysWhatIsWrong(String path, int status) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(status);
  }

  @Test
  void theFeedTellsWhatIsNewAndAboutWhom() throws Exception {
    var all = get("feed.atom?lang=vi");
    var about = get("feed.atom?about=dominic-raab");

    assertThat(entries(all.body())).isGreaterThan(5);
    assertThat(entries(about.body())).isEqualTo(1);
    assertThat(about.body()).contains("000-40248a33bbc1d78b");
    assertThat(all.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/atom+xml");
  }

  @Test
  void theSitemapListsEveryPage() throws Exception {
    assertThat(get("sitemap.xml").body()).contains("sitemap-1.xml");
    var part = get("sitemap-1.xml").body();
    entries(part);
    assertThat(part).contains("/page/to-lam<").contains("/page/vn<").contains("hreflang=\"vi\"");
    assertThat(get("robots.txt").body()).contains("Sitemap: " + server.address() + "sitemap.xml");
  }

  /// Parses, so that what is not XML fails, and counts the entries.
  private static int entries(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
        .getElementsByTagName("entry")
        .getLength();
  }

  private static long size(DatasetGraph dump, DumpFormat format) {
    return format == DumpFormat.TTL_GZ
        ? dump.getDefaultGraph().size()
        : dump.stream().filter(quad -> !quad.isDefaultGraph()).count();
  }

  private static long stored(DumpFormat format) {
    if (format == DumpFormat.TTL_GZ) {
      return store.dataset().orElseThrow().getDefaultGraph().find().toList().size();
    }
    return Dump.graphs(store.graphs()).stream().mapToLong(name -> store.read(name).size()).sum();
  }

  /// The quote selector: its type, its text, and what leads to it. What it is inferred to be adds
  /// none.
  private static long quoted() {
    return 3;
  }

  private static Lang lang(DumpFormat format) {
    return switch (format) {
      case NQ_GZ, NQ_ZST -> Lang.NQUADS;
      case TRIG_GZ -> Lang.TRIG;
      case TTL_GZ -> Lang.TURTLE;
      case JSONLD_GZ -> Lang.JSONLD;
    };
  }

  private static InputStream unpacked(byte[] content, DumpFormat format) throws Exception {
    var input = new ByteArrayInputStream(content);
    return format.isZstd() ? new ZstdInputStream(input) : new GZIPInputStream(input);
  }

  private static String sha256(byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path));
  }

  private static HttpResponse<String> get(String path, String... headers) throws Exception {
    var request = request(path);
    Optional.of(headers).filter(given -> given.length > 0).ifPresent(request::headers);
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static Graph turtle(String text) {
    var graph = GraphFactory.createDefaultGraph();
    var prefixes = new StringBuilder();
    Namespaces.prefixes()
        .forEach((prefix, iri) -> prefixes.append("PREFIX " + prefix + ": <" + iri + ">\n"));
    RDFParser.fromString(prefixes + text, Lang.TURTLE).parse(graph);
    return graph;
  }
}
