package org.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The ontology's pages and the page about the dataset, in every look.
class VocabularyPagesTest {

  private static Browsing browsing;

  @BeforeAll
  static void start() {
    browsing = Browsing.start();
  }

  @AfterAll
  static void stop() {
    if (browsing != null) {
      browsing.close();
    }
  }

  static Stream<Arguments> looks() {
    return Look.all()
        .flatMap(
            look ->
                Stream.of("/ontology", "/ontology/Encounter", "/dataset")
                    .map(path -> Arguments.of(path, look)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("looks")
  void haveNoBarriers(String path, Look look) {
    try (var visit = browsing.visit(path + "?lang=" + look.language().tag(), look)) {
      assertThat(visit.page().locator("h1").textContent()).isNotBlank();
      assertThat(visit.page().locator("html").getAttribute("lang"))
          .isEqualTo(look.language().tag());
      assertThat(visit.barriers()).isEmpty();
      assertThat(visit.complaints()).isEmpty();
    }
  }
}
