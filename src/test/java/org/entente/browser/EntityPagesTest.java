package org.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Pages of things without scripts and by keys alone.
class EntityPagesTest {

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

  static Stream<Sight> peopleAndPlaces() {
    return Stream.of(Sight.ENTITIES.get(0), Sight.ENTITIES.get(8));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("peopleAndPlaces")
  void isWholeWithoutScripts(Sight sight) {
    List<String> with;
    try (var visit = browsing.visit(sight.path(), Look.PLAIN)) {
      with = visit.page().locator("main h2").allInnerTexts();
    }
    try (var visit = browsing.visit(sight.path(), Look.PLAIN, false)) {
      assertThat(visit.page().locator("main h2").allInnerTexts()).isEqualTo(with).isNotEmpty();
      visit.page().locator("td.evidence summary").first().click();
      assertThat(visit.page().locator("td.evidence figcaption").first().isVisible()).isTrue();
    }
  }

  @Test
  void theKeyboardAloneOpensTheEvidence() {
    try (var visit = browsing.visit("/page/to-lam", Look.PLAIN)) {
      var summary = visit.page().locator("td.evidence summary").first();
      for (int presses = 0; presses < 200 && !isFocused(visit, "td.evidence summary"); presses++) {
        visit.page().keyboard().press("Tab");
      }
      visit.page().keyboard().press("Enter");

      assertThat(summary.locator("xpath=..").getAttribute("open")).isNotNull();
    }
  }

  private static boolean isFocused(Visit visit, String selector) {
    return (Boolean) visit.page().evaluate("s => document.activeElement.matches(s)", selector);
  }
}
