package org.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The questions and their answers as a person sees them.
class QuestionPagesTest {

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
  void theFormAsksWithItsParametersAndARowIsSortedToTheTop() {
    try (var visit = browsing.visit("/docs/items-per-partner?lang=en", Look.PLAIN)) {
      var page = visit.page();
      page.locator("select[name=state]").selectOption("id:gb");
      page.locator(".parameters button[type=submit]").click();

      assertThat(page.url()).contains("state=id%3Agb");
      var first = page.locator("table.answer tbody tr").first();
      PlaywrightAssertions.assertThat(first).containsText("Vietnam");

      page.locator("table.answer th button").last().click();
      page.locator("table.answer th button").last().click();
      PlaywrightAssertions.assertThat(page.locator("table.answer th").last())
          .hasAttribute("aria-sort", "descending");
      PlaywrightAssertions.assertThat(first).containsText("4");
    }
  }

  @Test
  void theQueryOpensInTheEditorAndAnswersTheSame() {
    try (var visit = browsing.visit("/docs/items-per-partner?lang=en&state=id:gb", Look.PLAIN)) {
      var page = visit.page();
      var rows = page.locator("table.answer tbody tr").count();
      page.locator("a[href^='/sparql?query=']").click();

      PlaywrightAssertions.assertThat(page.locator(".yasr table.answer tbody tr")).hasCount(rows);
    }
  }
}
