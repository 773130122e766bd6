package org.entente.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.entente.extract.Article;
import org.entente.extract.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocatorTest {

  private static List<String> found(String text, String quote) {
    return new Locator(Samples.article(text))
        .places(quote).stream().map(place -> place.span().in(text)).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the ministers met in Lima     | ministers met                 | ministers met
          the 'ministers’ met' today    | ministers' met                | ministers’ met
          “peace” was kept              | "peace"                       | “peace”
          exchange–of information       | exchange-of information       | exchange–of information
          they agreed to share evidence | they aggreed to share evidence | they agreed to share evidence
          cooperation.For his part      | For his part                  | For his part
          """)
  void findsWhatIsMeant(String text, String quote, String slice) {
    assertThat(found(text, quote)).containsExactly(slice);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Lampang is a town                                 | Lam
          they will not share the evidence collected        | they will share the evidence collected
          thirty officers were trained in the year 2019     | thirty officers were trained in the year 2009
          bộ trưởng                                         | bò trưởng
          a short text                                      | a long and entirely different sentence
          anything                                          | ...
          """)
  void findsNothingElse(String text, String quote) {
    assertThat(found(text, quote)).isEmpty();
  }

  @Test
  void findsComposedWordsInDecomposedText() {
    var text = Normalizer.normalize("Ông Tô Lâm đến", Normalizer.Form.NFD);

    assertThat(found(text, "Tô Lâm"))
        .containsExactly(Normalizer.normalize("Tô Lâm", Normalizer.Form.NFD));
    assertThat(found("ho" + "a\u0300 bi\u0300nh", "ho")).isEmpty();
  }

  @Test
  void countsInTheTextAsReadWhateverStandsBeforeTheQuote() {
    var text = "\uD83D\uDE00 a\u00a0\u00a0 \n b\u200b c: the\u00adre they met";

    assertThat(found(text, "there they met")).containsExactly("the\u00adre they met");
    assertThat(found(text, "a b c")).containsExactly("a\u00a0\u00a0 \n b\u200b c");
  }

  @Test
  void doesNotLookIntoTheMetadataLine() {
    var text = "SOURCE Peru | DATE 2024\nPeru came";
    var locator = new Locator(new Article("a", text, 24, "en", Optional.empty()));

    assertThat(locator.places("Peru")).extracting(Place::span).containsExactly(new Span(24, 28));
  }

  @Test
  void takesTheNearestOfSeveralAndNoneOfTwoEquallyNear() {
    var text = "x will act. y. x will act. z";
    var places = new Locator(Samples.article(text)).places("will act");

    assertThat(Locator.nearest(places, new Span(27, 28)))
        .map(Place::span)
        .contains(new Span(17, 25));
    assertThat(Locator.nearest(places, new Span(12, 15))).isEmpty();
  }

  @Test
  void reportsEveryPlaceThatIsEquallyAlike() {
    var text = "they agreed to train police. And later they agreed to train police!";

    assertThat(found(text, "they agreeed to train police"))
        .containsExactly("they agreed to train police", "they agreed to train police");
  }

  @Test
  void looksForNoMoreSlipsOnceAnAnswerIsFullOfThem() {
    var random = new Random(3);
    var text = "they agreed to train police " + letters(random, ModelExtractor.LONGEST_ARTICLE);
    var locator = new Locator(Samples.article(text));

    assertThat(locator.places("they agreeed to train police")).hasSize(1);
    for (int i = 0; i < 220; i++) {
      assertThat(locator.places(letters(random, 990))).isEmpty();
    }
    assertThat(locator.places("they agreeed to train police")).isEmpty();
    assertThat(locator.places("they agreed to train police")).hasSize(1);
  }

  private static String letters(Random random, int length) {
    return random
        .ints(length, 0, 5)
        .mapToObj(i -> "abcd ".substring(i, i + 1))
        .collect(Collectors.joining());
  }

  /// Against a plain table of distances, on random texts of few letters.
  @Test
  void findsTheFewestEditsThereAre() {
    var random = new Random(7);
    for (int round = 0; round < 1000; round++) {
      var text = words(random, 12);
      var pattern = words(random, 5);
      var near = NearMatch.find(pattern, text);
      int fewest = fewest(pattern, text);

      if (fewest > pattern.length() / 10 || pattern.length() < 10) {
        assertThat(near).isEmpty();
      } else {
        assertThat(near)
            .as("%s in %s", pattern, text)
            .isNotEmpty()
            .allMatch(found -> found.edits() == fewest);
        assertThat(near)
            .allMatch(it -> distance(pattern, text.substring(it.start(), it.end())) == fewest);
      }
    }
  }

  private static String words(Random random, int count) {
    return random
        .ints(count, 0, 4)
        .mapToObj(i -> List.of("ab", "abba", "ba", "bab").get(i))
        .reduce((a, b) -> a + " " + b)
        .orElseThrow();
  }

  private static int fewest(String pattern, String text) {
    int fewest = Integer.MAX_VALUE;
    for (int start = 0; start < text.length(); start++) {
      for (int end = start + 1; end <= text.length(); end++) {
        if (Words.startsAt(text, start) && Words.endsAt(text, end)) {
          fewest = Math.min(fewest, distance(pattern, text.substring(start, end)));
        }
      }
    }
    return fewest;
  }

  private static int distance(String one, String other) {
    int[][] table = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          table[i][j] = i + j;
        } else {
          int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
          table[i][j] =
              Math.min(table[i - 1][j - 1] + same, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        }
      }
    }
    return table[one.length()][other.length()];
  }
}
