package org.entente.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActsOfSpeechTest {

  @Test
  void anAssessmentAgreedOnIsNoUndertaking() {
    Told told =
        Told.vi(
            "Hai bên thống nhất đánh giá quan hệ hợp tác phát triển tốt đẹp."
                + " Hai bên thống nhất tiếp tục trao đổi đoàn các cấp.");
    assertThat(told.items()).containsExactly("UNDERTAKING fr,vn: tiếp tục trao đổi đoàn các cấp");
    assertThat(told.claims()).containsExactly("assessment: quan hệ hợp tác phát triển tốt đẹp");
  }

  @Test
  void affirmingWithAFutureIsAPledge() {
    assertThat(Told.vi("Ông Pierre Dupont khẳng định sẽ thúc đẩy hợp tác chống rửa tiền.").items())
        .containsExactly("PLEDGE fr: thúc đẩy hợp tác chống rửa tiền");
  }

  @Test
  void affirmingWithAStatementIsAClaim() {
    Told told = Told.vi("Ông Pierre Dupont khẳng định những thách thức về ma túy còn rất lớn.");
    assertThat(told.items()).isEmpty();
    assertThat(told.claims())
        .containsExactly("reaffirmation: những thách thức về ma túy còn rất lớn");
  }

  @Test
  void affirmingFollowsItsComplementInEnglishToo() {
    assertThat(Told.en("Binh affirmed that Vietnam will share experience with France.").items())
        .containsExactly("PLEDGE vn: share experience with France");
    assertThat(Told.en("Binh affirmed that the ties between the countries are strong.").items())
        .isEmpty();
  }

  @Test
  void aDenialIsANegativeClaimAndNothingElse() {
    Told told =
        Told.fr("Le Vietnam réaffirme qu'il n'y a aucune filière sur le territoire national.");
    assertThat(told.items()).isEmpty();
    assertThat(told.claims()).singleElement().asString().startsWith("reaffirmation not:");
  }

  @Test
  void aSentenceWithoutSpeakerGoesOnWithTheActBefore() {
    Told told =
        Told.vi(
            "Thứ trưởng Trần Văn Bình đề nghị hai bên trao đổi thông tin.",
            "Đồng thời, đẩy mạnh đào tạo cán bộ.");
    assertThat(told.items())
        .containsExactly(
            "PROPOSAL fr,vn: trao đổi thông tin", "PROPOSAL fr,vn: đẩy mạnh đào tạo cán bộ");
    assertThat(told.itemStatements().getLast().why().rule()).isEqualTo("carry");
    assertThat(told.itemStatements().getLast().why().confidence())
        .isLessThan(told.itemStatements().getFirst().why().confidence());
  }

  @Test
  void aGroupWithABareVerbGoesOnToo() {
    assertThat(
            Told.vi(
                    "Thứ trưởng Trần Văn Bình đề nghị hai bên trao đổi thông tin.",
                    "Hai bên phối hợp chặt chẽ tổ chức hội thảo.")
                .items())
        .last()
        .isEqualTo("PROPOSAL fr,vn: phối hợp chặt chẽ tổ chức hội thảo");
  }

  @Test
  void whatWasDoneIsNotCarriedOver() {
    assertThat(
            Told.vi(
                    "Thứ trưởng Trần Văn Bình đề nghị hai bên trao đổi thông tin.",
                    "Cùng với đó, lực lượng Công an hai nước đã phối hợp chặt chẽ.")
                .items())
        .hasSize(1);
  }

  @Test
  void aConsequenceIsNotCarriedOver() {
    assertThat(
            Told.vi(
                    "Hai bên thống nhất trao đổi thông tin. Qua đó, góp phần củng cố quan hệ hữu"
                        + " nghị.")
                .items())
        .hasSize(1);
  }

  @Test
  void askingBothSidesBindsBothAndAskingOneBindsOne() {
    Told both = Told.vi("Thứ trưởng Trần Văn Bình đề nghị hai bên trao đổi thông tin.");
    assertThat(both.items()).containsExactly("PROPOSAL fr,vn: trao đổi thông tin");
    assertThat(both.creditors()).containsExactly("fr,vn");
    Told one = Told.vi("Thứ trưởng Trần Văn Bình đề nghị phía Pháp hỗ trợ đào tạo cán bộ.");
    assertThat(one.items()).containsExactly("PROPOSAL fr: hỗ trợ đào tạo cán bộ");
    assertThat(one.creditors()).containsExactly("vn");
  }

  @Test
  void aChangeOfDebtorInsideASentenceMakesASecondItem() {
    assertThat(
            Told.en(
                    "Binh urged both sides to exchange delegations, suggested joint training, and"
                        + " asked the French side to provide equipment.")
                .items())
        .containsExactly(
            "PROPOSAL fr,vn: exchange delegations, suggested joint training",
            "PROPOSAL fr: provide equipment");
  }

  @Test
  void oneSpeakerWithTwoVerbsOfOneActMakesOneItem() {
    assertThat(
            Told.fr(
                    "Pierre Dupont s'engage à former des policiers, et est prêt à échanger des"
                        + " informations.")
                .items())
        .containsExactly(
            "PLEDGE fr: former des policiers, et est prêt à échanger des informations");
  }

  @Test
  void aWishOfTwoMinistersBindsBoth() {
    assertThat(
            Told.vi("Hai Bộ trưởng bày tỏ mong muốn quan hệ hợp tác phát triển hơn nữa.").items())
        .singleElement()
        .asString()
        .startsWith("PROPOSAL")
        .endsWith("quan hệ hợp tác phát triển hơn nữa");
  }

  @Test
  void wantingSomethingOneselfBindsTheOneWhoWants() {
    assertThat(Told.fr("Pierre Dupont veut accroître le nombre de retours.").items())
        .containsExactly("PROPOSAL fr: accroître le nombre de retours");
  }

  @Test
  void intendingIsAPledge() {
    assertThat(Told.fr("Pierre Dupont entend consolider la coopération policière.").items())
        .containsExactly("PLEDGE fr: consolider la coopération policière");
  }

  @Test
  void aFrenchFutureIsAPledgeAndStaysInTheContent() {
    assertThat(Told.fr("La France formera les policiers vietnamiens.").items())
        .containsExactly("PLEDGE fr: formera les policiers vietnamiens");
  }

  @Test
  void twoSidesInTheFutureUndertakeTogether() {
    assertThat(Told.vi("Theo đó, hai bên sẽ duy trì trao đổi đoàn.").items())
        .containsExactly("UNDERTAKING fr,vn: duy trì trao đổi đoàn");
  }

  @Test
  void beliefAndPraiseWithAFutureAreNoPledges() {
    assertThat(
            Told.vi("Thứ trưởng Trần Văn Bình tin tưởng lực lượng cảnh sát hai nước sẽ hợp tác.")
                .items())
        .isEmpty();
    assertThat(Told.en("Dupont expressed confidence that both sides will succeed.").items())
        .isEmpty();
  }

  @Test
  void whatAThingWillDoIsNoPledge() {
    Told told = Told.en("The treaty, he affirmed, would give joint work a legal basis.");
    assertThat(told.items()).isEmpty();
    assertThat(told.missed()).anyMatch(missed -> missed.missing().contains("nobody who acts"));
  }

  @Test
  void topicsOnlyDiscussedAreNoItems() {
    assertThat(Told.vi("Hai bên đã trao đổi về công tác đào tạo cán bộ.").items()).isEmpty();
    assertThat(Told.en("The two sides discussed drug crime.").items()).isEmpty();
  }

  @Test
  void discussingAndAgreeingIsAnUndertaking() {
    assertThat(
            Told.vi("Hai bên đã trao đổi, thảo luận và thống nhất các vấn đề liên quan hồi hương.")
                .items())
        .containsExactly("UNDERTAKING fr,vn: các vấn đề liên quan hồi hương");
  }

  @Test
  void aPurposeIsNoUndertaking() {
    Told told =
        Told.vi("Ông Pierre Dupont nói đây là dịp để hai bên thống nhất phương hướng hợp tác.");
    assertThat(told.items()).isEmpty();
  }

  @Test
  void saidByOneAboutBothNeedIsAProposalToBoth() {
    assertThat(Told.en("Dupont said the two sides need to share intelligence.").items())
        .containsExactly("PROPOSAL fr,vn: share intelligence");
    assertThat(
            Told.vi(
                    "Ông Pierre Dupont cho rằng tình hình phức tạp, vì vậy hai bên cần chia sẻ tin.")
                .items())
        .containsExactly("PROPOSAL fr,vn: chia sẻ tin");
  }

  @Test
  void whatWasAgreedInThePassiveIsItsSubject() {
    assertThat(Told.vi("Phương hướng hợp tác đến năm 2026 đã được thống nhất.").items())
        .containsExactly("UNDERTAKING fr,vn: Phương hướng hợp tác đến năm 2026");
  }

  @Test
  void aPassiveFutureNeedsAnAgreementWhosePartiesAct() {
    assertThat(Told.en("Under the joint action plan, investigations will be strengthened.").items())
        .containsExactly("UNDERTAKING fr,vn: investigations will be strengthened");
    assertThat(Told.en("Once this is done, it will be easier to arrest them.").items()).isEmpty();
  }

  @Test
  void thePassiveIsLessSureThanTheActive() {
    Told passive = Told.en("Under the joint action plan, investigations will be strengthened.");
    Told active = Told.en("The two sides agreed to strengthen investigations.");
    assertThat(passive.itemStatements().getFirst().why().confidence())
        .isLessThan(active.itemStatements().getFirst().why().confidence());
  }

  @Test
  void itIsPlannedThatAStateActsIsItsPledge() {
    assertThat(Told.fr("Il est aussi prévu que la France offre des formations.").items())
        .containsExactly("PLEDGE fr: offre des formations");
  }

  @Test
  void bulletsBelongToTheSentenceBeforeThem() {
    assertThat(
            Told.vi(
                    "Hai bên thống nhất các nội dung sau:\n- Trao đổi thông tin về ma túy;\n"
                        + "- Đào tạo cán bộ.")
                .items())
        .singleElement()
        .asString()
        .startsWith("UNDERTAKING fr,vn: Trao đổi thông tin")
        .endsWith("Đào tạo cán bộ");
  }

  @Test
  void captionsCommitNobody() {
    assertThat(
            Told.vi("Thứ trưởng Trần Văn Bình và ông Pierre Dupont thống nhất hợp tác. (Ảnh: TL)")
                .items())
        .isEmpty();
  }

  @Test
  void aTitleCommitsOnlyWhereTheTextDoesNot() {
    String title = "Việt Nam - Pháp thống nhất hợp tác chặt chẽ hơn về an ninh\n\n";
    assertThat(Told.titled("vi", title + Told.VI_LEAD).items())
        .containsExactly("UNDERTAKING fr,vn: hợp tác chặt chẽ hơn về an ninh");
    assertThat(
            Told.titled("vi", title + Told.VI_LEAD + " Hai bên nhất trí trao đổi đoàn các cấp.")
                .items())
        .containsExactly("UNDERTAKING fr,vn: trao đổi đoàn các cấp");
  }

  @Test
  void directSpeechIsTheSpeakers() {
    assertThat(Told.en("\"We will train more officers in Hanoi,\" said Pierre Dupont.").items())
        .containsExactly("PLEDGE fr: train more officers in Hanoi");
  }

  @Test
  void aCapitalStandsForItsState() {
    assertThat(Told.fr("Paris demande une réponse rapide.").items())
        .containsExactly("PROPOSAL vn: une réponse rapide");
  }

  @Test
  void nounsThatLookLikeCuesAreNone() {
    assertThat(Told.en("The visit was made at the request of the French side.").items()).isEmpty();
    assertThat(Told.vi("Cơ quan chức năng đã xử lý các yêu cầu tương trợ tư pháp.").items())
        .isEmpty();
  }

  @Test
  void readinessIsAnOfferUnderConditions() {
    Told told = Told.vi("Ông Pierre Dupont khẳng định Pháp sẵn sàng hỗ trợ đào tạo.");
    assertThat(told.itemStatements()).singleElement().matches(item -> item.conditional());
    assertThat(told.items()).containsExactly("PLEDGE fr: hỗ trợ đào tạo");
  }

  @Test
  void theSameWordsTwiceAreSaidOnce() {
    String paragraph = "Hai bên thống nhất tiếp tục trao đổi đoàn các cấp.";
    assertThat(Told.vi(paragraph, paragraph).items()).hasSize(1);
  }

  @Test
  void sentencesGluedAfterAFullStopAreTwo() {
    assertThat(
            Told.en("Dupont praised recent work.He urged both sides to share intelligence.")
                .items())
        .containsExactly("PROPOSAL fr,vn: share intelligence");
  }

  @Test
  void helpForOneSideNamesItAsBeneficiary() {
    Told told = Told.vi("Hai bên thống nhất tăng cường đào tạo cán bộ cho Bộ Nội vụ Pháp.");
    assertThat(told.items()).singleElement().asString().startsWith("UNDERTAKING fr,vn");
    assertThat(told.itemStatements().getFirst().beneficiaries()).hasSize(1);
  }
}
