package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.entente.exchange.Bundle;
import org.entente.ontology.Modules;
import org.entente.ontology.Namespaces;
import org.entente.ontology.Resources;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// What the bundled articles report, fact by fact: each stands in a row of some saved query's
/// answer.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FactsTest {

  private final Map<String, List<List<String>>> answers = new HashMap<>();
  private final Store store = Store.open(new StoreConfig.InMemory(), Modules.rules());

  @BeforeAll
  void load() {
    store.replaceAll(Bundle.whole());
  }

  @AfterAll
  void close() {
    store.close();
  }

  @TestFactory
  Stream<DynamicTest> isFoundByAQuestion() {
    return Resources.text("query/facts.psv")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> Arrays.stream(line.split(" \\| ", -1)).map(String::strip).toList())
        .map(
            fact ->
                DynamicTest.dynamicTest(
                    fact.get(0) + " " + fact.get(1),
                    () -> assertFound(fact.get(2), fact.subList(3, fact.size()))));
  }

  private void assertFound(String question, List<String> parts) {
    var rows = answers.computeIfAbsent(question, this::rowsOf);

    assertThat(rows)
        .as("the answer of %s", question)
        .anyMatch(row -> parts.stream().allMatch(part -> stands(part, row)));
  }

  /// An IRI is a whole cell; a text may be part of one.
  private static boolean stands(String part, List<String> row) {
    return Namespaces.expand(part)
        .map(row::contains)
        .orElseGet(() -> row.stream().anyMatch(cell -> cell.contains(part)));
  }

  private List<List<String>> rowsOf(String question) {
    var saved = Catalogue.shipped(question).orElseThrow();
    var answer = new Questions(store, Modules.rules()).answer(saved, Map.of());
    var rows = new ArrayList<List<String>>();
    ((Answer.Rows) answer)
        .rows()
        .forEach(
            binding -> {
              var row = new ArrayList<String>();
              binding.forEach((_, term) -> row.add(cell(term)));
              rows.add(row);
            });
    return rows;
  }

  private static String cell(Node term) {
    return term.isLiteral() ? term.getLiteralLexicalForm() : term.getURI();
  }
}
