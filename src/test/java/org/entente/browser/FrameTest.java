package org.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What every page has, seen on the first.
class FrameTest {

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

  @Test
  void theSwitchBetweenLightAndDarkIsKept() {
    try (var visit = browsing.visit("/", Look.PLAIN)) {
      visit.page().locator("[data-theme-switch]").click();
      visit.page().reload();

      assertThat(visit.page().locator("html").getAttribute("data-theme")).isEqualTo("dark");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void paperIsLight() {
    try (var visit = browsing.visit("/", Look.PLAIN)) {
      visit.page().locator("[data-theme-switch]").click();
      var html = visit.page().locator("html");

      visit.page().evaluate("dispatchEvent(new Event('beforeprint'))");
      assertThat(html.getAttribute("data-theme")).isEqualTo("light");
      visit.page().evaluate("dispatchEvent(new Event('afterprint'))");
      assertThat(html.getAttribute("data-theme")).isEqualTo("dark");
    }
  }

  @Test
  void theFirstKeyLeadsToTheContent() {
    try (var visit = browsing.visit("/", Look.PLAIN)) {
      visit.page().keyboard().press("Tab");
      visit.page().keyboard().press("Enter");

      assertThat(visit.page().evaluate("document.activeElement.id")).isEqualTo("content");
    }
  }
}
