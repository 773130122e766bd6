package org.entente.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.entente.ops.Settings;
import org.entente.store.GraphNames;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Graphs and updates of a store of ours over HTTP: who may write what, and that whatever else
/// comes leaves the store as it was.
class WritingTest {

  private static final String TOKEN = "s3cret";
  private static final int MOST = 100_000;
  private static final Settings SETTINGS =
      Settings.of(Map.of("ENTENTE_TOKEN", TOKEN, "ENTENTE_WRITE_BYTES", Integer.toString(MOST)));

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Store STORE = Store.open(new StoreConfig.InMemory());
  private static final Server SERVER = Server.start(STORE, "127.0.0.1", 0, SETTINGS);

  @BeforeEach
  void fill() {
    STORE.graphs().forEach(name -> STORE.replace(name, graph("")));
    STORE.replace(GraphNames.of("a"), graph("<urn:x> <urn:p> 1 ."));
  }

  @AfterAll
  static void stop() {
    CLIENT.close();
    SERVER.close();
    STORE.close();
  }

  @Test
  void aGraphIsWrittenReadAndDeleted() throws Exception {
    assertThat(put("/graphs/new", "<urn:y> <urn:p> <> .").statusCode()).isEqualTo(201);
    assertThat(STORE.read(GraphNames.of("new")))
        .matches(graph("<urn:y> <urn:p> <https://w3id.org/entente/graph/new> .")::isIsomorphicWith);
    assertThat(put("/graphs/new", "<urn:y> <urn:p> 2 .").statusCode()).isEqualTo(204);

    var read = send(request("/graphs/new").header("Accept", "application/n-triples").GET());
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.body()).contains("<urn:y> <urn:p> \"2\"");

    assertThat(send(writing("/graphs/new").DELETE()).statusCode()).isEqualTo(204);
    assertThat(send(request("/graphs/new").GET()).statusCode()).isEqualTo(404);
    assertThat(send(writing("/graphs/new").DELETE()).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/graphs?graph=https%3A%2F%2Fw3id.org%2Fentente%2Fgraph%2Fa",
        "/graphs/a",
        "/graphs?graph=graphs/a",
        "/graphs?graph=/graphs/a",
        "/graphs?default"
      })
  void aGraphHasOneNameAndSeveralAddresses(String path) throws Exception {
    var read = send(request(path).header("Accept", "application/n-triples").GET());

    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.body()).contains("<urn:x>");
  }

  @Test
  void readingNeedsNoTokenAndIsAnsweredFromTheVersion() throws Exception {
    var first = send(request("/graphs/a").GET());
    var tag = first.headers().firstValue("ETag").orElseThrow();

    var again = send(request("/graphs/a").header("If-None-Match", tag).GET());
    assertThat(again.statusCode()).isEqualTo(304);
    var head = send(request("/graphs/a").method("HEAD", BodyPublishers.noBody()));
    assertThat(head.headers().firstValue("ETag")).contains(tag);
    assertThat(send(request("/graphs/a").header("Accept", "image/png").GET()).statusCode())
        .isEqualTo(406);
  }

  @Test
  void aPostWithoutANameMakesAGraph() throws Exception {
    var made = send(turtle("/graphs").POST(BodyPublishers.ofString("[] <urn:p> 5 .")));

    assertThat(made.statusCode()).isEqualTo(201);
    var location = made.headers().firstValue("Location").orElseThrow();
    assertThat(send(request(location).GET()).body()).contains("<urn:p>");
  }

  @Test
  void blankNodesOfTwoRequestsStayTwo() throws Exception {
    for (int value : new int[] {6, 7}) {
      send(turtle("/graphs/b").POST(BodyPublishers.ofString("[] <urn:p> " + value + " .")));
    }

    var subjects = STORE.read(GraphNames.of("b")).stream().map(t -> t.getSubject()).distinct();
    assertThat(subjects).hasSize(2).allMatch(subject -> subject.isURI());
  }

  @ParameterizedTest
  @CsvSource({
    "/update, application/sparql-update",
    "/graphs/a, text/turtle",
    "/graphs?default, text/turtle"
  })
  void withoutTheTokenNothingIsWritten(String path, String type) throws Exception {
    for (var secret : new String[] {"Bearer wrong", "Bearer ", "Basic " + TOKEN, "Bearer s3cre"}) {
      var answer =
          send(
              request(path)
                  .header("Authorization", secret)
                  .header("Content-Type", type)
                  .POST(BodyPublishers.ofString("DROP ALL")));

      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
      assertUntouched();
    }
  }

  @Test
  void withoutATokenOfItsOwnAServerWritesNothing() throws Exception {
    try (var closed = Server.start(STORE, "127.0.0.1", 0, Settings.of(Map.of()))) {
      for (var path : new String[] {"update", "graphs/a", "graphs"}) {
        var answer =
            send(
                HttpRequest.newBuilder(URI.create(closed.address() + path))
                    .header("Authorization", "Bearer ")
                    .POST(BodyPublishers.ofString("DROP ALL")));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("ENTENTE_TOKEN");
      }
    }
    assertUntouched();
  }

  @Test
  void anUpdateComesAsFormOrAsBody() throws Exception {
    var text = "INSERT DATA { GRAPH <https://w3id.org/entente/graph/u> { <urn:u> <urn:p> 1 } }";
    assertThat(update(text).statusCode()).isEqualTo(204);
    assertThat(STORE.read(GraphNames.of("u")).size()).isEqualTo(1);

    var form = "update=" + URLEncoder.encode(text.replace("1 }", "2 }"), StandardCharsets.UTF_8);
    var answer =
        send(
            writing("/update")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(STORE.read(GraphNames.of("u")).size()).isEqualTo(2);
  }

  @Test
  void badUpdatesNameTheirPlace() throws Exception {
    var answer = update("INSERT DATA {\n  GRAPH <urn:g> { <urn:a> <urn:b> } }");

    assertThat(answer.statusCode()).isEqualTo(400);
    var problem = JSON.parse(answer.body());
    assertThat(problem.getNumber("line").intValue()).isEqualTo(2);
    assertThat(problem.getNumber("column").intValue()).isPositive();
    assertUntouched();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text/turtle           | <urn:a> <urn:b> 1 .\\n<urn:c> nothing
          application/n-triples | <urn:a> <urn:b> <urn:c> .\\n<urn:a> "no" <urn:c> .
          application/rdf+xml   | <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\\n<a></b>
          application/ld+json   | {"@id": "urn:a",\\n "urn:b": }
          """)
  void badDataNameTheirPlace(String type, String text) throws Exception {
    var answer =
        send(
            writing("/graphs/a")
                .header("Content-Type", type)
                .PUT(BodyPublishers.ofString(text.replace("\\n", "\n"))));

    assertThat(answer.statusCode()).isEqualTo(400);
    var problem = JSON.parse(answer.body());
    assertThat(problem.getNumber("line").intValue()).isEqualTo(2);
    assertThat(problem.getNumber("column").intValue()).isPositive();
    assertUntouched();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LOAD <file:///etc/passwd> INTO GRAPH <urn:g>",
        "LOAD SILENT <http://127.0.0.1/> INTO GRAPH <urn:g>",
        "INSERT DATA { <urn:a> <urn:b> 1 }",
        "DROP DEFAULT",
        "INSERT DATA { GRAPH <https://w3id.org/entente/graph/inferred> { <urn:a> <urn:b> 1 } }",
        "INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:b> 1 } } ; CLEAR DEFAULT"
      })
  void whatTheStoreMayNotHoldIsRefused(String text) throws Exception {
    var answer = update(text);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(JSON.parse(answer.body()).getString("detail")).isNotBlank();
    assertUntouched();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT { GRAPH <urn:g> { ?s ?p ?o } } WHERE { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
        "INSERT { GRAPH <urn:g> { ?s ?p ?o } } WHERE { ?s ?p ?v BIND(<java:a.B>(?v) AS ?o) }",
        "DELETE { GRAPH <urn:g> { ?s ?p ?o } } WHERE { ?s ?p ?o FILTER(<http://jena.apache.org/ARQ/"
            + "js#f>(?o)) }"
      })
  void whatReachesOutsideOrRunsCodeIsRefused(String text) throws Exception {
    assertThat(update(text).statusCode()).isEqualTo(403);
    assertUntouched();
  }

  @Test
  void whereTheDataAreElsewhereTheyAreWrittenThere() throws Exception {
    var other =
        FusekiServer.create()
            .port(0)
            .add("/graph", DatasetGraphFactory.createTxnMem())
            .build()
            .start();
    var endpoint = URI.create(other.datasetURL("/graph"));
    try (var store = Store.open(new StoreConfig.Remote(endpoint));
        var server = Server.start(store, "127.0.0.1", 0, SETTINGS)) {
      for (var path : new String[] {"update", "graphs/a"}) {
        var request =
            HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("Authorization", "Bearer " + TOKEN)
                .POST(BodyPublishers.ofString("CLEAR ALL"));
        var answer = send(request);
        assertThat(answer.statusCode()).isEqualTo(501);
        assertThat(answer.body()).contains(endpoint.getPath());
      }
    } finally {
      other.stop();
    }
  }

  @Test
  void theDefaultGraphAndDerivedOnesAreNotPut() throws Exception {
    for (var path : new String[] {"/graphs?default", "/graphs/inferred", "/graphs/version"}) {
      assertThat(put(path, "<urn:a> <urn:b> 1 .").statusCode()).isEqualTo(400);
    }
    assertUntouched();
  }

  @Test
  void nothingThatDataReferToIsFetched() throws Exception {
    var asked = new AtomicInteger();
    var other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    other.start();
    try {
      var there = "http://127.0.0.1:" + other.getAddress().getPort() + "/";
      var json =
          send(
              writing("/graphs/a")
                  .header("Content-Type", "application/ld+json")
                  .PUT(
                      BodyPublishers.ofString(
                          "{\"@context\": \"" + there + "\", \"@id\": \"urn:a\"}")));
      assertThat(json.statusCode()).isEqualTo(400);
      assertThat(json.body()).contains("is not fetched");
      var xml =
          """
          <!DOCTYPE r [<!ENTITY e SYSTEM "%s">]>
          <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>
          """
              .formatted(there);
      var entities =
          send(
              writing("/graphs/a")
                  .header("Content-Type", "application/rdf+xml")
                  .PUT(BodyPublishers.ofString(xml)));
      assertThat(entities.statusCode()).isEqualTo(400);
      assertThat(entities.body()).contains("DOCTYPE");
      assertThat(asked).hasValue(0);
    } finally {
      other.stop(0);
    }
    assertUntouched();
  }

  @Test
  void namesOfUploadedFilesAreOnlyNames() throws Exception {
    var form =
        """
        --x\r
        Content-Disposition: form-data; name="f"; filename="../../../../tmp/entente-upload.ttl"\r
        \r
        <urn:f> <urn:p> 1 .\r
        --x\r
        Content-Disposition: form-data; name="f"; filename="/etc/passwd"\r
        Content-Type: text/turtle\r
        \r
        <urn:f> <urn:p> 2 .\r
        --x--\r
        """;
    var answer =
        send(
            writing("/graphs/f")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(form)));

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(STORE.read(GraphNames.of("f")))
        .matches(graph("<urn:f> <urn:p> 1, 2 .")::isIsomorphicWith);
  }

  @Test
  void bodiesAreBounded() throws Exception {
    var large = "#".repeat(MOST + 1);
    assertThat(put("/graphs/a", large).statusCode()).isEqualTo(413);
    assertThat(update(large).statusCode()).isEqualTo(413);
    assertThat(
            send(writing("/graphs/a")
                    .header("Content-Type", "text/turtle")
                    .header("Content-Encoding", "gzip")
                    .PUT(BodyPublishers.ofByteArray(new byte[] {31, -117})))
                .statusCode())
        .isEqualTo(415);
    assertUntouched();
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /graphs, text/turtle, 400",
    "PUT, /graphs/a?default, text/turtle, 400",
    "PUT, /graphs/a, image/png, 415",
    "PUT, /graphs/a, '', 415",
    "PUT, /graphs/a, text/turtle;charset=iso-8859-1, 415",
    "PUT, /graphs?graph=%20not%20one, text/turtle, 400",
    "PATCH, /graphs/a, text/turtle, 405",
    "PUT, /update, application/sparql-update, 405",
    "POST, /update, text/plain, 415",
    "POST, /update?query=ASK%7B%7D, application/sparql-update, 400",
    "POST, /graphs/a, multipart/form-data, 400",
    "POST, /graphs/a, multipart/form-data;boundary=x, 400"
  })
  void whatIsNoWriteIsRefused(String method, String path, String type, int status)
      throws Exception {
    var request = writing(path).method(method, BodyPublishers.ofString("<urn:a> <urn:b> 1 ."));
    var answer = send(type.isEmpty() ? request : request.header("Content-Type", type));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(JSON.parse(answer.body()).getString("detail")).isNotBlank();
    assertUntouched();
  }

  private static void assertUntouched() {
    assertThat(STORE.graphs()).containsExactly(GraphNames.of("a"));
    assertThat(STORE.read(GraphNames.of("a")))
        .matches(graph("<urn:x> <urn:p> 1 .")::isIsomorphicWith);
  }

  private static HttpResponse<String> put(String path, String turtle) throws Exception {
    return send(turtle(path).PUT(BodyPublishers.ofString(turtle)));
  }

  private static HttpResponse<String> update(String text) throws Exception {
    return send(
        writing("/update")
            .header("Content-Type", "application/sparql-update")
            .POST(BodyPublishers.ofString(text)));
  }

  private static HttpRequest.Builder turtle(String path) {
    return writing(path).header("Content-Type", "text/turtle");
  }

  private static HttpRequest.Builder writing(String path) {
    return request(path).header("Authorization", "Bearer " + TOKEN);
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(SERVER.address() + path.substring(1)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static Graph graph(String turtle) {
    return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
  }
}
