package org.entente.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Each check finds nothing in what is shipped, and something once its twin is added.
class ChecksTest {

  private static final Path CHECKS = Bundle.ONTOLOGY.resolve("checks");
  private static final Path TWINS = Path.of("src/test/resources/checks");

  @Test
  void everyCheckHasATwinAndEveryTwinACheck() {
    assertThat(names(TWINS, ".trig")).isEqualTo(names(CHECKS, ".rq"));
  }

  @TestFactory
  Stream<DynamicTest> findsNothingInWhatIsShipped() {
    var shipped = Bundle.served();
    return names(CHECKS, ".rq").stream()
        .map(name -> dynamicTest(name, () -> assertThat(answers(name, shipped)).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> findsItsTwin() {
    var shipped = Bundle.served();
    return names(CHECKS, ".rq").stream()
        .map(
            name ->
                dynamicTest(
                    name,
                    () ->
                        assertThat(
                                answers(name, Bundle.with(shipped, TWINS.resolve(name + ".trig"))))
                            .isNotEmpty()
                            .allMatch(answer -> answer.contains("twin"))));
  }

  private static List<String> answers(String name, DatasetGraph dataset) {
    var query = QueryFactory.create(Bundle.text(CHECKS.resolve(name + ".rq")));
    try (var execution = QueryExec.dataset(dataset).query(query).build()) {
      return Stream.iterate(execution.select(), rows -> rows.hasNext(), rows -> rows)
          .map(rows -> rows.next().toString())
          .toList();
    }
  }

  private static List<String> names(Path folder, String ending) {
    return Bundle.files(folder, ending).stream()
        .map(file -> file.getFileName().toString().replace(ending, ""))
        .toList();
  }
}
