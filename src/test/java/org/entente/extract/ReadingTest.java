package org.entente.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.entente.extract.Statement.BodyNamed;
import org.entente.extract.Statement.OfficeHeld;
import org.entente.extract.Statement.PersonNamed;
import org.entente.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

/// Who is named and meant, on short sentences of our own.
class ReadingTest {

  private static final Reader READER = new Reader(Lexicon.bundled());

  private static Reading vi(String text) {
    return READER.read(new Article("t.txt", text, 0, "vi", Optional.of("2024-05-20")));
  }

  private static Reading fr(String text) {
    return READER.read(new Article("t.txt", text, 0, "fr", Optional.of("2024-05-20")));
  }

  private static Reading en(String text) {
    return READER.read(new Article("t.txt", text, 0, "en", Optional.of("2024-05-20")));
  }

  private static PersonNamed person(Reading reading, String name) {
    return reading.persons().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not among " + reading.persons()));
  }

  private static List<String> bodies(PersonNamed person) {
    return person.offices().stream().flatMap(office -> office.body().stream()).toList();
  }

  private static List<String> names(Reading reading) {
    return reading.persons().stream().map(PersonNamed::name).toList();
  }

  @Test
  void countryGluedToANameIsNoPartOfIt() {
    var reading = vi("Bộ trưởng Bộ Công an Việt Nam Trần Văn Bách tiếp ông Bounthong Keola.");

    assertThat(names(reading)).containsExactly("Trần Văn Bách", "Bounthong Keola");
    assertThat(bodies(person(reading, "Trần Văn Bách")))
        .containsExactly("vn-ministry-of-public-security");
  }

  @Test
  void shortCountryNameAfterAFamilyNameIsAGivenName() {
    var reading = vi("Trung tướng Nguyễn Văn Đức, Thứ trưởng Bộ Công an, thăm Đức.");

    assertThat(names(reading)).containsExactly("Nguyễn Văn Đức");
  }

  @Test
  void twoOfficesAtOnceAreTwo() {
    var reading =
        vi(
            "Phó Thủ tướng kiêm Bộ trưởng Bộ Nội vụ Vương quốc Campuchia Chea Sovann tiếp Thứ trưởng"
                + " Bộ Công an Lê Hữu Phúc.");

    assertThat(person(reading, "Chea Sovann").offices())
        .extracting(OfficeHeld::label)
        .containsExactly("Deputy Prime Minister", "Minister of the Interior");
    assertThat(bodies(person(reading, "Chea Sovann")))
        .containsExactly("kh-ministry-of-the-interior");
  }

  @Test
  void titleBetweenTwoNamesBelongsToTheOneItTouches() {
    var reading =
        vi(
            "Bộ trưởng Trần Văn Bách và Phó Thủ tướng kiêm Bộ trưởng Bộ Nội vụ Campuchia Chea Sovann"
                + " ký kế hoạch.");

    assertThat(person(reading, "Trần Văn Bách").offices()).hasSize(1);
    assertThat(person(reading, "Chea Sovann").offices()).hasSize(2);
  }

  @Test
  void appositionsFollowTheName() {
    var reading =
        vi(
            "Thượng tướng Lê Hữu Phúc, Thứ trưởng Bộ Công an và ngài Peter Walsh, Quốc vụ khanh, Bộ"
                + " Nội vụ Vương quốc Anh đồng chủ trì.");

    assertThat(person(reading, "Lê Hữu Phúc").ranks())
        .extracting(Statement.RankHeld::rank)
        .containsExactly("rank-senior-lieutenant-general");
    assertThat(bodies(person(reading, "Peter Walsh"))).containsExactly("gb-home-office");
    assertThat(person(reading, "Peter Walsh").state()).contains("gb");
  }

  @Test
  void oneLetterInAForeignNameIsAMisspellingOfIt() {
    var reading =
        vi(
            "Thứ trưởng Bộ Công an Lê Hữu Phúc tiếp ngài Peter Walsh. Ngài Peter Walsh cảm ơn. Thứ"
                + " trưởng Lê Hữu Phúc và ngài Peter Welsh.");

    assertThat(names(reading)).containsExactly("Lê Hữu Phúc", "Peter Walsh");
    assertThat(person(reading, "Peter Walsh").misspellings()).containsExactly("Peter Welsh");
  }

  @Test
  void twoVietnameseNamesThatDifferInOneWordAreTwoPersons() {
    var reading =
        vi(
            "Thứ trưởng Bộ Công an Nguyễn Văn Long và Thứ trưởng Bộ Công an Nguyễn Văn Lợi dự hội"
                + " đàm.");

    assertThat(names(reading)).containsExactly("Nguyễn Văn Long", "Nguyễn Văn Lợi");
  }

  @Test
  void nameInAnotherOrderIsOnePerson() {
    var reading =
        vi(
            "Bộ trưởng Trần Văn Bách gặp ông Sato Kenji, Tư lệnh Cơ quan Cảnh sát quốc gia Nhật Bản."
                + " Ông Kenji Sato cảm ơn.");

    assertThat(names(reading)).containsExactly("Trần Văn Bách", "Sato Kenji");
    assertThat(bodies(person(reading, "Sato Kenji"))).containsExactly("jp-national-police-agency");
  }

  @Test
  void particlesInitialsAndHyphensAreInsideNames() {
    assertThat(
            names(vi("Thứ trưởng tiếp bà Nicole van der Berg, bà Ann H.Stone và ông Park Ji-won.")))
        .containsExactly("Nicole van der Berg", "Ann H.Stone", "Park Ji-won");
  }

  @Test
  void photographersAndAgenciesAreNobody() {
    var reading = vi("Bộ trưởng Trần Văn Bách tiếp khách. Ảnh: Lê Minh - TTXVN");

    assertThat(names(reading)).containsExactly("Trần Văn Bách");
  }

  @Test
  void smallVietnameseLettersAreNoCapitals() {
    assertThat(names(vi("Tại cuộc hội đàm, hai bên ổn định."))).isEmpty();
  }

  @Test
  void deputyMinisterAloneBelongsToTheMinistryOfTheSide() {
    var reading =
        vi(
            "Đoàn Bộ Công an Việt Nam do Trung tướng Lê Hữu Phúc, Thứ trưởng, dẫn đầu hội đàm với"
                + " Bộ trưởng Nội vụ Cuba Pedro Castillo Ruiz.");

    assertThat(bodies(person(reading, "Lê Hữu Phúc")))
        .containsExactly("vn-ministry-of-public-security");
    assertThat(bodies(person(reading, "Pedro Castillo Ruiz")))
        .containsExactly("cu-ministry-of-the-interior");
  }

  @Test
  void hostCountryIsTheStateOfTheCity() {
    var reading =
        vi(
            "Tại Bắc Kinh, Bộ trưởng Bộ Công an Việt Nam Trần Văn Bách hội đàm với Bộ trưởng Bộ Công"
                + " an nước chủ nhà Vạn Kiến Hoa. Quan hệ Việt Nam - Trung Quốc tốt đẹp.");

    assertThat(bodies(person(reading, "Vạn Kiến Hoa")))
        .containsExactly("cn-ministry-of-public-security");
  }

  @Test
  void groupsAreTheTwoSides() {
    var reading = vi("Việt Nam và Bỉ hội đàm. Hai bên nhất trí hợp tác với phía Bỉ.");

    assertThat(reading.mentions())
        .filteredOn(mention -> mention instanceof ActorMention.Group)
        .singleElement()
        .extracting(ActorMention::states)
        .isEqualTo(List.of("vn", "be"));
    assertThat(reading.mentions().getLast())
        .isInstanceOfSatisfying(
            ActorMention.State.class,
            state -> assertThat(state.use()).isEqualTo(ActorMention.Use.SIDE));
  }

  @Test
  void bareTitleMeansThePersonWhoHoldsIt() {
    var reading =
        vi(
            "Thứ trưởng Bộ Công an Lê Hữu Phúc tiếp bà Anna Maes, Quốc vụ khanh Bỉ. Bên cạnh đó, Thứ"
                + " trưởng đề nghị phía Bỉ hỗ trợ.");

    assertThat(reading.mentions())
        .filteredOn(
            mention ->
                mention instanceof ActorMention.Person person
                    && person.how() == ActorMention.How.TITLE)
        .singleElement()
        .extracting(ActorMention::actors)
        .isEqualTo(List.of(new Statement.Actor.OfPerson(person(reading, "Lê Hữu Phúc").key())));
  }

  @Test
  void frenchMinisterWithTheAdjectiveInside() {
    var reading =
        fr(
            "Le ministre vietnamien de la Sécurité publique a reçu Paul Garnier, ministre français de"
                + " l'Intérieur, et le ministre britannique de l'Intérieur, John Mills.");

    assertThat(bodies(person(reading, "Paul Garnier")))
        .containsExactly("fr-ministry-of-the-interior");
    assertThat(bodies(person(reading, "John Mills"))).containsExactly("gb-home-office");
  }

  @Test
  void frenchElisionIsNoName() {
    assertThat(names(fr("D'après le général Nguyen Van Bach, vice-ministre, tout va bien.")))
        .containsExactly("Nguyen Van Bach");
  }

  @Test
  void englishTitlesStandBeforeAndAfterNames() {
    var reading =
        en(
            "Vietnam and Russia held talks. Sen. Lt. Gen. Le Huu Phuc, Vietnamese Deputy Minister of"
                + " Public Security, and Police Colonel-General Ivan Sokolov, Russian First Deputy"
                + " Minister of Internal Affairs, met. Sokolov praised the work. For his part, Phuc"
                + " agreed.");

    assertThat(names(reading)).containsExactly("Le Huu Phuc", "Ivan Sokolov");
    assertThat(person(reading, "Le Huu Phuc").spellings()).contains("Phuc");
    assertThat(bodies(person(reading, "Ivan Sokolov")))
        .containsExactly("ru-ministry-of-internal-affairs");
  }

  @Test
  void abbreviationOfAnArticleCountsForTheRest() {
    var reading =
        en(
            "Talks with the National Anti-Drug Agency of Thailand were held by the Australian Federal"
                + " Police (AFP) in Australia. AFP Commissioner Mark Reed spoke.");

    assertThat(bodies(person(reading, "Mark Reed")))
        .containsExactly("au-australian-federal-police");
  }

  @Test
  void anyCountryAndFunctionMakeABody() {
    var reading =
        vi("Thứ trưởng Bộ Công an Lê Hữu Phúc tiếp Bộ trưởng Bộ Nội vụ Slovenia Jan Novak.");

    assertThat(bodies(person(reading, "Jan Novak"))).containsExactly("si-ministry-of-the-interior");
  }

  @Test
  void politburosOfTwoStatesAreTwo() {
    var reading =
        vi(
            "Đại tướng Trần Văn Bách, Ủy viên Bộ Chính trị, Bộ trưởng Bộ Công an Việt Nam tiếp Đại"
                + " tướng Khamla Soukanh, Ủy viên Bộ Chính trị, Bộ trưởng Bộ Công an Lào.");

    assertThat(reading.bodies())
        .extracting(BodyNamed::key)
        .contains("vn-politburo", "la-politburo");
  }

  @Test
  void transitCountryIsNoSide() {
    var reading =
        fr(
            "Le Vietnam et la Belgique coopèrent. La Belgique accueille des migrants vietnamiens en"
                + " route vers le Royaume-Uni.");

    assertThat(reading.states()).extracting(Statement.StateActs::code).containsExactly("vn", "be");
  }

  @Test
  void channelOfAnOrganisationIsNoActor() {
    var reading = vi("Bộ Công an Việt Nam và Bộ Nội vụ Cuba trao đổi qua kênh Interpol.");

    assertThat(reading.bodies())
        .extracting(BodyNamed::key)
        .containsExactlyInAnyOrder("vn-ministry-of-public-security", "cu-ministry-of-the-interior");
  }

  @Test
  void unitOfAnotherMinistryIsItsOwn() {
    var reading =
        vi("Thiếu tướng Vũ Thanh Bình, Cục trưởng Cục Đối ngoại Bộ Quốc phòng cùng dự ở Việt Nam.");

    assertThat(bodies(person(reading, "Vũ Thanh Bình")))
        .containsExactly("vn-cuc-doi-ngoai-bo-quoc-phong");
  }

  @Test
  void sameArticleReadsTheSame() {
    String text =
        "Bộ trưởng Bộ Công an Trần Văn Bách tiếp Đại sứ Nhật Bản tại Việt Nam Sato Kenji.";

    assertThat(vi(text)).usingRecursiveComparison().isEqualTo(vi(text));
  }

  @Test
  void emptyArticleHasNothing() {
    assertThat(vi("").mentions()).isEmpty();
    assertThat(vi(" \n\u00a0\n").persons()).isEmpty();
  }
}
