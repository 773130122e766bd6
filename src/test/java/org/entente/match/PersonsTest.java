package org.entente.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersonsTest {

  private Persons persons;

  @BeforeEach
  void start() {
    persons = new Persons();
    persons.add(person("hien", "Nguyễn Văn Hiến", "vn", "ministry"));
    persons.add(person("rycroft", "Matthew Rycroft", "gb", "home-office"));
  }

  @Test
  void findsAPersonWhoseMarksAreMissing() {
    assertThat(match(person("x", "Nguyen Van Hien", "vn", "ministry")))
        .isInstanceOfSatisfying(Match.Same.class, same -> assertThat(same.iri()).isEqualTo("hien"));
  }

  @Test
  void keepsNamesApartThatDifferInTheirMarks() {
    assertThat(match(person("x", "Nguyễn Văn Hiện", "vn", "ministry")))
        .isInstanceOf(Match.None.class);
  }

  @Test
  void findsAPersonWhoseNamesStandInAnotherOrder() {
    assertThat(match(person("x", "Rycroft Matthew", "gb", "home-office")))
        .isInstanceOfSatisfying(
            Match.Same.class, same -> assertThat(same.iri()).isEqualTo("rycroft"));
  }

  @Test
  void trustsAMisspellingOnlyWithTheSameBody() {
    assertThat(match(person("x", "Matthew Cycroft", "gb", "home-office")))
        .isInstanceOf(Match.Same.class);
    assertThat(match(person("x", "Matthew Cycroft", "gb", "treasury")))
        .isInstanceOf(Match.None.class);
  }

  @Test
  void neverJoinsAcrossStates() {
    assertThat(match(person("x", "Matthew Rycroft", "au", "ministry")))
        .isInstanceOf(Match.None.class);
  }

  @Test
  void doesNotChooseBetweenHomonyms() {
    persons.add(person("an-police", "Nguyễn Văn An", "vn", "police"));
    persons.add(person("an-customs", "Nguyễn Văn An", "vn", "customs"));

    assertThat(
            match(
                new PersonDescription(
                    "x", Set.of("Nguyễn Văn An"), Set.of("vn"), Set.of(), Set.of())))
        .isInstanceOf(Match.Unsure.class);
  }

  @Test
  void tellsHomonymsApartByTheirBody() {
    persons.add(person("an-police", "Nguyễn Văn An", "vn", "police"));
    persons.add(person("an-customs", "Nguyễn Văn An", "vn", "customs"));

    assertThat(match(person("x", "Nguyễn Văn An", "vn", "customs")))
        .isInstanceOfSatisfying(
            Match.Same.class, same -> assertThat(same.iri()).isEqualTo("an-customs"));
  }

  @Test
  void keepsACommonNameOfAnotherBodyApart() {
    persons.add(person("an-police", "Nguyễn Văn An", "vn", "police"));

    assertThat(match(person("x", "Nguyễn Văn An", "vn", "customs")))
        .isInstanceOf(Match.Unsure.class);
  }

  private Match match(PersonDescription person) {
    return persons.match(person, Set.of());
  }

  private static PersonDescription person(String iri, String name, String state, String body) {
    return new PersonDescription(iri, Set.of(name), Set.of(state), Set.of(body), Set.of());
  }
}
