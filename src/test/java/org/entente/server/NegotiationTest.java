package org.entente.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.entente.exchange.Bundle;
import org.entente.ontology.Modules;
import org.entente.ops.Settings;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which representation of a thing is answered: path, Accept and validators as a table.
class NegotiationTest {

  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

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

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /id/to-lam      | browser               | 303 | /page/to-lam
          /id/to-lam      | */*                   | 303 | /data/to-lam
          /id/to-lam      |                       | 303 | /data/to-lam
          /id/to-lam      | text/turtle           | 303 | /data/to-lam
          /id/to-lam      | text/html;q=0.1, application/ld+json | 303 | /data/to-lam
          /id/to-lam      | text/html, text/turtle;q=0.5 | 303 | /page/to-lam
          /id/to-lam      | image/png             | 406 |
          /id/nobody-here | text/turtle           | 404 |
          /id/002-a68dfe0f452dad71-agreement-1402 | text/turtle | 410 |
          /page/to-lam    | browser               | 200 | /page/to-lam?lang=en
          /page/to-lam    | */*                   | 200 | /page/to-lam?lang=en
          /page/to-lam?lang=vi | text/html        | 200 | /page/to-lam?lang=vi
          /page/to-lam?lang=xx | text/html        | 200 | /page/to-lam?lang=en
          /page/to-lam    | text/turtle           | 406 |
          /page/to-lam    | text/html;q=0         | 406 |
          /page/nobody-here | browser             | 404 |
          /page/002-a68dfe0f452dad71-agreement-1402 | browser | 410 |
          /page/to-lam?version=gone | browser     | 410 |
          /page/human-trafficking | browser       | 200 | /page/human-trafficking?lang=en
          /data/to-lam    | application/ld+json   | 200 | /data/to-lam.jsonld
          /data/to-lam    | */*                   | 200 | /data/to-lam.ttl
          /data/to-lam    | image/png             | 406 |
          /data/to-lam.nt | image/png             | 200 | /data/to-lam.nt
          /data/002-a68dfe0f452dad71-agreement-1402.ttl | */* | 410 |
          """)
  void choosesBetweenPageAndData(String path, String accept, int status, String location)
      throws Exception {
    var answer = get(path, accept);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue(status == 303 ? "Location" : "Content-Location"))
        .isEqualTo(java.util.Optional.ofNullable(location));
    if (status == 303) {
      assertThat(answer.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Accept"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"/page/to-lam?lang=fr", "/page/vn?lang=vi&section=documents", "/data/to-lam.ttl"})
  void knowsWhatTheClientHas(String path) throws Exception {
    var first = get(path, "*/*");
    var tag = first.headers().firstValue("ETag").orElseThrow();

    assertThat(tag).startsWith("\"");
    assertThat(get(path, "*/*", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(get(path, "*/*", "If-None-Match", "W/" + tag + ", \"x\"").statusCode())
        .isEqualTo(304);
    assertThat(get(path, "*/*", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    assertThat(get(path, "*/*", "If-None-Match", tag).body()).isEmpty();
  }

  @Test
  void everyLanguageHasItsOwnTag() throws Exception {
    var vietnamese = get("/page/vn?lang=vi", "text/html");
    var french = get("/page/vn?lang=fr", "text/html");

    assertThat(vietnamese.headers().firstValue("ETag"))
        .isNotEqualTo(french.headers().firstValue("ETag"));
    assertThat(vietnamese.headers().firstValue("Content-Language")).contains("vi");
    assertThat(vietnamese.headers().firstValue("Vary").orElseThrow())
        .contains("Accept", "Accept-Language");
  }

  /// A cache that has one of them must not give it to who takes the other.
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/page/vn?lang=fr", "/data/vn.ttl", "/ontology?lang=en"})
  void compressedAndPlainAreTwoRepresentations(String path) throws Exception {
    var plain = get(path, "*/*").headers();
    var tag = plain.firstValue("ETag").orElseThrow();
    var packed = get(path, "*/*", "Accept-Encoding", "gzip");

    assertThat(plain.firstValue("Vary").orElseThrow()).contains("Accept-Encoding");
    assertThat(plain.firstValue("Content-Encoding")).isEmpty();
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(packed.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
    assertThat(get(path, "*/*", "Accept-Encoding", "gzip", "If-None-Match", tag).statusCode())
        .isEqualTo(200);
    assertThat(get(path, "*/*", "Accept-Encoding", "gzip;q=0").headers().firstValue("ETag"))
        .contains(tag);
  }

  @Test
  void aPageSaysItsWholeAddressInEachLanguage() throws Exception {
    var page = get("/page/to-lam?lang=fr", "text/html").body();

    assertThat(page)
        .contains("<link rel=\"canonical\" href=\"" + at("/page/to-lam?lang=fr") + "\">")
        .contains("hreflang=\"vi\" href=\"" + at("/page/to-lam?lang=vi") + "\">")
        .contains("hreflang=\"x-default\" href=\"" + at("/page/to-lam") + "\">");
  }

  @Test
  void aMisspeltAddressLeadsToWhatWasMeant() throws Exception {
    var answer = get("/page/to-lan?lang=en", "text/html");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("href=\"/page/to-lam?lang=en\"");
  }

  @Test
  void headSaysWhatGetWould() throws Exception {
    var get = get("/page/to-lam", "text/html");
    var head =
        send(
            HttpRequest.newBuilder(at("/page/to-lam"))
                .header("Accept", "text/html")
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
    assertThat(head.headers().firstValue("Content-Type"))
        .isEqualTo(get.headers().firstValue("Content-Type"));
  }

  @Test
  void aPageSignsWhereToGoFromIt() throws Exception {
    var link = get("/page/to-lam", "text/html").headers().firstValue("Link").orElseThrow();

    assertThat(link)
        .contains("<https://w3id.org/entente/id/to-lam>; rel=\"cite-as\"")
        .contains("</data/to-lam.ttl>; rel=\"describedby\"; type=\"text/turtle\"")
        .contains("</data/to-lam.jsonld>; rel=\"alternate\"; type=\"application/ld+json\"")
        .contains("<https://schema.org/Person>; rel=\"type\"")
        .contains("<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"");
  }

  @Test
  void theVersionThereIsHasItsAddress() throws Exception {
    var version = store.version().orElseThrow();

    assertThat(get("/page/to-lam?version=" + version, "text/html").statusCode()).isEqualTo(200);
    assertThat(get("/page/to-lam?version=1", "text/html").body())
        .contains("no longer kept")
        .contains("/page/to-lam?lang=en");
  }

  @Test
  void whatWasMergedLeadsToItsSuccessor() throws Exception {
    var answer = get("/page/002-a68dfe0f452dad71-agreement-1402?lang=en", "text/html");

    assertThat(answer.body()).contains("/page/agreement-gb-vn-mou-human-trafficking?lang=en");
    assertThat(answer.headers().firstValue("Link").orElseThrow()).contains("successor-version");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "bib, application/x-bibtex, title = {{To Lam}}",
    "ris, application/x-research-info-systems, TI  - To Lam",
    "json, application/vnd.citationstyles.csl+json, \"title\" : \"To Lam\""
  })
  void canBeCited(String extension, String type, String content) throws Exception {
    var answer = get("/cite/to-lam." + extension, "*/*");

    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
    assertThat(answer.body()).contains(content).contains("https://w3id.org/entente/id/to-lam");
    assertThat(get("/cite/nobody-here." + extension, "*/*").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/page/to-lan",
        "/page/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/page/..%2f..%2fetc%2fpasswd",
        "/page/a%3E%20%7B%3Fs",
        "/page/%E2%80%AEcod.exe",
        "/nothing",
        "/cite/x",
        "/id/nobody-here"
      })
  void anOddAddressIsAPageThatHelps(String path) throws Exception {
    var answer = get(path, BROWSER);
    var shown = answer.statusCode() == 303 ? get("/page/nobody-here", BROWSER) : answer;

    assertThat(shown.statusCode()).isBetween(400, 499);
    assertThat(shown.body()).doesNotContain("<script>alert").doesNotContain("\tat ");
  }

  @Test
  void aNameThatIsTooLongIsUnknown() throws Exception {
    assertThat(get("/page/" + "a".repeat(3000), BROWSER).statusCode()).isEqualTo(404);
    assertThat(get("/page/vn?lang=" + "a".repeat(3000), BROWSER).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "section=said-of&from=-5",
        "section=documents&from=99999999999999999999",
        "section=documents&from=1000000",
        "section=../../x",
        "section=documents&section=bodies&from=a&from=b",
        "from=7",
        "%00=%00"
      })
  void oddParametersAreAnsweredAsAPage(String query) throws Exception {
    assertThat(get("/page/vn?" + query, "text/html").statusCode()).isIn(200, 400);
  }

  private HttpResponse<String> get(String path, String accept, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(at(path));
    if (accept != null) {
      request.header("Accept", accept.equals("browser") ? BROWSER : accept);
    }
    for (int i = 0; i + 1 < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static URI at(String path) {
    return URI.create(server.address() + path.substring(1));
  }
}
