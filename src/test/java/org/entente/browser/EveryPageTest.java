package org.entente.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.entente.page.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One page of every kind in all twelve looks: three languages, light and dark, desktop and phone.
class EveryPageTest {

  /// What a browser says of a page that tells its reader of a fault.
  private static final List<String> FAULTS =
      List.of("status of 400", "status of 404", "status of 410");

  /// Cumulative Layout Shift; up to 0.1 counts as good. YASGUI puts itself together in steps.
  private static final double SHIFT_OF_EDITOR = 0.1;

  private static final double SHIFT = 0.02;

  @TempDir static Path folder;

  private static Browsing browsing;

  @BeforeAll
  static void start() {
    browsing = Browsing.startWithArticle(folder);
    browsing.awaitLists();
  }

  @AfterAll
  static void stop() {
    if (browsing != null) {
      browsing.close();
    }
  }

  /// Each page is loaded once a language; colours and screen then change under it.
  @ParameterizedTest(name = "{0}")
  @EnumSource
  void keepsNobodyOut(Language language) {
    var softly = new SoftAssertions();
    try (var visit = browsing.open(new Look(language, false, Look.Screen.DESKTOP))) {
      for (var sight : Sight.PUBLIC) {
        look(visit, sight, language, softly);
      }
      visit.signIn();
      for (var sight : Sight.ofReview(visit)) {
        look(visit, sight, language, softly);
      }
      softly
          .assertThat(visit.complaints())
          .as("console")
          .allMatch(text -> FAULTS.stream().anyMatch(text::contains));
    }
    softly.assertAll();
  }

  private static void look(Visit visit, Sight sight, Language language, SoftAssertions softly) {
    visit.turn(new Look(language, false, Look.Screen.DESKTOP));
    visit.arrive(sight.path());
    softly
        .assertThat(visit.page().locator("html").getAttribute("lang"))
        .as("%s %s", sight, language)
        .isEqualTo(language.tag());
    var shift = visit.shifted();
    softly
        .assertThat(shift.sum())
        .as("%s %s moves while it loads: %s", sight, language, shift.parts())
        .isLessThan(sight.path().startsWith("/sparql") ? SHIFT_OF_EDITOR : SHIFT);
    for (var look : Look.all().filter(look -> look.language() == language).toList()) {
      visit.turn(look);
      softly.assertThat(visit.axe(Optional.empty())).as("%s %s", sight, look).isEmpty();
      softly.assertThat(visit.overhang()).as("%s %s sticks out", sight, look).isZero();
    }
  }

  /// Tab leads to each part of a page that can be used, and out of each again.
  @Test
  void theKeyboardReachesEverything() {
    var softly = new SoftAssertions();
    try (var visit = browsing.open(Look.PLAIN)) {
      for (var sight : Sight.PUBLIC) {
        visit.arrive(sight.path());
        softly.assertThat(visit.unreached()).as("%s", sight).isEmpty();
      }
    }
    softly.assertAll();
  }

  /// What scripts add stands in the page without them, too: headings, tables and their rows.
  @Test
  void nothingIsMissingWithoutScripts() {
    var softly = new SoftAssertions();
    try (var with = browsing.open(Look.PLAIN);
        var without = browsing.openWithoutScripts(Look.PLAIN)) {
      for (var sight : Stream.concat(Sight.ENTITIES.stream(), Sight.WAYS_IN.stream()).toList()) {
        with.arrive(sight.path());
        without.arrive(sight.path());
        for (var part : List.of("h1, h2, h3", "main tr", "main svg", "main a")) {
          softly
              .assertThat(without.page().locator(part).count())
              .as("%s: %s", sight, part)
              .isGreaterThanOrEqualTo(with.page().locator(part).count());
        }
      }
    }
    softly.assertAll();
  }
}
