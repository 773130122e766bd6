package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is executed on ids has the answers that ARQ gives over the same quads in memory.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdExecutorTest {

  private static final int QUADS = 3_000;
  private static final int QUERIES = 120;

  private Store store;
  private final DatasetGraph reference = DatasetGraphFactory.create();

  @BeforeAll
  void fill(@TempDir Path folder) {
    var random = new Random(5);
    var quads = DatasetGraphFactory.create();
    for (int i = 0; i < QUADS; i++) {
      quads.add(
          Quad.create(
              GraphNames.of("g" + random.nextInt(6)),
              NodeFactory.createURI("urn:n" + random.nextInt(300)),
              NodeFactory.createURI("urn:p" + random.nextInt(4)),
              random.nextInt(4) == 0
                  ? NodeFactoryExtra.intToNode(random.nextInt(20))
                  : NodeFactory.createURI("urn:n" + random.nextInt(300))));
    }
    store = Store.open(new StoreConfig.Tdb2(folder));
    store.add(quads);
    var stored = store.dataset().orElseThrow();
    Txn.executeRead(stored, () -> stored.find().forEachRemaining(reference::add));
  }

  @AfterAll
  void close() {
    store.close();
  }

  @Test
  void joinsAnyPatternAsArqDoes() {
    var random = new Random(1);
    for (int i = 0; i < QUERIES; i++) {
      sameAnswer("SELECT * { " + where(random, 1 + random.nextInt(3)) + " }");
    }
  }

  @Test
  void countsByAnyVariableAsArqDoes() {
    var random = new Random(2);
    for (int i = 0; i < QUERIES; i++) {
      sameAnswer(
          "SELECT ?a (COUNT(*) AS ?rows) (COUNT(?b) AS ?some) (COUNT(DISTINCT ?b) AS ?different) { "
              + where(random, 1 + random.nextInt(2))
              + " } GROUP BY ?a");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) { ?a ?p ?b }",
        "SELECT (COUNT(*) AS ?n) { ?a <urn:missing> ?b }",
        "SELECT ?p (COUNT(*) AS ?n) { ?a ?p <urn:missing> } GROUP BY ?p",
        "SELECT ?p (COUNT(DISTINCT ?a) AS ?n) { ?a ?p ?b } GROUP BY ?p HAVING (COUNT(*) > 3)",
        "SELECT (COUNT(DISTINCT *) AS ?n) { ?a <urn:p1> ?b }",
        "SELECT ?x (COUNT(?a) AS ?n) { ?a <urn:p1> ?b } GROUP BY (?b AS ?x)",
        "SELECT ?b (SUM(?b) AS ?n) { ?a <urn:p1> ?b } GROUP BY ?b",
        "SELECT ?a { ?a <urn:p0> ?a }",
        "SELECT ?a ?b { ?a <urn:p0> ?b . ?b <urn:p0> ?a . ?a ?q ?c }",
        "SELECT * { ?a <urn:p0> ?b FILTER(?b > 10) }",
        "SELECT * { ?a <urn:p0> ?b . ?b <urn:p1> ?c FILTER(STR(?a) < STR(?c)) FILTER(?unbound = 1)"
            + " }",
        "SELECT * { ?a <urn:p0> ?b FILTER NOT EXISTS { ?b <urn:p1> ?c } }",
        "SELECT (COUNT(DISTINCT ?a) AS ?n) { ?a <urn:p0> ?b FILTER EXISTS { ?b <urn:p1> ?a2 } }",
        "SELECT * { ?a <urn:p0> ?b OPTIONAL { ?b <urn:p1> ?c } }",
        "SELECT * { ?a <urn:p0> ?b MINUS { ?b <urn:p1> ?c } }",
        "SELECT * { { ?a <urn:p0> ?b } UNION { ?b <urn:p1> ?a } ?b <urn:p2> ?d }",
        "SELECT * { ?a <urn:p0> ?b { SELECT ?b (COUNT(*) AS ?n) { ?b ?p ?c } GROUP BY ?b } }",
        "SELECT * { VALUES ?a { <urn:n1> <urn:n2> } ?a <urn:p0> ?b }",
        "SELECT * { ?a <urn:p0>/<urn:p1> ?b }",
        "SELECT * { ?a (<urn:p0>|<urn:p1>)/<urn:p2>? 3 }",
        "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?a ?p ?b } } GROUP BY ?g",
        "SELECT * { GRAPH ?g { ?a <urn:p0> ?b . ?b <urn:p0> ?c } GRAPH ?h { ?c <urn:p0> ?a } }",
        "SELECT * { GRAPH <urn:x-arq:UnionGraph> { ?a <urn:p0> 3 } }",
        "SELECT * { GRAPH <urn:nowhere> { ?a ?p ?b } }",
        "SELECT * FROM <https://w3id.org/entente/graph/g1> { ?a <urn:p0> ?b }",
        "SELECT (COUNT(*) AS ?n) FROM NAMED <https://w3id.org/entente/graph/g1> { GRAPH ?g { ?a ?p"
            + " ?b } }",
        "ASK { ?a <urn:p0> ?b . ?b <urn:p0> ?a }",
        "SELECT * { ?a <urn:p0> '3'^^<http://www.w3.org/2001/XMLSchema#integer> }",
        "SELECT * { }"
      })
  void answersAsArqDoes(String query) {
    sameAnswer(query);
  }

  /// Few variables over many patterns, so that they meet; every second one in graphs.
  private static String where(Random random, int patterns) {
    var triples =
        IntStream.range(0, patterns)
            .mapToObj(
                i ->
                    (i == 0 ? "?a" : node(random))
                        + (random.nextInt(5) == 0 ? " ?p " : " <urn:p" + random.nextInt(4) + "> ")
                        + (i == 0 ? "?b" : node(random)))
            .collect(Collectors.joining(" . "));
    return switch (random.nextInt(4)) {
      case 0 -> "GRAPH ?g { " + triples + " }";
      case 1 -> "GRAPH <https://w3id.org/entente/graph/g1> { " + triples + " }";
      default -> triples;
    };
  }

  private static String node(Random random) {
    return switch (random.nextInt(8)) {
      case 0, 1 -> "?a";
      case 2, 3 -> "?b";
      case 4, 5 -> "?c";
      case 6 -> "<urn:n" + random.nextInt(300) + ">";
      default -> "?d";
    };
  }

  private void sameAnswer(String query) {
    var stored = store.dataset().orElseThrow();
    var here = Txn.calculateRead(stored, () -> answer(query, stored));

    assertThat(here).as(query).isEqualTo(answer(query, reference));
  }

  private static List<String> answer(String text, DatasetGraph dataset) {
    var query = QueryFactory.create(text);
    try (var exec = QueryExec.dataset(dataset).query(query).build()) {
      if (query.isAskType()) {
        return List.of(Boolean.toString(exec.ask()));
      }
      var rows = new ArrayList<String>();
      exec.select()
          .forEachRemaining(
              row -> {
                var values = new ArrayList<String>();
                row.forEach((variable, value) -> values.add(variable + "=" + value));
                values.sort(null);
                rows.add(values.toString());
              });
      rows.sort(null);
      return rows;
    }
  }
}
