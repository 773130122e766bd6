package org.entente.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.entente.server.Serving;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The endpoint's address as browsers without scripts see it, and as programs go on seeing it.
class EditorFilterTest {

  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";
  private static final String PEOPLE =
      """
      PREFIX foaf: <http://xmlns.com/foaf/0.1/>
      SELECT ?person { ?person a foaf:Person } ORDER BY ?person""";

  private static Serving serving;

  @BeforeAll
  static void start() {
    serving = Serving.start();
  }

  @AfterAll
  static void stop() {
    serving.close();
  }

  @Test
  void aBrowserGetsThePageWithItsQueryInTheForm() throws Exception {
    var bare = serving.get("sparql?lang=en", "Accept", BROWSER);
    var shared = serving.get("sparql?lang=en&query=" + encoded(PEOPLE), "Accept", BROWSER);

    assertThat(bare.body()).contains("<h1>SPARQL editor</h1>", "<textarea");
    assertThat(shared.body()).contains("?person a foaf:Person } ORDER BY ?person</textarea>");
    assertThat(shared.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).doesNotContain("unsafe"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "application/sparql-results+json",
        "text/csv",
        "application/json, text/html;q=0.1"
      })
  void programsGetTheAnswerOfTheEndpoint(String accept) throws Exception {
    var answer = serving.get("sparql?query=" + encoded(PEOPLE), "Accept", accept);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).doesNotContain("html"));
    assertThat(answer.body()).contains("to-lam");
  }

  @Test
  void thePlainFormAnswersWithATableOfNames() throws Exception {
    var page =
        serving.get("sparql?lang=vi&format=html&query=" + encoded(PEOPLE), "Accept", BROWSER);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<a href=\"/page/to-lam?lang=vi\" lang=\"vi\">Tô Lâm</a>");
  }

  @Test
  void thePlainFormAnswersAskAndConstructToo() throws Exception {
    var ask = serving.get("sparql?lang=en&format=html&query=ASK%7B%7D", "Accept", BROWSER);
    var graph =
        serving.get(
            "sparql?lang=en&format=html&query="
                + encoded("CONSTRUCT { <urn:a> <urn:b> \"</script>\" } WHERE {}"),
            "Accept",
            BROWSER);

    assertThat(ask.body()).contains("<p class=\"truth\">Yes</p>");
    assertThat(graph.body()).contains("&lt;/script&gt;").contains("urn:b");
  }

  @Test
  void thePlainFormMarksTheLineOfAnError() throws Exception {
    var page =
        serving.get(
            "sparql?lang=en&format=html&query=" + encoded("SELECT *\nWHERE { ?s ?p }"),
            "Accept",
            BROWSER);

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("Line 2, column").contains("<mark>WHERE { ?s ?p }</mark>");
  }

  @Test
  void aSpreadsheetIsToBeHadByFormatAndByAccept() throws Exception {
    var named = serving.bytes("sparql?format=xlsx&query=" + encoded(PEOPLE), "Accept", BROWSER);
    var accepted =
        serving.bytes(
            "sparql?query=" + encoded(PEOPLE),
            "Accept",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    assertThat(new String(named.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    assertThat(new String(accepted.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
  }

  @Test
  void aWrongQueryIsAProblemForASpreadsheetAsWell() throws Exception {
    var answer = serving.get("sparql?format=xlsx&query=nonsense");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
