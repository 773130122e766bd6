package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.browser.Programs;
import org.entente.page.Language;
import org.entente.server.Serving;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The pages of the saved queries.
class DocsRoutesTest {

  private static Serving serving;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    serving = Serving.start();
  }

  @AfterAll
  static void stop() {
    serving.close();
  }

  @ParameterizedTest
  @EnumSource
  void everyQuestionHasAPageInEveryLanguage(Language language) throws Exception {
    var index = serving.get("docs?lang=" + language.tag()).body();
    for (var query : Catalogue.shipped().all()) {
      var page = serving.get("docs/" + query.name() + "?lang=" + language.tag());

      assertThat(page.statusCode()).as(query.name()).isEqualTo(200);
      assertThat(page.body())
          .as(query.name())
          .contains("<h1>" + query.question(language.tag()).replace("&", "&amp;"))
          .contains("format=xlsx");
      assertThat(index).contains("/docs/" + query.name() + "?lang=" + language.tag());
    }
  }

  @Test
  void entitiesAreNamedInTheLanguageOfThePageAndLinked() throws Exception {
    var page = serving.get("docs/items-per-partner?lang=vi").body();

    assertThat(page).contains("<a href=\"/page/gb?lang=vi\" lang=\"vi\">Vương quốc Anh</a>");
  }

  @Test
  void aParameterChangesTheAnswerAndStaysInTheForm() throws Exception {
    var page = serving.get("docs/items-per-partner?lang=en&state=id:gb").body();

    assertThat(page)
        .contains("<option value=\"id:gb\" selected>United Kingdom</option>")
        .contains("<a href=\"/page/vn?lang=en\"")
        .contains("/api/queries/items-per-partner?state=id%3Agb&amp;format=csv");
  }

  @Test
  void aSelectionOfKindsIsThatOfTheAnswer() throws Exception {
    var page = serving.get("docs/items?lang=en&kind=extracted&kind=model").body();

    assertThat(page)
        .contains("No statement of the graph answers this question")
        .contains("kinds=extracted%2Cmodel");
  }

  @Test
  void aWrongValueIsSaidOnThePage() throws Exception {
    var page = serving.get("docs/commitments-live-on?lang=fr&date=demain");

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("Impossible de répondre", "is not a date");
  }

  @Test
  void markupInAValueStaysText() throws Exception {
    var page = serving.get("docs/low-confidence?below=%3Cscript%3Ealert(1)%3C/script%3E");

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).doesNotContain("<script>alert");
  }

  /// Runs what the page offers to copy, with what is on this machine.
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "curl, curl.sh, sh curl.sh",
    "Python, answer.py, python3 answer.py",
    "R, answer.r, Rscript answer.r",
    "JavaScript, answer.mjs, node answer.mjs",
    "Java, Answer.java, java Answer.java"
  })
  void theProgramsFetchTheAnswer(String language, String file, String command) throws Exception {
    var program =
        Snippets.of(serving.address() + "api/queries/pledges-of-person?lang=vi&format=csv")
            .getOrDefault(language, "");
    Files.writeString(folder.resolve(file), program);

    var said = Programs.run(List.of(command.split(" ")), folder);

    Assumptions.assumeTrue(said.isPresent(), command + " is not on this machine");
    var answer =
        language.equals("curl") ? Files.readString(folder.resolve("answer.csv")) : said.get();
    assertThat(answer).contains("000-40248a33bbc1d78b-pledge-1758");
  }
}
