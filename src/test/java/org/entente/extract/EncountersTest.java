package org.entente.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.extract.Statement.Part;
import org.junit.jupiter.api.Test;

class EncountersTest {

  @Test
  void whoReceivesIsHostAndWhoIsReceivedIsGuest() {
    assertThat(Told.vi().encounterStatements().getFirst().participants())
        .extracting(Part::role)
        .containsExactly("role-host", "role-guest");
    Told passive =
        Told.alone(
            "fr",
            "Le 3 mai 2024, le vice-ministre vietnamien de la Sécurité publique, Tran Van Binh, a été"
                + " reçu par Pierre Dupont, ministre français de l'Intérieur.");
    assertThat(passive.encounterStatements().getFirst().participants())
        .extracting(Part::role)
        .containsExactly("role-guest", "role-host");
  }

  @Test
  void oneEncounterHoweverOftenItIsNamed() {
    Told told =
        Told.vi(
            "Thứ trưởng Trần Văn Bình tiếp ông Pierre Dupont. (Ảnh: TL)",
            "Tại buổi tiếp, Thứ trưởng Trần Văn Bình đề nghị hai bên trao đổi thông tin.",
            "Phát biểu tại cuộc gặp, ông Pierre Dupont cảm ơn Việt Nam.");
    assertThat(told.encounters()).containsExactly("reception 2024-05-03");
  }

  @Test
  void thePrincipalEncounterIsMarked() {
    assertThat(Told.en().encounterStatements()).singleElement().matches(held -> held.main());
  }

  @Test
  void toGoOnIsNotToReceive() {
    assertThat(Told.vi("Hai bên tiếp tục trực tiếp trao đổi.").encounters())
        .containsExactly("reception 2024-05-03");
  }

  @Test
  void severalCounterpartsAreMetOneByOne() {
    Told told =
        Told.alone(
            "vi",
            "Ngày 3/5/2024, tại Paris, Thứ trưởng Bộ Công an Trần Văn Bình hội đàm với ông Pierre"
                + " Dupont, Bộ trưởng Bộ Nội vụ Pháp; với ông Jean Martin, Thứ trưởng Bộ Nội vụ"
                + " Pháp.");
    assertThat(told.encounters()).containsExactly("talks 2024-05-03", "talks 2024-05-03");
  }

  @Test
  void theVisitHoldsWhatHappensDuringIt() {
    Told told =
        Told.alone(
            "vi",
            "Ngày 3/5/2024, trong chuyến thăm Việt Nam, Bộ trưởng Bộ Nội vụ Pháp Pierre Dupont hội"
                + " đàm với Thứ trưởng Bộ Công an Trần Văn Bình.");
    assertThat(told.encounterStatements())
        .filteredOn(held -> held.kind().equals("talks"))
        .singleElement()
        .matches(held -> held.main() && held.within().isPresent());
    assertThat(told.encounters()).contains("visit 2024-05");
  }

  @Test
  void theEditionOfASeriesIsRead() {
    Told told =
        Told.alone(
            "vi",
            "Ngày 3/5/2024, tại Hà Nội, Thứ trưởng Bộ Công an Trần Văn Bình và Bộ trưởng Bộ Nội vụ"
                + " Pháp Pierre Dupont đồng chủ trì Đối thoại An ninh lần thứ 4.");
    assertThat(told.encounterStatements())
        .singleElement()
        .matches(
            held ->
                held.kind().equals("dialogue") && held.ordinal().equals(java.util.Optional.of(4)));
  }

  @Test
  void meetingsInGeneralAreNone() {
    assertThat(Told.vi("Lãnh đạo hai bên thường xuyên tiến hành các cuộc hội đàm.").encounters())
        .containsExactly("reception 2024-05-03");
    assertThat(Told.vi("Hai bên duy trì họp kỹ thuật 02 năm/lần.").encounters())
        .containsExactly("reception 2024-05-03");
  }

  @Test
  void anInvitationIsNoVisit() {
    assertThat(
            Told.vi("Ông Pierre Dupont mời Thứ trưởng Trần Văn Bình sang thăm Pháp.").encounters())
        .containsExactly("reception 2024-05-03");
  }

  @Test
  void aVisitOfEarlierDaysIsBackground() {
    Told told =
        Told.fr(
            "Cela suit la visite officielle effectuée en France en octobre 2022 par une équipe.");
    assertThat(told.encounters()).contains("visit 2022-10");
    assertThat(told.encounterStatements())
        .filteredOn(held -> held.kind().equals("visit"))
        .noneMatch(held -> held.main());
  }

  @Test
  void withoutAnyDateTheEncounterHasNone() {
    var article =
        new Article(
            "t.txt",
            "Le vice-ministre vietnamien de la Sécurité publique, Tran Van Binh, a reçu Pierre Dupont,"
                + " ministre français de l'Intérieur.\n",
            0,
            "fr",
            java.util.Optional.empty());
    assertThat(
            new RuleExtractor(org.entente.lexicon.Lexicon.bundled())
                .extract(article).stream()
                    .filter(Statement.EncounterHeld.class::isInstance)
                    .map(Statement.EncounterHeld.class::cast))
        .singleElement()
        .matches(held -> held.date().isEmpty());
  }

  @Test
  void backgroundIsLessSureThanTheMainEncounter() {
    Told told = Told.vi("Việt Nam và Pháp đã ký Bản ghi nhớ về dẫn độ vào tháng 01/2009.");
    var main = told.encounterStatements().stream().filter(held -> held.main()).findFirst();
    var past =
        told.encounterStatements().stream()
            .filter(held -> held.kind().equals("signing"))
            .findFirst();
    assertThat(past.orElseThrow().why().confidence())
        .isLessThan(main.orElseThrow().why().confidence());
  }
}
