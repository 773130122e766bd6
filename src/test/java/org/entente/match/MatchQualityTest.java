package org.entente.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.search.Entry;
import org.entente.search.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How often the matcher finds what is meant, over names as tables have them: a set it was made
/// with, and one that was written before looking at it.
class MatchQualityTest {

  private static Map<String, NamePairs> sets;

  @BeforeAll
  static void answerAll() {
    sets =
        Map.of(
            "pairs", NamePairs.answered("pairs.tsv", "entities.ttl"),
            "unseen", NamePairs.answered("unseen-pairs.tsv", "unseen-entities.ttl"));
  }

  private static NamePairs set(String name) {
    return sets.entrySet().stream()
        .filter(one -> one.getKey().equals(name))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pairs", "unseen"})
  void findsWhatIsMeant(String name) {
    var set = set(name);
    var missed = NamePairs.lines(set.missed());

    assertThat(set.answers()).hasSizeGreaterThanOrEqualTo(600);
    assertThat(set.hits()).as("Hit@1; missed %s", missed).isGreaterThanOrEqualTo(0.97);
    assertThat(set.meanReciprocalRank()).as("MRR; missed %s", missed).isGreaterThanOrEqualTo(0.98);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pairs", "unseen"})
  void matchesOnlyWhatIsMeant(String name) {
    var set = set(name);

    assertThat(set.precision())
        .as("precision; wrong %s", NamePairs.lines(set.wrong()))
        .isGreaterThanOrEqualTo(0.995);
    assertThat(set.coverage())
        .as("coverage; left %s", NamePairs.lines(set.left()))
        .isGreaterThanOrEqualTo(0.85);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pairs", "unseen"})
  void everyNameOfEveryEntityFindsItFirst(String name) {
    var set = set(name);
    var missed = new ArrayList<String>();
    for (var entry : set.index().entries()) {
      for (var label : entry.labels()) {
        if (label.kind() != Label.Kind.DEMONYM && !isFound(set, entry, label)) {
          missed.add(entry.iri() + " by " + label);
        }
      }
    }

    assertThat(missed).isEmpty();
  }

  /// First, or level with those that bear the name too.
  private static boolean isFound(NamePairs set, Entry entry, Label label) {
    var found = set.matcher().candidates(Question.named(label.text()));
    double best = found.stream().mapToDouble(Candidate::score).max().orElse(0);
    return found.stream().anyMatch(one -> one.entry().equals(entry) && one.score() >= best - 13);
  }

  @Test
  void findsTheSameWithoutMarksInCapitalsOrDecomposed() {
    var set = set("pairs");
    var asked = List.of("Đặng Xuân Đào", "Bộ Nội vụ Vương quốc Anh", "Côte d’Ivoire", "Tô Lâm");
    for (var name : asked) {
      var best = top(set, name);
      var spellings =
          Stream.of(
              name.toUpperCase(java.util.Locale.ROOT),
              Folding.fold(name),
              java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD));

      assertThat(spellings).allSatisfy(one -> assertThat(top(set, one)).isEqualTo(best));
    }
  }

  private static String top(NamePairs set, String name) {
    return set.matcher().candidates(Question.named(name)).getFirst().entry().iri();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pairs", "unseen"})
  void nothingScoresFullByItsNameAlone(String name) {
    assertThat(set(name).answers())
        .allSatisfy(
            answer ->
                assertThat(answer.candidates())
                    .filteredOn(
                        one -> one.feature("identifier") == 0 && one.feature("country") == 0)
                    .allMatch(one -> one.score() <= 95));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pairs", "unseen"})
  void matchesOneAtMostAndNoneOfTwoInATie(String name) {
    assertThat(set(name).answers())
        .allSatisfy(
            answer -> {
              var matched = answer.candidates().stream().filter(Candidate::isMatch).toList();
              assertThat(matched).hasSizeLessThanOrEqualTo(1);
              if (matched.size() == 1 && answer.candidates().size() > 1) {
                assertThat(matched.getFirst().score())
                    .isGreaterThan(answer.candidates().get(1).score());
              }
            });
  }
}
