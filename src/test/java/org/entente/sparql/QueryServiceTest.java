package org.entente.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.store.GraphNames;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the service promises beyond answers: the same answer only once, a query only as long as
/// somebody wants it, and an error that helps.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryServiceTest {

  private static final String ROWS = "SELECT * {?s <http://example.org/near> ?o} ORDER BY ?s";
  private static final String LONG =
      "SELECT (COUNT(*) AS ?n) {?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(?c != ?f)}";

  private Service service;

  @BeforeAll
  void start() {
    service = new Service(Map.of("ENTENTE_QUERIES_QUEUED", "1", "ENTENTE_ANSWER_ROWS", "5000"));
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @Test
  void sendsWhatTheClientHasOnlyOnce() throws Exception {
    var first = service.answer(ROWS);
    var tag = header(first, "ETag");
    var again = service.answer("SELECT  *  { ?s <http://example.org/near> ?o } # all\nORDER BY ?s");
    var known = service.answer(ROWS, "If-None-Match", tag);

    assertThat(tag).startsWith("\"").contains(header(first, "Data-Version"));
    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(known.body()).isEmpty();
    assertThat(header(known, "ETag")).isEqualTo(tag);
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void tagsEachRepresentationOfItsOwn() throws Exception {
    var tags =
        Stream.of(
            service.answer(ROWS),
            service.answer(ROWS, "Accept", "text/csv"),
            service.answer(ROWS, "Accept-Encoding", "gzip"),
            service.answer(ROWS, "Accept-Encoding", "zstd"),
            service.answer(ROWS + " LIMIT 7"),
            service.send(
                HttpRequest.newBuilder(
                    service.uri(
                        "sparql?default-graph-uri="
                            + GraphNames.of("many").getURI()
                            + "&query="
                            + Service.encoded(ROWS)))));

    assertThat(tags.map(answer -> header(answer, "ETag"))).doesNotHaveDuplicates();
  }

  @Test
  void forgetsAnswersWhenTheDataChanges() throws Exception {
    var query = "SELECT (COUNT(*) AS ?n) {?s <http://example.org/changes> ?o}";
    var before = service.answer(query);
    var graph = GraphFactory.createDefaultGraph();
    var node = NodeFactory.createURI("http://example.org/changes");
    graph.add(node, node, node);
    service.store().replace(GraphNames.of("changes"), graph);
    var after = service.answer(query, "If-None-Match", header(before, "ETag"));

    assertThat(before.body()).contains("\"0\"");
    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(after.body()).contains("\"1\"");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"RAND()", "NOW()", "UUID()", "STRUUID()", "BNODE()"})
  void neverRepeatsWhatIsNewEachTime(String function) throws Exception {
    var query = "SELECT (" + function + " AS ?x) {FILTER EXISTS {?s ?p ?o}}";
    var first = service.answer(query);

    assertThat(first.headers().firstValue("ETag")).isEmpty();
    assertThat(first.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void answersHeadWithTheHeadersOfGet() throws Exception {
    var get = service.answer(ROWS);
    var head = service.send(service.asking(ROWS).HEAD());

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "ETag")).isEqualTo(header(get, "ETag"));
    assertThat(header(head, "Content-Length")).isEqualTo(header(get, "Content-Length"));
  }

  @Test
  void listsTheFormatsWhenNoneIsAcceptable() throws Exception {
    var answer = service.answer("ASK {}", "Accept", "image/png");

    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(answer.body()).contains("text/csv").contains("application/sparql-results+json");
  }

  @Test
  void compressesLongAnswers() throws Exception {
    var plain = service.bytes(service.asking(ROWS)).body();
    var gzip = service.bytes(service.asking(ROWS).header("Accept-Encoding", "gzip"));
    var zstd = service.bytes(service.asking(ROWS).header("Accept-Encoding", "gzip, zstd"));
    var small = service.bytes(service.asking("ASK {}").header("Accept-Encoding", "gzip"));

    assertThat(new GZIPInputStream(in(gzip)).readAllBytes()).isEqualTo(plain);
    assertThat(new ZstdInputStream(in(zstd)).readAllBytes()).isEqualTo(plain);
    assertThat(gzip.body().length).isLessThan(plain.length / 4);
    assertThat(small.headers().firstValue("Content-Encoding")).isEmpty();
  }

  @Test
  void compressesWhatItStreams() throws Exception {
    var query = "SELECT * {?s ?p ?o . ?o ?q ?r} LIMIT 5000";
    var plain = service.bytes(service.asking(query));
    var gzip = service.bytes(service.asking(query).header("Accept-Encoding", "gzip"));
    var zstd = service.bytes(service.asking(query).header("Accept-Encoding", "zstd"));

    assertThat(plain.body().length).isGreaterThan(1 << 20);
    assertThat(new GZIPInputStream(in(gzip)).readAllBytes()).isEqualTo(plain.body());
    assertThat(new ZstdInputStream(in(zstd)).readAllBytes()).isEqualTo(plain.body());
  }

  @Test
  void cancelsARunningQueryByTheIdOfItsAnswer() throws Exception {
    // A megabyte is there soon; that it is all will never be known.
    var query =
        "SELECT ?s ?p ?o ?x {{?s ?p ?o . ?x ?y ?z} UNION {?a ?b ?c . ?d ?e ?f . ?g ?h ?i ."
            + " FILTER(?c = 1)}}";
    try (var roomy =
        new Service(
            Map.of("ENTENTE_ANSWER_ROWS", "100000000", "ENTENTE_ANSWER_BYTES", "2000000000"))) {
      var answer =
          roomy
              .client()
              .send(roomy.asking(query).build(), HttpResponse.BodyHandlers.ofInputStream());
      var id = header(answer, "Query-Id");
      var address = HttpRequest.newBuilder(roomy.uri("queries/" + id));

      assertThat(roomy.send(address.DELETE()).statusCode()).isEqualTo(204);
      assertThatThrownBy(() -> answer.body().readAllBytes()).isInstanceOf(IOException.class);
      assertThat(Service.within(Service.moment(), () -> !Service.isAtWork())).isTrue();
      assertThat(roomy.send(address.DELETE()).statusCode()).isEqualTo(404);
      assertThat(roomy.send(HttpRequest.newBuilder(roomy.uri("queries"))).statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void stopsWithinASecondWhenTheClientLeaves() throws Exception {
    try (var socket = service.connect()) {
      Service.write(
          socket, "GET /sparql?query=" + Service.encoded(LONG) + " HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(Service.within(Service.moment(), Service::isAtWork)).isTrue();
    }

    assertThat(Service.within(Service.moment(), () -> !Service.isAtWork())).isTrue();
  }

  @Test
  void letsFewRunAndFewWait() throws Exception {
    var running =
        Stream.generate(
                () ->
                    service
                        .client()
                        .sendAsync(
                            service.asking(LONG).build(), HttpResponse.BodyHandlers.ofString()))
            .limit(4)
            .toList();
    var first =
        CompletableFuture.anyOf(running.toArray(CompletableFuture[]::new)).get(5, TimeUnit.SECONDS);

    assertThat(((HttpResponse<?>) first).statusCode()).isEqualTo(429);
    assertThat(((HttpResponse<?>) first).headers().firstValue("Retry-After")).contains("5");
    running.forEach(asked -> asked.cancel(true));
    assertThat(Service.within(Service.moment(), () -> !Service.isAtWork())).isTrue();
  }

  @Test
  void grantsEachClientItsTime() throws Exception {
    try (var strict =
        new Service(
            Map.of(
                "ENTENTE_CLIENT_SECONDS", "1",
                "ENTENTE_LIMIT_LOOPBACK", "true",
                "ENTENTE_QUERY_FIRST_ROW", "2"))) {
      var slow = strict.answer(LONG);
      var after = strict.answer("SELECT (1 AS ?one) {}");

      assertThat(slow.statusCode()).isEqualTo(503);
      assertThat(after.statusCode()).isEqualTo(429);
      assertThat(Integer.parseInt(header(after, "Retry-After"))).isBetween(30, 120);
    }
  }

  @Test
  void answersWithWholeRowsOrNotAtAll() throws Exception {
    var few = service.answer("SELECT * {?s ?p ?o} LIMIT 5000");
    var many = service.answer("SELECT ?s {?s ?p ?o} LIMIT 5001");

    assertThat(few.statusCode()).isEqualTo(200);
    assertThat(many.statusCode()).isEqualTo(422);
    assertThat(JSON.parse(many.body()).getString("hint")).contains("LIMIT");
  }

  @Test
  void aBadRegularExpressionLeavesNoHalfAnswer() throws Exception {
    try (var hasty =
        new Service(Map.of("ENTENTE_QUERY_FIRST_ROW", "1", "ENTENTE_QUERY_TIMEOUT", "1"))) {
      var answer = hasty.answer("ASK {FILTER(!REGEX('" + "a".repeat(60) + "!', '^(a+)+\\\\1b$'))}");

      assertThat(answer.statusCode()).isEqualTo(503);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * {?s ?p ?o            | 1 | 18 | }",
        "SELECT * {?s foaf:name ?o}    | 1 | 14 | PREFIX foaf: <http://xmlns.com/foaf/0.1/>",
        "SELECT * {?s ?p ?o FILTER foo(?o)} | 1 | 30 | misspelt",
        "SELECT * {?s ?p 'a}           | 1 | 20 | closed"
      })
  void saysWhereAQueryIsWrongAndWhatToTry(String query, int line, int column, String hint)
      throws Exception {
    var answer = service.answer(query);
    var problem = JSON.parse(answer.body());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(problem.getNumber("line").intValue()).isEqualTo(line);
    assertThat(problem.getNumber("column").intValue()).isEqualTo(column);
    assertThat(problem.getString("hint")).contains(hint);
    assertThat(problem.hasKey("token")).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"GET", "POST", "QUERY"})
  void takesQueriesByEveryMethod(String method) throws Exception {
    var body = HttpRequest.BodyPublishers.ofString("ASK {?s ?p ?o}");
    var request =
        method.equals("GET")
            ? service.asking("ASK {?s ?p ?o}")
            : HttpRequest.newBuilder(service.uri("sparql"))
                .header("Content-Type", "application/sparql-query;charset=utf-8")
                .method(method, body);

    assertThat(service.send(request).body()).contains("true");
  }

  private static InputStream in(HttpResponse<byte[]> answer) {
    return new ByteArrayInputStream(answer.body());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElseThrow();
  }
}
