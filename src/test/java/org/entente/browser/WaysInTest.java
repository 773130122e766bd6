package org.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Home, search, lists and comparisons as people meet them.
class WaysInTest {

  private static Browsing browsing;

  @BeforeAll
  static void start() {
    browsing = Browsing.start();
    browsing.awaitLists();
  }

  @AfterAll
  static void stop() {
    if (browsing != null) {
      browsing.close();
    }
  }

  @Test
  void theSearchBoxIsUsedByKeysAlone() {
    try (var visit = browsing.visit("/", Look.PLAIN)) {
      var box = visit.page().locator("header input[type=search]");
      box.focus();
      visit.page().keyboard().type("luong tam");
      visit.page().locator("header .suggestions li").first().waitFor();
      assertThat(box.getAttribute("aria-expanded")).isEqualTo("true");
      visit.page().keyboard().press("ArrowDown");
      var active = box.getAttribute("aria-activedescendant");
      assertThat(visit.page().locator("#" + active).getAttribute("aria-selected"))
          .isEqualTo("true");
      assertThat(visit.barriers()).isEmpty();
      visit.page().keyboard().press("Escape");
      assertThat(box.getAttribute("aria-expanded")).isEqualTo("false");
      visit.page().keyboard().press("ArrowDown");
      visit.page().locator("header .suggestions li").first().waitFor();
      visit.page().keyboard().press("ArrowDown");
      visit.page().keyboard().press("Enter");
      visit.page().waitForURL("**/page/**");

      assertThat(visit.page().url()).contains("/page/luong-tam-quang?lang=en");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void withoutScriptsSearchAndComparisonAreForms() {
    try (var visit = browsing.visit("/?lang=en", Look.PLAIN, false)) {
      visit.page().locator("#home-words").fill("migration");
      visit.page().keyboard().press("Enter");
      visit.page().waitForURL("**/search?**");
      assertThat(visit.page().locator(".lines li").count()).isPositive();
      visit.page().locator(".facets a").first().click();
      assertThat(visit.page().locator(".chips li").count()).isEqualTo(1);
    }
    try (var visit = browsing.visit("/compare?lang=en", Look.PLAIN, false)) {
      visit.page().locator("#compare-a").fill("Vietnam");
      visit.page().locator("#compare-b").fill("Belgium");
      visit.page().keyboard().press("Enter");
      visit.page().waitForURL("**/compare?a=**");

      assertThat(visit.page().locator("h1").textContent()).contains("Vietnam and Belgium");
      assertThat(visit.page().locator("svg.timeline").count()).isEqualTo(1);
    }
  }

  @Test
  void aNetworkIsMovedAboutByKeys() {
    try (var visit = browsing.visit("/compare?a=dominic-raab&b=sar-kheng&lang=en", Look.PLAIN)) {
      visit.page().locator("[data-explore]").first().click();
      visit.page().locator(".network-canvas canvas").first().waitFor();
      visit.page().keyboard().press("ArrowDown");
      assertThat(visit.page().locator("[data-status]").first().textContent())
          .startsWith("Chosen: ");
      assertThat(visit.barriers()).isEmpty();
      assertThat(visit.complaints()).isEmpty();
      visit.page().keyboard().press("Enter");
      visit.page().waitForURL("**/page/**");
    }
  }
}
