package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.update.UpdateFactory;
import org.entente.exchange.Bundle;
import org.entente.ontology.Modules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// SPARQL Updates as writes of a store: what follows from them, and what is refused.
class StoreUpdateTest {

  private static final String PREFIXES =
      "PREFIX : <urn:> PREFIX graph: <https://w3id.org/entente/graph/> ";

  @TempDir private Path folder;

  /// Where the dataset may live in this process.
  enum Place {
    MEMORY,
    DISK
  }

  @ParameterizedTest
  @EnumSource
  void theDefaultGraphAndTheVersionFollow(Place place) {
    try (var store = open(place)) {
      var before = store.version();

      update(store, "INSERT DATA { GRAPH graph:a { :x a :Ministry } GRAPH graph:b { :y :p 1 } }");

      assertThat(ask(store, "{ :x a :Ministry . :y :p 1 }")).isTrue();
      assertThat(store.version()).isPresent().isNotEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theRulesConcludeAnew(Place place) {
    try (var store = open(place)) {
      update(store, "INSERT DATA { GRAPH graph:a { :x a :Ministry } }");
      assertThat(ask(store, "{ GRAPH graph:inferred { :x a :Body } :x a :Body }")).isTrue();

      update(store, "DELETE WHERE { GRAPH graph:a { :x ?p ?o } }");
      assertThat(ask(store, "{ :x a ?any }")).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void operationsSeeWhatTheOnesBeforeDid(Place place) {
    try (var store = open(place)) {
      update(
          store,
          """
          INSERT DATA { GRAPH graph:a { :x :p 1 } } ;
          DELETE { GRAPH ?g { ?s :p ?n } } INSERT { GRAPH ?g { ?s :p ?m } }
          WHERE { GRAPH ?g { ?s :p ?n BIND(?n + 1 AS ?m) } } ;
          COPY GRAPH graph:a TO GRAPH graph:b
          """);

      assertThat(store.read(GraphNames.of("a"))).matches(graph(":x :p 2 .")::isIsomorphicWith);
      assertThat(store.read(GraphNames.of("b"))).matches(graph(":x :p 2 .")::isIsomorphicWith);
      assertThat(ask(store, "{ :x :p 1 }")).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void newBlankNodesGetIris(Place place) {
    try (var store = open(place)) {
      update(store, "INSERT DATA { GRAPH graph:a { _:n :p 1 . :x :q _:n } }");
      update(store, "INSERT DATA { GRAPH graph:a { _:n :p 2 } }");

      assertThat(ask(store, "{ :x :q ?n . ?n :p 1 FILTER(isIRI(?n)) }")).isTrue();
      assertThat(ask(store, "{ ?n :p 1, 2 }")).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"CLEAR ALL", "DROP ALL", "CLEAR NAMED", "DROP NAMED"})
  void clearingAllLeavesNothingBehind(String text) {
    try (var store = open(Place.MEMORY)) {
      update(store, "INSERT DATA { GRAPH graph:a { :x a :Ministry } }");
      update(store, text);

      assertThat(store.graphs()).isEmpty();
      assertThat(ask(store, "{ ?s ?p ?o }")).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { :y :p 1 }",
        "DELETE DATA { :x a :Ministry }",
        "DELETE WHERE { ?s ?p ?o }",
        "CLEAR DEFAULT",
        "COPY GRAPH graph:a TO DEFAULT",
        "INSERT DATA { GRAPH graph:b { :z :p 1 } } ; INSERT DATA { :y :p 1 }"
      })
  void theDefaultGraphIsNotWritten(String text) {
    assertRefused(text, "The default graph is made of the named graphs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { GRAPH graph:inferred { :y :p 1 } }",
        "DROP GRAPH graph:inferred",
        "INSERT DATA { GRAPH graph:version { :y :p 1 } }"
      })
  void derivedGraphsAreNotWritten(String text) {
    assertRefused(text, "The store alone writes");
  }

  @Test
  void nothingIsLoaded() {
    assertRefused("LOAD <file:///etc/passwd> INTO GRAPH graph:b", "LOAD is refused");
    assertRefused(
        "INSERT DATA { GRAPH graph:b { :z :p 1 } } ; LOAD SILENT <http://localhost/> INTO GRAPH"
            + " graph:b",
        "LOAD is refused");
  }

  @Test
  void noOtherServiceIsAsked() {
    assertRefused(
        "INSERT { GRAPH graph:b { ?s ?p ?o } } WHERE { SERVICE <http://localhost/> { ?s ?p ?o } }",
        "");
  }

  private void assertRefused(String text, String reason) {
    try (var store = open(Place.MEMORY)) {
      update(store, "INSERT DATA { GRAPH graph:a { :x a :Ministry } }");
      var before = store.version();

      assertThatThrownBy(() -> update(store, text)).hasMessageContaining(reason);

      assertThat(store.version()).isEqualTo(before);
      assertThat(store.graphs()).containsExactly(GraphNames.of("a"), GraphNames.INFERRED);
    }
  }

  @Test
  void storesThatBeginWithTheSameHaveTheSameVersion() {
    var rules = Modules.rules();
    try (var one = Store.open(new StoreConfig.InMemory(), rules);
        var other = Store.open(new StoreConfig.InMemory(), rules)) {
      one.replaceAll(Bundle.whole());
      other.replaceAll(Bundle.whole());
      assertThat(one.version()).isPresent().isEqualTo(other.version());

      update(other, "INSERT DATA { GRAPH graph:a { :s :p 1 } }");
      assertThat(other.version()).isNotEqualTo(one.version());
      update(other, "DELETE DATA { GRAPH graph:a { :s :p 1 } }");
      assertThat(other.version()).isNotEqualTo(one.version());
    }
  }

  /// Only what the update looks for takes time; the writing of the rest is one transaction.
  @ParameterizedTest
  @EnumSource
  void anEndlessUpdateIsStoppedAndUndone(Place place) {
    try (var store = open(place)) {
      for (int i = 0; i < 60; i++) {
        update(store, "INSERT DATA { GRAPH graph:a { :s%d :p %d } }".formatted(i, i));
      }
      var before = store.version();
      var endless =
          UpdateFactory.create(
              PREFIXES
                  + "INSERT { GRAPH graph:b { ?a :q ?f } } WHERE { GRAPH graph:a { ?a :p ?b . ?c :p ?d ."
                  + " ?e :p ?f . ?g :p ?h . ?i :p ?j . ?k :p ?l } FILTER (?b + ?d + ?f + ?h + ?j + ?l < 0) }");

      assertThatThrownBy(() -> store.update(endless, Duration.ofMillis(300)))
          .isInstanceOf(QueryCancelledException.class);

      assertThat(store.version()).isEqualTo(before);
      assertThat(store.graphs()).doesNotContain(GraphNames.of("b"));
      update(store, "INSERT DATA { GRAPH graph:c { :s :p 1 } }");
      assertThat(store.version()).isNotEqualTo(before);
    }
  }

  private Store open(Place place) {
    var rule = QueryFactory.create(PREFIXES + "CONSTRUCT { ?x a :Body } WHERE { ?x a :Ministry }");
    return Store.open(
        switch (place) {
          case MEMORY -> new StoreConfig.InMemory();
          case DISK -> new StoreConfig.Tdb2(folder);
        },
        List.of(rule));
  }

  private static void update(Store store, String text) {
    store.update(UpdateFactory.create(PREFIXES + text), Duration.ofMinutes(1));
  }

  private static boolean ask(Store store, String pattern) {
    return store.ask(QueryFactory.create(PREFIXES + "ASK " + pattern), Map.of());
  }

  private static Graph graph(String turtle) {
    return RDFParser.fromString("PREFIX : <urn:> " + turtle, Lang.TURTLE).toGraph();
  }
}
