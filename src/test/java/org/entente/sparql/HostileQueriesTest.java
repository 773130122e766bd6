package org.entente.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Queries that would take a service down. Each is refused, or ended by its deadline, with a whole
/// problem or a visible cut; afterwards no thread works on, and the next query is answered.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileQueriesTest {

  private static final Duration DEADLINE = Duration.ofSeconds(1);
  private static final String P = "PREFIX : <http://example.org/> ";
  private static final String RUN = "a".repeat(60);

  private Service service;
  private long heap;

  @BeforeAll
  void start() throws Exception {
    service =
        new Service(
            Map.of(
                "ENTENTE_QUERY_FIRST_ROW", "1",
                "ENTENTE_QUERY_TIMEOUT", "1",
                "ENTENTE_HELD_ROWS", "200000"));
    service.answer("SELECT (COUNT(*) AS ?n) {?a ?b ?c . ?c ?d ?e FILTER(?a != ?e)}");
    heap = heap();
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @AfterEach
  void nothingWorksOn() throws Exception {
    assertThat(Service.within(Service.moment(), () -> !Service.isAtWork())).isTrue();
    assertThat(service.answer("ASK {}").body()).contains("true");
  }

  static Stream<Arguments> endless() {
    return Stream.of(
        Arguments.of(
            "cross product, counted", "SELECT (COUNT(*) AS ?n) {?a ?b ?c . ?d ?e ?f . ?g ?h ?i}"),
        Arguments.of("cross product, streamed", "SELECT * {?a ?b ?c . ?d ?e ?f . ?g ?h ?i}"),
        Arguments.of("cross product in order", "SELECT * {?a ?b ?c . ?d ?e ?f} ORDER BY ?f ?c"),
        Arguments.of("negated path", P + "SELECT (COUNT(*) AS ?n) {?a (!:a|!^:b)* ?b}"),
        Arguments.of(
            "nested stars",
            P + "SELECT (COUNT(*) AS ?n) {?a ((!:a*)*|(!:b*)*)* ?b . ?c (!:d)* ?e}"),
        Arguments.of("nested optionals", nested("OPTIONAL {", 9)),
        Arguments.of(
            "optional and not exists",
            "SELECT (COUNT(*) AS ?n) {?a ?b ?c OPTIONAL {?d ?e ?f}"
                + " FILTER NOT EXISTS {?g ?h ?a . ?i ?j ?k . FILTER(?k = ?d)}}"),
        Arguments.of(
            "catastrophic regex",
            "SELECT * { BIND('" + RUN + "!' AS ?x) FILTER REGEX(?x, '^(a+)+\\\\1b$') }"),
        Arguments.of(
            "catastrophic regex of constants",
            "SELECT * { FILTER REGEX('" + RUN + "!', '^(a+)+\\\\1b$') }"),
        Arguments.of(
            "catastrophic regex in EXISTS",
            "ASK { ?s ?p ?o FILTER EXISTS { ?s ?q ?r FILTER REGEX('"
                + RUN
                + "!', '^(a+)+\\\\1b$') } }"),
        Arguments.of(
            "catastrophic regex of an aggregate",
            "SELECT (MAX(IF(REGEX('" + RUN + "!', '^(a+)+\\\\1b$'), 1, 2)) AS ?m) { ?s ?p ?o }"),
        Arguments.of(
            "catastrophic replace",
            "SELECT (REPLACE('" + RUN + "!', '^(a+)+\\\\1b$', 'x') AS ?y) {}"),
        Arguments.of(
            "regex that overflows the stack",
            "SELECT ?x { ?s ?p ?o BIND(REPLACE(STR(?s), '.', '"
                + "ab".repeat(300)
                + "') AS ?x) FILTER REGEX(?x, '(a|b|c|/)*z') }"),
        Arguments.of("growing replace", doubling("'aaaa'", "REPLACE(?v%1$d, 'a', 'aaaa')")),
        Arguments.of("doubling CONCAT", doubling("'aaaaaaaa'", "CONCAT(?v%1$d, ?v%1$d)")),
        Arguments.of(
            "growing ENCODE_FOR_URI", doubling("'ắắắắ'", "ENCODE_FOR_URI(CONCAT(?v%1$d, ?v%1$d))")),
        Arguments.of("squaring", doubling("123456789", "?v%1$d * ?v%1$d")),
        Arguments.of(
            "huge cast",
            doubling(
                "'99999999'",
                "CONCAT(?v%1$d, STR(<http://www.w3.org/2001/XMLSchema#integer>(?v%1$d)))")),
        Arguments.of(
            "GROUP_CONCAT of everything",
            "SELECT (GROUP_CONCAT(CONCAT(STR(?s), STR(?o), STR(?d))) AS ?x) {?s ?p ?o . ?d ?e ?f}"),
        Arguments.of(
            "GROUP BY everything",
            "SELECT ?a ?f (COUNT(*) AS ?n) {?a ?b ?c . ?d ?e ?f} GROUP BY ?a ?b ?c ?d ?e ?f"),
        Arguments.of(
            "GROUP BY without aggregate", "SELECT ?a ?f {?a ?b ?c . ?d ?e ?f} GROUP BY ?a ?f"),
        Arguments.of(
            "COUNT DISTINCT of everything",
            "SELECT (COUNT(DISTINCT CONCAT(STR(?a), STR(?d))) AS ?n) {?a ?b ?c . ?d ?e ?f}"),
        Arguments.of("DISTINCT of everything", "SELECT DISTINCT * {?a ?b ?c . ?d ?e ?f}"),
        Arguments.of(
            "OFFSET of a billion", "SELECT * {?a ?b ?c . ?d ?e ?f . ?g ?h ?i} OFFSET 1000000000"),
        Arguments.of(
            "join of sub-selects",
            "SELECT (COUNT(*) AS ?n) {{SELECT ?a {?a ?b ?c}} {SELECT ?d {?d ?e ?f}} {SELECT ?g {?g"
                + " ?h ?i}}}"),
        Arguments.of(
            "MINUS of a cross product",
            "SELECT (COUNT(*) AS ?n) {?a ?b ?c MINUS {?a ?g ?h . ?i ?j ?k}}"),
        Arguments.of(
            "UNION of cross products",
            "SELECT (COUNT(*) AS ?n) {{?a ?b ?c . ?d ?e ?f . ?g ?h ?i} UNION {?a ?b ?c . ?d ?e ?f ."
                + " ?g ?h ?i}}"),
        Arguments.of(
            "cross product of graphs",
            "SELECT (COUNT(*) AS ?n) {GRAPH ?x {?a ?b ?c . ?d ?e ?f . ?g ?h ?i}}"),
        Arguments.of("CONSTRUCT of a cross product", "CONSTRUCT {?a ?b ?f} {?a ?b ?c . ?d ?e ?f}"),
        Arguments.of(
            "DESCRIBE of a cross product", "DESCRIBE ?a ?d {?a ?b ?c . ?d ?e ?f . ?g ?h ?i}"),
        Arguments.of("cross product of VALUES", "SELECT (COUNT(*) AS ?n) {" + values() + "}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("endless")
  void endsWithItsDeadline(String name, String query) throws Exception {
    long start = System.nanoTime();
    try {
      var answer = post(query);
      assertThat(answer.statusCode()).as(answer.body()).isIn(422, 503);
      assertThat(answer.body()).contains("\"detail\"");
    } catch (IOException cut) {
      assertThat(cut).hasMessageNotContaining("timed out");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isLessThan(DEADLINE.plus(Service.moment()));
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(
            "a million rows of VALUES", "SELECT * {VALUES ?x {" + "1 ".repeat(1_000_000) + "}}"),
        Arguments.of(
            "more rows of VALUES than allowed",
            "SELECT * {VALUES ?x {" + "1 ".repeat(10_001) + "}}"),
        Arguments.of(
            "3,000 parentheses",
            "SELECT * {FILTER(" + "(".repeat(3000) + "1" + ")".repeat(3000) + ")}"),
        Arguments.of("3,000 groups", "SELECT * " + "{".repeat(3000) + "}".repeat(3000)),
        Arguments.of("a chain of 20,000 sums", "SELECT * {FILTER(" + "1+".repeat(20_000) + "1)}"),
        Arguments.of("20,000 negations", "SELECT * {FILTER(" + "!".repeat(20_000) + "true)}"),
        Arguments.of("an IRI of 5 MB", "SELECT * {<http://" + "a".repeat(5_000_000) + "> ?p ?o}"),
        Arguments.of(
            "100,000 prefixes",
            IntStream.range(0, 100_000)
                    .mapToObj(i -> "PREFIX p" + i + ": <a:>")
                    .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                + " ASK {}"),
        Arguments.of("thousands of patterns", "SELECT * {" + "?a ?b ?c .".repeat(5000) + "}"),
        Arguments.of("SERVICE to loopback", "SELECT * {SERVICE <http://127.0.0.1:1/> {?s ?p ?o}}"),
        Arguments.of(
            "SERVICE to link-local",
            "SELECT * {SERVICE <http://169.254.169.254/latest> {?s ?p ?o}}"),
        Arguments.of("SERVICE over IPv6", "SELECT * {SERVICE <http://[::1]/> {?s ?p ?o}}"),
        Arguments.of("SERVICE of a variable", "SELECT * {?x ?p ?o SERVICE ?x {?s ?p ?o}}"),
        Arguments.of(
            "SERVICE SILENT in EXISTS",
            "ASK {FILTER EXISTS {SERVICE SILENT <http://127.0.0.1/> {?s ?p ?o}}}"),
        Arguments.of(
            "SERVICE in a sub-select's HAVING",
            "SELECT * {{SELECT ?s {?s ?p ?o} GROUP BY ?s HAVING(EXISTS {SERVICE <http://a/> {?s ?p"
                + " ?o}})}}"),
        Arguments.of("FROM a file", "SELECT * FROM <file:///etc/passwd> {?s ?p ?o}"),
        Arguments.of(
            "FROM NAMED a file", "SELECT * FROM NAMED <FILE:///etc/passwd> {GRAPH ?g {?s ?p ?o}}"),
        Arguments.of("LOAD", "LOAD <http://example.org/data>"),
        Arguments.of("LOAD SILENT INTO", "LOAD SILENT <file:///etc/passwd> INTO GRAPH <a:b>"),
        Arguments.of("update as query", "INSERT DATA {<a:b> <a:b> <a:b>}"),
        Arguments.of("update with escaped keyword", "\\u0049NSERT DATA {<a:b> <a:b> <a:b>}"),
        Arguments.of("escaped SERVICE", "SELECT * {S\\u0045RVICE <http://127.0.0.1/> {?s ?p ?o}}"),
        Arguments.of("java function", "SELECT (<java:java.lang.System.exit>(1) AS ?x) {}"),
        Arguments.of("java function in ORDER BY", "SELECT * {?s ?p ?o} ORDER BY <java:a.b>(?s)"),
        Arguments.of(
            "java property function",
            "SELECT * {?x <java:org.apache.jena.sparql.pfunction.library.listMember> ?y}"),
        Arguments.of(
            "script function", "SELECT (<http://jena.apache.org/ARQ/jsFunction#f>(1) AS ?x) {}"),
        Arguments.of(
            "environment function",
            "SELECT (<http://jena.apache.org/ARQ/function#version>() AS ?x) {}"),
        Arguments.of("ARQ syntax", "SELECT * {LET(?x := 1)}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void isRefused(String name, String query) throws Exception {
    long start = System.nanoTime();
    var answer = post(query);

    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isLessThan(DEADLINE.plus(Service.moment()));
  }

  @Test
  void readsNoFileByGraphParameters() throws Exception {
    var answer =
        service.send(
            HttpRequest.newBuilder(
                service.uri(
                    "sparql?query="
                        + Service.encoded("SELECT * {?s ?p ?o}")
                        + "&default-graph-uri=file:///etc/passwd")));

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void predicatesThatAreFunctionsElsewhereAreOnlyPredicatesHere() throws Exception {
    var text = "SELECT * {?s <http://jena.apache.org/text#query> '*a'}";
    var split = "SELECT * {?s <http://jena.apache.org/ARQ/property#strSplit> ('a b' ' ')}";

    assertThat(post(text).body()).contains("\"bindings\":[\n]");
    assertThat(post(split).body()).contains("\"bindings\":[\n]");
  }

  @Test
  void markupInLabelsStaysData() throws Exception {
    var answer =
        post(
            "SELECT ('</script><script>alert(1)</script>' AS ?x) (<javascript:alert(1)> AS ?y) {}");

    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).contains("json");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void theHeapStaysLevel() throws Exception {
    for (var query : endless().map(item -> (String) item.get()[1]).limit(3).toList()) {
      try {
        post(query);
      } catch (IOException cut) {
        assertThat(cut).hasMessageNotContaining("timed out");
      }
    }

    assertThat(heap() - heap).isLessThan(64L << 20);
  }

  private HttpResponse<String> post(String query) throws Exception {
    return service.send(service.posting("application/sparql-query", query));
  }

  private static long heap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static String nested(String open, int depth) {
    var query = new StringBuilder("SELECT (COUNT(*) AS ?n) {?a0 ?b0 ?c0 ");
    for (int i = 1; i <= depth; i++) {
      query.append(open).append("?a%1$d ?b%1$d ?c%1$d ".formatted(i));
    }
    return query.append("}".repeat(depth)).append("}").toString();
  }

  /// Forty steps, each of which makes the last value longer.
  private static String doubling(String first, String step) {
    var query = new StringBuilder("SELECT (STRLEN(STR(?v40)) AS ?n) {BIND(" + first + " AS ?v0)");
    for (int i = 0; i < 40; i++) {
      query.append(" BIND(").append(step.formatted(i)).append(" AS ?v").append(i + 1).append(")");
    }
    return query.append("}").toString();
  }

  private static String values() {
    var rows = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      rows.append("VALUES ?v").append(i).append(" {1 2 3 4 5 6 7 8 9 10} ");
    }
    return rows.toString();
  }
}
