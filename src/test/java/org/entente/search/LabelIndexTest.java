package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelIndexTest {

  private static final String PERSON = "http://xmlns.com/foaf/0.1/Person";
  private static final String PLACE = "http://purl.org/dc/terms/Location";

  private final LabelIndex index =
      LabelIndex.of(
          List.of(
              entry("rycroft", PERSON, 3, label("Matthew Rycroft", "en")),
              entry("dao", PERSON, 1, label("Đặng Xuân Đào", "vi")),
              entry("dao-2", PERSON, 9, label("Đặng Xuân Đạo", "vi")),
              entry("hanoi", PLACE, 5, label("Hà Nội", "vi"), label("Hanoi", "en")),
              entry("hanover", PLACE, 2, label("Hanover", "en"), label("Hanovre", "fr")),
              entry("ha-nam", PLACE, 4, label("Hà Nam", "vi")),
              entry("moscow", PLACE, 4, label("Москва", "ru"), label("Moscow", "en"))),
          List.of());

  private static Label label(String text, String language) {
    return new Label(text, language, Label.Kind.PREFERRED);
  }

  private static Entry entry(String iri, String type, int links, Label... labels) {
    return new Entry(
        iri,
        List.of(type),
        List.of(labels),
        Set.of(),
        Set.of(),
        List.of(),
        Set.of("code-" + iri),
        links);
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource({
    "ryc,rycroft",
    "rycrfot,rycroft",
    "cycroft,rycroft",
    "rycroft matt,rycroft",
    "mathew ryc,rycroft",
    "ĐẶNG xuân đào,dao",
    "dang xuan,dao-2",
    "Đặng Xuân Đ,dao-2",
    "dagn xuan,dao-2",
    "hanoi,hanoi",
    "hano,hanoi",
    "моск,moscow",
    "мсоква,moscow"
  })
  void completesWhatWasTyped(String typed, String iri) {
    assertThat(suggested(typed, Optional.empty())).startsWith(iri);
  }

  @Test
  void completesDecomposedLetters() {
    var typed = Normalizer.normalize("Đặng Xuân Đào", Normalizer.Form.NFD);

    assertThat(suggested(typed, Optional.empty())).containsExactly("dao", "dao-2");
  }

  @Test
  void suggestsOnlyWhatIsOfTheType() {
    assertThat(suggested("ma", Optional.of(PLACE))).isEmpty();
    assertThat(suggested("ha", Optional.of(PLACE))).containsExactly("hanoi", "ha-nam", "hanover");
  }

  @Test
  void prefersTheLanguageBetweenEqualsAndShowsItsName() {
    var found = index.suggest("hanov", Optional.empty(), Optional.of("fr"), 1);

    assertThat(found.getFirst().label().text()).isEqualTo("Hanovre");
  }

  @Test
  void leavesOutOtherLanguagesWhenToldTo() {
    var found = index.suggest("hano", Optional.empty(), Optional.of("en"), 0, 5);

    assertThat(found).extracting(one -> one.label().text()).containsExactly("Hanoi", "Hanover");
    assertThat(index.suggest("hano", Optional.empty(), Optional.of("en"), 1, 5)).hasSize(1);
  }

  @Test
  void namesAnEntityByItsWordsInAnyOrderHoweverDivided() {
    assertThat(index.named(List.of("rycroft", "matthew"), 5)).hasSize(1);
    assertThat(index.named(List.of("ha", "noi"), 5)).hasSize(1);
    assertThat(index.named(List.of("matthewrycroft"), 5)).hasSize(1);
    assertThat(index.named(List.of("rycroft"), 5)).isEmpty();
  }

  @Test
  void findsWhatIsNearByTheWordsThatTell() {
    assertThat(index.near(List.of("mathew", "rycroft"), 5).iterator().next().iri())
        .isEqualTo("rycroft");
    assertThat(index.near(List.of("dang", "xuan", "tao"), 5)).hasSize(2);
    assertThat(index.near(List.of("zzzz"), 5)).isEmpty();
  }

  @Test
  void findsByIriAndByIdentifier() {
    assertThat(index.entry("hanoi")).isPresent();
    assertThat(index.entry("nowhere")).isEmpty();
    assertThat(index.identified("code-dao")).extracting(Entry::iri).containsExactly("dao");
    assertThat(index.entry("hanoi").orElseThrow().labels()).hasSize(2);
  }

  /// Against what a plain comparison of all labels finds.
  @Test
  void findsEveryNameWithOneLetterWrong() {
    var random = new Random(3);
    var words = new ArrayList<String>();
    for (int i = 0; i < 400; i++) {
      var word = new StringBuilder();
      for (int letter = 0; letter < 4 + random.nextInt(4); letter++) {
        word.append((char) ('a' + random.nextInt(3)));
      }
      words.add(word.toString());
    }
    var vocabulary = new Vocabulary(new java.util.TreeSet<>(words));
    for (var word : words.subList(0, 100)) {
      int at = random.nextInt(word.length());
      var misspelt = word.substring(0, at) + "d" + word.substring(at + 1);
      var longer = word.substring(0, at) + "d" + word.substring(at);
      var shorter = word.substring(0, at) + word.substring(at + 1);
      for (var asked : List.of(misspelt, longer, shorter)) {
        assertThat(Misspelt.whole(vocabulary, asked, 1)).contains(vocabulary.of(word));
      }
    }
  }

  private List<String> suggested(String typed, Optional<String> type) {
    return index.suggest(typed, type, Optional.empty(), 10).stream()
        .map(one -> one.entry().iri())
        .toList();
  }
}
