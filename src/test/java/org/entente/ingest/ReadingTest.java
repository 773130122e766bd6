package org.entente.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

  private static final String ENGLISH =
      "The two sides agreed to strengthen their cooperation in the fight against crime.";

  @Test
  void refusesEmptyAndBlankFiles() {
    assertThat(reason("a.txt", new byte[0])).isEqualTo("empty file");
    assertThat(reason("a.txt", " \n\t ".getBytes(UTF_8))).isEqualTo("empty file");
  }

  @Test
  void refusesFilesThatAreTooLarge() {
    assertThat(reason("a.txt", new byte[50 * 1024 * 1024])).isEqualTo("larger than 10 MB (50 MB)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Die beiden Seiten vereinbarten, die Zusammenarbeit zwischen den Ministerien zu stärken.",
        "Las dos partes acordaron reforzar su cooperación contra el crimen organizado.",
        "双方同意加强在打击犯罪方面的合作。",
        "Обе стороны договорились укреплять сотрудничество в борьбе с преступностью."
      })
  void refusesOtherLanguages(String text) {
    assertThat(reason("a.txt", text.getBytes(UTF_8))).isEqualTo("language not supported");
  }

  @Test
  void refusesPagesWithTooManyElements() {
    var bomb = "<html><body>" + "<b>x</b>".repeat(60_000);

    assertThat(reason("a.html", bomb.getBytes(UTF_8))).contains("more than 20000 elements");
  }

  @Test
  void refusesPagesNestedWithoutEnd() {
    var bomb = "<html><body>" + "<div>".repeat(40_000) + ENGLISH;

    assertThat(reason("a.html", bomb.getBytes(UTF_8))).contains("nested deeper");
  }

  @Test
  void countsTheMetadataLineInOffsetsButNotAsText() {
    var text = "SOURCE http://news.example/1 | DATE 2024-03-12 | FORM own\n" + ENGLISH;

    var article = read("a.txt", text).article();

    assertThat(article.text()).isEqualTo(text);
    assertThat(article.text().substring(article.body())).isEqualTo(ENGLISH);
    assertThat(article.published()).contains("2024-03-12");
  }

  @Test
  void leavesTheTextAsItCame() {
    var text = "\ufeff  " + ENGLISH + "\u00a0\r\n\n";

    assertThat(read("a.txt", text).article().text()).isEqualTo(text);
  }

  @Test
  void readsAPageWithItsDateAndCaptions() {
    var page =
        """
        <!doctype html><html><head><title>Site</title><meta charset="utf-8">
        <meta property="og:title" content="Two ministries meet">
        <script type="application/ld+json">
        {"@graph": [{"@type": "WebPage"},
                    {"@type": "NewsArticle", "datePublished": "2024-03-12T08:00:00+07:00"}]}
        </script></head><body><nav><p>Home of all the news</p></nav><article>
        <p>The two sides agreed to strengthen their cooperation in the fight against crime, and to
        exchange information with each other on all matters that concern both of the countries.</p>
        <figure><figcaption>The ministers at the meeting.</figcaption></figure>
        <p>They will meet again in the coming year, it was said at the end of the talks.</p>
        </article><footer><p>Imprint of the site</p></footer></body></html>
        """;

    var article = read("page.html", page).article();

    assertThat(article.published()).contains("2024-03-12");
    assertThat(article.text())
        .startsWith("Two ministries meet\n\nThe two sides agreed")
        .contains("The ministers at the meeting.")
        .doesNotContain("Home of all", "Imprint", "datePublished");
  }

  @Test
  void readsAPageInTheEncodingItDeclares() {
    var page =
        "<html><head><meta charset=windows-1252></head><body><p>Les deux ministres ont décidé de renforcer"
            + " la coopération entre les deux pays dans la lutte contre la criminalité.</p></body></html>";

    assertThat(new String(page.getBytes(java.nio.charset.Charset.forName("windows-1252")), UTF_8))
        .isNotEqualTo(page);
    var document =
        Reading.of(
            Source.of("p.html"), page.getBytes(java.nio.charset.Charset.forName("windows-1252")));

    assertThat(document)
        .isInstanceOfSatisfying(
            Reading.Read.class,
            read -> assertThat(read.document().article().text()).contains("décidé"));
  }

  @Test
  void findsTheLanguageOfAnArticle() {
    assertThat(read("a.txt", ENGLISH).article().language()).isEqualTo("en");
    assertThat(Language.of("Hai bên thống nhất tăng cường hợp tác với các nước")).contains("vi");
    assertThat(Language.of("Les deux parties sont convenues de renforcer la coopération"))
        .contains("fr");
    assertThat(Language.of("ok")).isEqualTo(Optional.empty());
  }

  private static Document read(String name, String text) {
    return switch (Reading.of(Source.of(name), text.getBytes(UTF_8))) {
      case Reading.Read(var document) -> document;
      case Reading.Rejected(var reason) -> throw new AssertionError(reason);
    };
  }

  private static String reason(String name, byte[] bytes) {
    return switch (Reading.of(Source.of(name), bytes)) {
      case Reading.Read(var document) -> throw new AssertionError(document.article().text());
      case Reading.Rejected(var reason) -> reason;
    };
  }
}
