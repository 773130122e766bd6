package org.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.page.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The editor as a person uses it.
class EditorTest {

  private static final String PEOPLE =
      """
      PREFIX foaf: <http://xmlns.com/foaf/0.1/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      # "Quotes", \\backslash\\, `ticks` and ${braces}
      SELECT ?person ?name { ?person a foaf:Person ; rdfs:label ?name FILTER(REGEX(?name, "^T.")) }
      ORDER BY ?person ?name\
      """;
  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

  private static Browsing browsing;

  @TempDir Path folder;

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

  static Stream<Look> looks() {
    return Stream.of(
        Look.PLAIN,
        new Look(Language.VI, true, Look.Screen.PHONE),
        new Look(Language.FR, true, Look.Screen.DESKTOP));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void hasNoBarriersAndAsksNobodyElse(Look look) {
    try (var visit = browsing.visit("/sparql?query=" + encoded(PEOPLE), look)) {
      see(visit.page().locator("table.answer tbody tr"));

      assertThat(visit.barriers()).isEmpty();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aTypedQueryIsRunByTheKeyboard() {
    try (var visit = browsing.visit("/sparql", Look.PLAIN)) {
      type(visit.page(), "ASK { ?s ?p ?o }");
      visit.page().keyboard().press("Control+Enter");

      see(visit.page().locator(".truth"), "Yes");
    }
  }

  @Test
  void anErrorIsMarkedAtItsLineAndColumn() {
    try (var visit = browsing.visit("/sparql", Look.PLAIN)) {
      type(visit.page(), "SELECT *\nWHERE { ?s ?p ; }");
      visit.page().locator("#run").click();

      see(visit.page().locator(".fault .place"), "Line 2, column 15");
      see(visit.page().locator(".fault-token"), ";");
      assertThat(visit.barriers()).isEmpty();

      visit.page().locator(".fault .goto").click();
      visit.page().keyboard().press("Delete");
      PlaywrightAssertions.assertThat(visit.page().locator(".fault-token")).hasCount(0);
    }
  }

  @Test
  void aLongQueryIsStoppedAndTheNextOneAnswers() {
    try (var visit = browsing.visit("/sparql", Look.PLAIN)) {
      var page = visit.page();
      type(page, ENDLESS);
      page.locator("#run").click();
      see(page.locator("#status"), "Running");
      page.locator("#stop").click();
      see(page.locator("#status"), "Stopped");
      // The server is in this process: its thread lets go of the query.
      page.waitForCondition(() -> !isAnswering());

      type(page, "ASK {}");
      page.locator("#run").click();
      see(page.locator(".truth"), "Yes");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aSharedLinkOpensTheSameQueryAndView() {
    String link;
    try (var visit = browsing.visit("/sparql", Look.PLAIN)) {
      var page = visit.page();
      page.locator("#examples").selectOption("items-per-partner");
      see(page.locator("table.answer tbody tr"));
      page.locator(".select_chart:visible").click();
      see(page.locator(".drawing rect"));
      page.locator("#format").selectOption("json");
      page.locator("#share").click();
      link = page.locator("#share-page").inputValue();
      assertThat(page.locator("#share-answer").inputValue()).endsWith("format=json");
      assertThat(visit.barriers()).isEmpty();
    }
    try (var visit = browsing.visit(path(link), Look.PLAIN)) {
      see(visit.page().locator(".drawing rect"));
      assertThat(visit.page().locator("#format").inputValue()).isEqualTo("json");
      assertThat(query(visit.page())).contains("ent:debtor|ent:creditor");
    }
  }

  @Test
  void tabsSurviveAReload() {
    try (var visit = browsing.visit("/sparql", Look.PLAIN)) {
      var page = visit.page();
      page.locator("#examples").selectOption("encounters");
      see(page.locator("table.answer tbody tr"));
      page.locator(".addTab").click();
      type(page, "ASK { <urn:mine> ?p ?o }");
      page.locator("h1").click();
      page.reload();

      PlaywrightAssertions.assertThat(page.locator(".tabsList .tab")).hasCount(3);
      assertThat(query(page)).isEqualTo("ASK { <urn:mine> ?p ?o }");
      page.locator(".tabsList .tab", new Page.LocatorOptions().setHasText("encounters")).click();
      see(page.locator("table.answer tbody tr"));
    }
  }

  @Test
  void anAnswerIsDownloadedAsCsvAndAsASpreadsheet() throws IOException {
    try (var visit = browsing.visit("/sparql?query=" + encoded(PEOPLE), Look.PLAIN)) {
      see(visit.page().locator("table.answer tbody tr"));

      var csv = download(visit.page(), "csv");
      assertThat(Files.readString(csv)).startsWith("person,name").contains("Tô Lâm");
      var xlsx = Files.readAllBytes(download(visit.page(), "xlsx"));
      assertThat(new String(xlsx, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    }
  }

  @Test
  void classesAreCompletedByWhatTheyAreCalled() {
    try (var visit = browsing.visit("/sparql", new Look(Language.VI, false, Look.Screen.DESKTOP))) {
      var page = visit.page();
      type(page, "PREFIX ent: <https://w3id.org/entente/ontology#>\nSELECT * { ?x a ent:Ple");

      see(page.locator(".CodeMirror-hint-active"), "ent:Pledge");
      see(page.locator(".hint-name"), "cam kết");
      page.keyboard().press("Enter");
      assertThat(query(page)).endsWith("?x a ent:Pledge");
    }
  }

  @Test
  void entitiesAreCompletedByTheirNamesInTheData() {
    try (var visit = browsing.visit("/sparql", Look.PLAIN)) {
      var page = visit.page();
      type(page, "SELECT * { ?meeting ?role Raab");
      page.keyboard().press("Control+Space");

      see(page.locator(".CodeMirror-hint-active"), "id:dominic-raab");
      see(page.locator(".hint-name"), "Dominic Raab");
      page.keyboard().press("Enter");
      assertThat(query(page))
          .contains("PREFIX id: <https://w3id.org/entente/id/>")
          .endsWith("?role id:dominic-raab");
    }
  }

  @Test
  void aConstructedGraphIsDrawn() {
    var query =
        "PREFIX ent: <https://w3id.org/entente/ontology#>"
            + " CONSTRUCT { ?e ent:participant ?p } { ?e ent:participant ?p }";
    try (var visit = browsing.visit("/sparql?view=graph&query=" + encoded(query), Look.PLAIN)) {
      see(visit.page().locator(".network canvas").first());
      assertThat(visit.complaints()).isEmpty();
      assertThat(visit.barriers()).isEmpty();
    }
  }

  @Test
  void withoutScriptsAFormAsksAndATableAnswers() {
    try (var visit = browsing.visit("/sparql", Look.PLAIN, false)) {
      var page = visit.page();
      page.locator("#plain-text").fill(PEOPLE);
      page.locator("#plain-query button").click();

      see(page.locator("table.answer tbody tr"));
      see(page.locator("table.answer"), "To Lam");
      assertThat(page.locator("#plain-text").inputValue()).isEqualTo(PEOPLE);
    }
  }

  /// The programs that the editor writes for a query full of signs that mean something to them.
  @Test
  void theProgramsAskTheSame() throws Exception {
    Map<String, String> programs;
    try (var visit = browsing.visit("/sparql?query=" + encoded(PEOPLE), Look.PLAIN)) {
      see(visit.page().locator("table.answer tbody tr"));
      programs =
          Map.of(
              "sh curl.sh", program(visit.page(), "curl"),
              "python3 answer.py", program(visit.page(), "Python"),
              "node answer.mjs", program(visit.page(), "JavaScript"),
              "java Answer.java", program(visit.page(), "Java"));
      assertThat(program(visit.page(), "R")).contains("URLencode").contains(PEOPLE);
    }
    for (var entry : programs.entrySet()) {
      var command = List.of(entry.getKey().split(" "));
      Files.writeString(folder.resolve(command.getLast()), entry.getValue());
      Programs.run(command, folder)
          .ifPresent(said -> assertThat(said).as(entry.getKey()).contains("to-lam,Tô Lâm"));
    }
  }

  private static boolean isAnswering() {
    return Thread.getAllStackTraces().values().stream()
        .flatMap(Arrays::stream)
        .anyMatch(frame -> frame.getClassName().startsWith("org.entente.sparql.QueryService"));
  }

  private Path download(Page page, String format) {
    page.locator("#format").selectOption(format);
    var file = folder.resolve("answer." + format);
    page.waitForDownload(() -> page.locator("#download").click()).saveAs(file);
    return file;
  }

  private static String program(Page page, String language) {
    return page.locator("[data-language=" + language + "]").textContent();
  }

  private static void type(Page page, String query) {
    page.locator(".tabPanel.active .CodeMirror-lines").click();
    page.keyboard().press("Control+A");
    page.keyboard().insertText(query);
  }

  private static String query(Page page) {
    return (String) page.evaluate("Entente.yasgui.getTab().getYasqe().getValue()");
  }

  private static void see(Locator locator) {
    PlaywrightAssertions.assertThat(locator.first()).isVisible();
  }

  private static void see(Locator locator, String text) {
    PlaywrightAssertions.assertThat(locator.first())
        .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(10_000));
  }

  private static String path(String link) {
    return "/" + link.substring(browsing.address().length());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
