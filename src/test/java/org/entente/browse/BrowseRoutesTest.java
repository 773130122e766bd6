package org.entente.browse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.exchange.Bundle;
import org.entente.ontology.Ent;
import org.entente.ontology.Modules;
import org.entente.ontology.Namespaces;
import org.entente.ops.Settings;
import org.entente.server.Server;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The ways into the graph, over HTTP and the bundled articles.
class BrowseRoutesTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static Store store;
  private static Server server;

  @BeforeAll
  static void start() {
    store = Store.open(new StoreConfig.InMemory(), Modules.rules());
    store.replaceAll(Bundle.whole());
    server = Server.start(store, "127.0.0.1", 0, Settings.of(Map.of()));
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  /// Without marks, misspelt, both at once, decomposed, in three languages.
  @ParameterizedTest
  @CsvSource({
    "matthew rycroft, matthew-rycroft",
    "rycrfot, matthew-rycroft",
    "luong tam quang, luong-tam-quang",
    "lưong tâm quagn, luong-tam-quang",
    "bo cong an, vn-ministry-of-public-security",
    "traite des etres humains, human-trafficking",
    "mua bán người, human-trafficking",
    "human traficking, human-trafficking",
  })
  void searchForgivesMarksAndMisspellings(String words, String slug) throws Exception {
    assertThat(get("/search?q=" + encoded(words)).body()).contains("/page/" + slug + "?");
  }

  @ParameterizedTest
  @CsvSource({
    "rycrof, matthew-rycroft",
    "ryrcoft, matthew-rycroft",
    "bo cong, vn-ministry-of-public-security",
    "luong tam, luong-tam-quang",
  })
  void suggestionsForgiveThemToo(String typed, String slug) throws Exception {
    var result = suggested("/suggest?q=" + encoded(typed) + "&lang=en");

    assertThat(result.findValuesAsText("id")).contains(slug);
  }

  @Test
  void aSuggestionIsDescribedInTheLanguageAskedFor() throws Exception {
    var inFrench = suggested("/suggest?q=home+office&lang=fr").get(0);
    var inVietnamese = suggested("/suggest?q=home+office&lang=vi").get(0);

    assertThat(inFrench.get("id").asText()).isEqualTo("gb-home-office");
    assertThat(inFrench.get("description").asText()).contains("Ministère", "Royaume-Uni");
    assertThat(inVietnamese.get("description").asText()).contains("Bộ", "Vương quốc Anh");
    assertThat(inFrench.get("type").asText()).isEqualTo(Ent.Ministry.getURI());
  }

  @Test
  void suggestionsAreNarrowedByKind() throws Exception {
    var all = suggested("/suggest?q=vi&lang=en");
    var states = suggested("/suggest?q=vi&type=state&lang=en");

    assertThat(states.size()).isPositive().isLessThan(all.size() + 1);
    assertThat(states.findValuesAsText("type")).containsOnly(Ent.State.getURI());
  }

  @Test
  void facetsNarrowAListAndCountWhatIsLeft() throws Exception {
    var register = new RegisterReader(store).read();
    var all = Wanted.of(Map.of("q", "migration"), java.util.Optional.empty(), Order.BEST);
    var found = register.find(all.sought());
    var british =
        found.facets().getOrDefault(Found.Facet.COUNTRY, java.util.List.of()).stream()
            .filter(count -> count.value().equals("gb"))
            .findFirst()
            .orElseThrow();

    var narrowed =
        register.find(
            Wanted.of(
                    Map.of("q", "migration", "country", "gb"),
                    java.util.Optional.empty(),
                    Order.BEST)
                .sought());

    assertThat(british.count()).isPositive().isLessThan(found.total());
    assertThat(narrowed.total()).isEqualTo(british.count());
  }

  @Test
  void encountersWithoutAKnownYearAreListedLastAndNotLeftOut() throws Exception {
    var body = get("/browse/encounter?lang=en").body();

    assertThat(body).contains("9 results", "date not reported");
    assertThat(body.lastIndexOf("date not reported")).isGreaterThan(body.indexOf("4 April 2023"));
  }

  @Test
  void whatIsAddedIsFoundAtOnce() throws Exception {
    var graph = NodeFactory.createURI(Namespaces.GRAPH + "added");
    var person = NodeFactory.createURI(Namespaces.ID + "zebulon-quuxington");
    var content = GraphFactory.createDefaultGraph();
    content.add(
        person,
        org.apache.jena.vocabulary.RDF.type.asNode(),
        NodeFactory.createURI("http://xmlns.com/foaf/0.1/Person"));
    content.add(
        person,
        org.apache.jena.vocabulary.RDFS.label.asNode(),
        NodeFactory.createLiteralLang("Zebulon <b>Quuxington</b>", "en"));
    assertThat(get("/search?q=quuxington").body()).doesNotContain("zebulon");
    store.replace(graph, content);
    try {
      var body = get("/search?q=quuxington").body();

      assertThat(body).contains("/page/zebulon-quuxington").doesNotContain("<b>Quux");
      assertThat(suggested("/suggest?q=quuxing").findValuesAsText("id"))
          .containsExactly("zebulon-quuxington");
    } finally {
      store.delete(graph);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\" onfocus=\"alert(1)",
        "{{7*7}} ${7*7} %{x}",
        "a AND (b OR \"c d~2\") [x TO y] *:* \\",
        "\u202Eevil\u202C \u0000\u0007 \u2066x",
        "🂡🂢 \uD83D",
        "....,,,,",
        "' UNION SELECT * WHERE { ?s ?p ?o } #"
      })
  void hostileWordsAreWordsAndNoMore(String words) throws Exception {
    for (var path : new String[] {"/search?q=", "/browse/person?q=", "/compare?b=vn&a="}) {
      var response = get(path + encoded(words));

      assertThat(response.statusCode()).isIn(200, 404);
      var page = org.jsoup.Jsoup.parse(response.body());
      assertThat(page.select("[onfocus], script:not([src])")).isEmpty();
      assertThat(response.body()).doesNotContain("\u202E", "\u0000", "Exception");
    }
    assertThat(get("/suggest?q=" + encoded(words)).statusCode()).isEqualTo(200);
  }

  @Test
  void wordsWithoutEndAreRefusedInPlainWords() throws Exception {
    var long1 = get("/search?q=" + "x".repeat(5_000));
    var long2 = get("/search?q=" + "x".repeat(100_000));

    assertThat(long1.statusCode()).isEqualTo(400);
    assertThat(long1.body()).contains("This search is too long");
    assertThat(long2.statusCode()).isBetween(400, 499);
    assertThat(long2.body()).doesNotContain("\tat ", "Exception");
  }

  @ParameterizedTest
  @CsvSource({
    "/browse/nothing-of-the-kind, 404",
    "/browse/..%2F..%2Fetc, 404",
    "/browse/person?page=99999&year=abc&sort=upside-down&country=%3Cx%3E, 200",
    "/browse/person?page=150, 200",
    "/search?country=xx&domain=none, 200",
    "/search, 200",
    "/compare?a=vn&b=to-lam, 400",
    "/compare?a=vn&b=vn, 400",
    "/compare?a=zzzzzz&b=vn, 404",
    "/compare?a=vn, 200",
  })
  void badAddressesGetAClearPage(String path, int status) throws Exception {
    var response = get(path);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).contains("<h1>").doesNotContain("Exception");
  }

  @Test
  void twoStatesAreComparedByNameAsWellAsBySlug() throws Exception {
    var bySlug = get("/compare?a=vn&b=gb&lang=en").body();
    var byName = get("/compare?a=" + encoded("Việt Nam") + "&b=United+Kingdom&lang=en").body();

    assertThat(bySlug).contains("Vietnam and United Kingdom compared", "22 June 2021");
    assertThat(byName).contains("Vietnam and United Kingdom compared");
    assertThat(bySlug).contains("/sparql?query=");
  }

  @Test
  void aPageIsKeptByClientsUntilTheDataChange() throws Exception {
    var first = get("/browse/state?lang=en");
    var tag = first.headers().firstValue("ETag").orElseThrow();
    var again =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create(server.address() + "browse/state?lang=en"))
                .header("If-None-Match", tag)
                .build(),
            BodyHandlers.ofString());

    assertThat(again.statusCode()).isEqualTo(304);
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var uri = URI.create(server.address() + path.substring(1));
    return CLIENT.send(
        HttpRequest.newBuilder(uri).header("Accept", "text/html").build(),
        BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static JsonNode suggested(String path) throws IOException, InterruptedException {
    return new ObjectMapper().readTree(get(path).body()).get("result");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
