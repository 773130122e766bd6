package org.entente.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrammarTest {

  private static final Grammar FRENCH = new French();
  private static final Grammar ENGLISH = new English();
  private static final Grammar VIETNAMESE = new Vietnamese();

  @ParameterizedTest
  @CsvSource({
    "Belgique, la Belgique",
    "Royaume-Uni, le Royaume-Uni",
    "Cambodge, le Cambodge",
    "Australie, l'Australie",
    "États-Unis, les États-Unis",
    "Cuba, Cuba",
    "Viêt Nam, le Viêt Nam"
  })
  void givesCountriesTheirFrenchArticle(String name, String phrase) {
    assertThat(FRENCH.country(name).phrase()).isEqualTo(phrase);
  }

  @ParameterizedTest
  @CsvSource({
    "United Kingdom, the United Kingdom",
    "Belgium, Belgium",
    "Netherlands, the Netherlands"
  })
  void givesCountriesTheirEnglishArticle(String name, String phrase) {
    assertThat(ENGLISH.country(name).phrase()).isEqualTo(phrase);
  }

  @Test
  void agreesInNumberAndElides() {
    var cooperation =
        new Grammar.Cooperation(
            List.of(FRENCH.country("États-Unis")),
            List.of(FRENCH.country("Viêt Nam")),
            List.of("terrorisme", "extradition"),
            List.of("échange d'informations", "formation"));

    assertThat(FRENCH.pledge(cooperation, false))
        .isEqualTo(
            "Les États-Unis s'engagent à coopérer avec le Viêt Nam en matière de terrorisme et"
                + " d'extradition, sous forme d'échange d'informations et de formation.");
  }

  @Test
  void asksForAnothersAction() {
    var english =
        new Grammar.Cooperation(
            List.of(ENGLISH.country("Belgium")), List.of(), List.of("terrorism"), List.of());
    var french =
        new Grammar.Cooperation(
            List.of(FRENCH.country("Israël")), List.of(), List.of("terrorisme"), List.of());
    var vietnamese =
        new Grammar.Cooperation(
            List.of(VIETNAMESE.country("Bỉ")), List.of(), List.of("khủng bố"), List.of());

    assertThat(ENGLISH.proposal(List.of(ENGLISH.country("Vietnam")), "force-request", english))
        .isEqualTo("Vietnam asks that Belgium cooperate in matters of terrorism.");
    assertThat(FRENCH.proposal(List.of(FRENCH.country("Viêt Nam")), "force-request", french))
        .isEqualTo("Le Viêt Nam demande qu'Israël coopère en matière de terrorisme.");
    assertThat(
            VIETNAMESE.proposal(
                List.of(VIETNAMESE.country("Việt Nam")), "force-request", vietnamese))
        .isEqualTo("Việt Nam đề nghị Bỉ hợp tác về các vấn đề khủng bố.");
  }

  @Test
  void saysDatesInWords() {
    assertThat(FRENCH.date("2023-04-01")).contains("1er avril 2023");
    assertThat(ENGLISH.date("2014-11-05/2014-11-06"))
        .contains("5 November 2014 to 6 November 2014");
    assertThat(VIETNAMESE.date("2009-01")).contains("tháng 1/2009");
    assertThat(ENGLISH.date("XXXX-06-22")).isEmpty();
  }
}
