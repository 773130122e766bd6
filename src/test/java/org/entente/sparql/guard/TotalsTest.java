package org.entente.sparql.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Kept counts against counting again, on every kind of dataset.
class TotalsTest {

  private static final String DATA =
      """
      PREFIX : <http://example.org/>
      :a a :Person ; :knows :b , :c . :b a :Person , :Member . :c a :Thing .
      :g { :a :knows :b . :d a :Person } :h { :a :knows :b }
      """;

  private static final String[] KEPT = {
    "SELECT (COUNT(*) AS ?n) {?s ?p ?o}",
    "SELECT (COUNT(?x) AS ?m) {?x ?y ?z}",
    "SELECT ?p (COUNT(*) AS ?n) {?s ?p ?o} GROUP BY ?p ORDER BY DESC(?n) LIMIT 2",
    "SELECT ?class (COUNT(?s) AS ?n) {?s a ?class} GROUP BY ?class",
    "SELECT (COUNT(*) AS ?n) {?s a <http://example.org/Person>}",
    "SELECT (COUNT(*) AS ?n) {?s <http://example.org/knows> ?o}",
    "SELECT ?g (COUNT(*) AS ?n) {GRAPH ?g {?s ?p ?o}} GROUP BY ?g"
  };

  private static final String[] OTHERS = {
    "SELECT (COUNT(DISTINCT ?s) AS ?n) {?s ?p ?o}",
    "SELECT (COUNT(*) AS ?n) {?s ?p ?s}",
    "SELECT (COUNT(*) AS ?n) {GRAPH <http://example.org/g> {?s ?p ?o}}",
    "SELECT (COUNT(*) AS ?n) FROM <http://example.org/g> {?s ?p ?o}",
    "SELECT ?s (COUNT(*) AS ?n) {?s ?p ?o} GROUP BY ?s",
    "SELECT ?n {GRAPH <http://example.org/g> {{SELECT (COUNT(*) AS ?n) {?s ?p ?o}}}}",
    "SELECT ?x ?n {?x a <http://example.org/Thing> {SELECT (COUNT(*) AS ?n) {?s ?p ?o}}}",
    "SELECT (COUNT(*) AS ?n) {?s ?p ?o FILTER(isLiteral(?o))}",
    "SELECT (COUNT(?q) AS ?n) {?s ?p ?o}",
    "SELECT (COUNT(*) AS ?n) {<http://example.org/a> ?p ?o}"
  };

  static Stream<DatasetGraph> datasets() {
    return Stream.of(
            DatasetGraphFactory.createTxnMem(),
            DatasetGraphFactory.create(),
            DatabaseMgr.createDatasetGraph())
        .peek(TotalsTest::fill);
  }

  @ParameterizedTest
  @MethodSource("datasets")
  void countsOnceWhatIsAskedAgain(DatasetGraph dataset) {
    var totals = new Totals();
    for (var query : KEPT) {
      var counted = rows(dataset, query, Optional.empty());

      assertThat(rows(dataset, query, Optional.of(totals))).as(query).isEqualTo(counted);
      assertThat(rows(dataset, query, Optional.of(totals))).as(query).isEqualTo(counted);
    }
    Txn.executeWrite(dataset, () -> dataset.getDefaultGraph().clear());

    // What was kept is of another state now, which shows that it was kept.
    assertThat(rows(dataset, KEPT[0], Optional.of(totals)))
        .isNotEqualTo(rows(dataset, KEPT[0], Optional.empty()));
  }

  @ParameterizedTest
  @MethodSource("datasets")
  void takesNoOtherQuestionForOneOfThem(DatasetGraph dataset) {
    var totals = new Totals();
    for (var query : KEPT) {
      rows(dataset, query, Optional.of(totals));
    }
    for (var query : OTHERS) {
      // As the service does: a dataset of the query's own making has no totals.
      var known = query.contains("FROM") ? Optional.<Totals>empty() : Optional.of(totals);

      assertThat(rows(dataset, query, known))
          .as(query)
          .isEqualTo(rows(dataset, query, Optional.empty()));
    }
  }

  private static void fill(DatasetGraph dataset) {
    Txn.executeWrite(dataset, () -> RDFParser.fromString(DATA, Lang.TRIG).parse(dataset));
  }

  private static Set<String> rows(DatasetGraph dataset, String query, Optional<Totals> totals) {
    dataset.begin(ReadWrite.READ);
    try {
      var found = new TreeSet<String>();
      var rows =
          Guard.rows(
              QueryFactory.create(query),
              dataset,
              new Budget(1000, 1000, false),
              Services.at(Set.of()),
              totals);
      rows.forEachRemaining(row -> found.add(row.toString()));
      rows.close();
      return found;
    } finally {
      dataset.end();
    }
  }
}
