package org.entente.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EncountersTest {

  private static final LocalDate DAY = LocalDate.of(2024, 3, 12);

  private Encounters encounters;

  @BeforeEach
  void start() {
    encounters = new Encounters();
    encounters.add(encounter("known", "talks", DAY, Optional.empty(), "hung", "peeters"));
  }

  @Test
  void findsTheSameEncounterUnderAnotherWord() {
    assertThat(match(encounter("x", "reception", DAY, Optional.empty(), "hung", "peeters")))
        .isInstanceOfSatisfying(
            Match.Same.class, same -> assertThat(same.iri()).isEqualTo("known"));
  }

  @Test
  void findsItToldWithFewerPersons() {
    assertThat(match(encounter("x", "talks", DAY, Optional.empty(), "peeters")))
        .isInstanceOf(Match.Same.class);
  }

  @Test
  void keepsTwoMeetingsOfOneDayApart() {
    assertThat(match(encounter("x", "talks", DAY, Optional.empty(), "nam", "janssens")))
        .isInstanceOf(Match.Unsure.class);
  }

  @Test
  void keepsDaysApart() {
    assertThat(match(encounter("x", "talks", DAY.plusDays(1), Optional.empty(), "hung", "peeters")))
        .isInstanceOf(Match.None.class);
  }

  @Test
  void keepsACallAndASigningApart() {
    assertThat(match(encounter("x", "phone-call", DAY, Optional.empty(), "hung", "peeters")))
        .isInstanceOf(Match.None.class);
    assertThat(match(encounter("x", "signing", DAY, Optional.empty(), "hung", "peeters")))
        .isInstanceOf(Match.None.class);
  }

  @Test
  void keepsEditionsOfASeriesApart() {
    encounters.add(encounter("fifth", "conference", DAY, Optional.of(5), "hung"));

    assertThat(match(encounter("x", "conference", DAY, Optional.of(6), "hung")))
        .isInstanceOf(Match.None.class);
  }

  @Test
  void neverJoinsWhatHasNoDate() {
    var undated =
        new EncounterDescription(
            "x",
            "talks",
            Set.of("be", "vn"),
            Optional.empty(),
            Optional.empty(),
            Set.of("hung", "peeters"),
            Optional.empty(),
            Optional.empty());

    assertThat(match(undated)).isInstanceOf(Match.None.class);
  }

  private Match match(EncounterDescription encounter) {
    return encounters.match(encounter, Set.of());
  }

  private static EncounterDescription encounter(
      String iri, String kind, LocalDate day, Optional<Integer> ordinal, String... persons) {
    return new EncounterDescription(
        iri,
        kind,
        Set.of("be", "vn"),
        Optional.of(day),
        Optional.of(day),
        Set.of(persons),
        ordinal,
        Optional.empty());
  }
}
