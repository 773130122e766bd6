package org.entente.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgreementsTest {

  private Agreements agreements;

  @BeforeEach
  void start() {
    agreements = new Agreements();
    agreements.add(agreement("known", Set.of("human-trafficking"), Optional.of("2009-01")));
  }

  @Test
  void findsAnInstrumentByPartiesKindAndTopic() {
    assertThat(match(agreement("x", Set.of("human-trafficking"), Optional.empty())))
        .isInstanceOf(Match.Same.class);
  }

  @Test
  void takesAYearAndAMonthWithinItAsOneDate() {
    assertThat(match(agreement("x", Set.of("human-trafficking"), Optional.of("2009"))))
        .isInstanceOf(Match.Same.class);
  }

  @Test
  void keepsInstrumentsOfDifferentDatesApart() {
    assertThat(match(agreement("x", Set.of("human-trafficking"), Optional.of("2016"))))
        .isInstanceOf(Match.None.class);
  }

  @Test
  void keepsInstrumentsOnDifferentTopicsApart() {
    assertThat(match(agreement("x", Set.of("drug-crime"), Optional.empty())))
        .isInstanceOf(Match.Unsure.class);
  }

  @Test
  void neverIdentifiesWhatHasNeitherTopicNorDate() {
    assertThat(match(agreement("x", Set.of(), Optional.empty()))).isInstanceOf(Match.None.class);
  }

  @Test
  void neverIdentifiesByATopicThatEveryInstrumentHas() {
    var general = Set.of("general-cooperation");
    agreements.add(agreement("general", general, Optional.empty()));

    assertThat(match(agreement("x", general, Optional.empty()))).isInstanceOf(Match.None.class);
  }

  private Match match(AgreementDescription agreement) {
    return agreements.match(agreement, Set.of());
  }

  private static AgreementDescription agreement(
      String iri, Set<String> topics, Optional<String> date) {
    return new AgreementDescription(iri, "mou", Set.of("be", "vn"), topics, date);
  }
}
