package org.entente.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The W3C's tests of the language: syntax, queries, updates and formats of answers.
class SuitesTest {

  private static final List<String> SUITES =
      List.of(
          "sparql10/manifest-syntax.ttl",
          "sparql10/manifest-evaluation.ttl",
          "sparql11/manifest-all.ttl",
          "sparql12/manifest.ttl");

  private final CannotPass cannotPass = CannotPass.read();

  @BeforeAll
  static void findSuites() {
    assumeTrue(Manifest.areThere(), "The suites of the W3C are not at " + Manifest.FOLDER);
  }

  @TestFactory
  Stream<DynamicTest> eachTestOfTheSuitesPassesOrIsListedWithItsReason() {
    return entries().map(entry -> dynamicTest(entry.title(), () -> run(entry)));
  }

  @Test
  void eachTestListedIsThere() {
    var keys = entries().map(Entry::key).collect(Collectors.toSet());

    assertThat(keys).containsAll(cannotPass.keys());
  }

  private static Stream<Entry> entries() {
    return SUITES.stream()
        .map(Manifest::read)
        .flatMap(Manifest::entries)
        // The protocols are tested over HTTP; the graph speaks for itself, it entails nothing.
        .filter(entry -> !entry.type().matches(".*(Protocol|ServiceDescription)Test"))
        .filter(entry -> !entry.key().startsWith("sparql11/entailment"));
  }

  private void run(Entry test) {
    var reason = cannotPass.reason(test);
    if (reason.isPresent()) {
      assertThatThrownBy(() -> check(test))
          .as("It passes; take it off the list where it stands with “%s”", reason.get())
          .isNotNull();
    } else {
      check(test);
    }
  }

  private static void check(Entry test) {
    switch (test.type()) {
      case "PositiveSyntaxTest",
          "PositiveSyntaxTest11",
          "PositiveUpdateSyntaxTest",
          "PositiveUpdateSyntaxTest11" -> {
        parse(test, Engine.syntaxOf(test));
        parse(test, Syntax.syntaxSPARQL_12);
      }
      case "NegativeSyntaxTest",
          "NegativeSyntaxTest11",
          "NegativeUpdateSyntaxTest",
          "NegativeUpdateSyntaxTest11" ->
          assertThatThrownBy(() -> parse(test, Engine.syntaxOf(test)))
              .isInstanceOf(QueryException.class);
      case "QueryEvaluationTest" -> new Evaluation(test).check();
      case "CSVResultFormatTest" -> new Evaluation(test).checkAsCsv();
      case "UpdateEvaluationTest" -> new UpdateEvaluation(test).check();
      default -> throw new AssertionError("No way to run a " + test.type());
    }
  }

  private static void parse(Entry test, Syntax syntax) {
    var file = Data.file(test.action());
    if (test.type().contains("Update")) {
      Engine.update(Data.text(file), Data.address(file), syntax);
    } else {
      Engine.query(Data.text(file), Data.address(file), syntax);
    }
  }
}
