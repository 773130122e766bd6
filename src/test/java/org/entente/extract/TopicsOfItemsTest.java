package org.entente.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicsOfItemsTest {

  @Test
  void theMostSpecificTopicsAreNamedAndNothingMore() {
    assertThat(Told.vi("Hai bên thống nhất đấu tranh với tội phạm mua bán người.").topics())
        .containsExactly("human-trafficking");
  }

  @Test
  void generalCooperationStandsAlone() {
    assertThat(Told.vi("Hai bên thống nhất đưa quan hệ đi vào chiều sâu.").topics())
        .containsExactly("general-cooperation");
  }

  @Test
  void smugglingOfPersonsIsNotSmugglingOfGoods() {
    assertThat(Told.vi("Hai bên thống nhất ngăn chặn nạn buôn lậu và buôn bán người.").topics())
        .singleElement()
        .asString()
        .contains("migrant-smuggling")
        .doesNotContain("goods-smuggling");
  }

  @Test
  void pointingBackTakesTheTopicsOfWhatItPointsTo() {
    assertThat(
            Told.vi(
                    "Ông Pierre Dupont khẳng định nạn buôn bán người còn phức tạp, vì vậy hai bên"
                        + " cần ngăn chặn loại tội phạm này.")
                .topics())
        .containsExactly("human-trafficking");
  }

  @Test
  void carryingOutAnAgreementIsATopicOfItsOwn() {
    assertThat(Told.vi("Hai bên thống nhất triển khai hiệu quả Hiệp định về dẫn độ.").topics())
        .containsExactly("agreement-implementation extradition");
    assertThat(Told.vi("Hai bên thống nhất nghiên cứu xây dựng Hiệp định về dẫn độ.").topics())
        .containsExactly("agreement-negotiation extradition");
  }
}
