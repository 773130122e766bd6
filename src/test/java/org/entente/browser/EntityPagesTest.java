package org.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.entente.page.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// One page of every kind, in three languages, light and dark, on a desktop and on a phone.
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

  /// Each page is loaded once a language; colours and screen then change under it. All rules are
  /// asked on the light desktop and the dark phone. In the two other looks, whose parts these two
  /// have, colours are asked of every page in one of the languages, each in its turn.
  @ParameterizedTest(name = "{0}")
  @EnumSource
  void keepsNobodyOut(Language language) {
    var softly = new SoftAssertions();
    try (var visit = browsing.open(new Look(language, false, Look.Screen.DESKTOP))) {
      for (int i = 0; i < Sight.ENTITIES.size(); i++) {
        var sight = Sight.ENTITIES.get(i);
        visit.go(sight.path());
        for (var look : Look.all().filter(look -> look.language() == language).toList()) {
          boolean isWhole = look.isDark() == (look.screen() == Look.Screen.PHONE);
          if (isWhole
              || i % Language.values().length == List.of(Language.values()).indexOf(language)) {
            visit.turn(look);
            softly
                .assertThat(visit.axe(Optional.of("color-contrast").filter(_ -> !isWhole)))
                .as("%s %s", sight, look)
                .isEmpty();
          }
        }
      }
      softly
          .assertThat(visit.complaints())
          .as("console")
          .allMatch(text -> text.contains("status of 404") || text.contains("status of 410"));
    }
    softly.assertAll();
  }

  @Test
  void nothingMovesSidewaysOnAPhone() {
    var softly = new SoftAssertions();
    try (var visit = browsing.open(new Look(Language.FR, false, Look.Screen.PHONE))) {
      for (var sight : Sight.ENTITIES) {
        visit.go(sight.path());
        var width = visit.page().evaluate("document.documentElement.scrollWidth");
        softly.assertThat((Integer) width).as(sight.name()).isLessThanOrEqualTo(390);
      }
    }
    softly.assertAll();
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
