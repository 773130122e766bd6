package org.entente.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgreementsTest {

  @Test
  void aCoordinatedPluralIsOneRecord() {
    assertThat(
            Told.vi(
                    "Thứ trưởng Trần Văn Bình đề nghị hai bên triển khai các Hiệp định, Bản ghi nhớ"
                        + " về tương trợ tư pháp và dẫn độ.")
                .agreements())
        .containsExactly(
            "agreement in-force legal-assistance,extradition: các Hiệp định, Bản ghi nhớ về tương"
                + " trợ tư pháp và dẫn độ");
  }

  @Test
  void protocoleDAccordIsAMemorandumNotAProtocol() {
    assertThat(
            Told.fr("Les deux pays appliquent le protocole d'accord sur la traite humaine.")
                .agreements())
        .singleElement()
        .asString()
        .startsWith("mou in-force human-trafficking");
  }

  @Test
  void beingInAgreementIsNoAgreement() {
    assertThat(Told.fr("Les deux parties se sont mises d'accord pour agir ensemble.").agreements())
        .isEmpty();
    assertThat(Told.vi("Hai bên đạt được thỏa thuận về nhiều vấn đề.").agreements()).isEmpty();
  }

  @Test
  void aStrategicPartnershipIsNoAgreement() {
    assertThat(Told.vi("Hai nước là Đối tác chiến lược của nhau.").agreements()).isEmpty();
  }

  @Test
  void unnamedDocumentsAreLeftOut() {
    Told told = Told.en("Binh urged both sides to carry out the agreements already signed.");
    assertThat(told.agreements()).isEmpty();
    assertThat(told.missed()).anyMatch(missed -> missed.rule().equals("agreement"));
  }

  @Test
  void theVerbTellsThePhase() {
    assertThat(Told.vi("Hai bên thống nhất nghiên cứu xây dựng Hiệp định về dẫn độ.").agreements())
        .containsExactly("agreement proposed extradition: Hiệp định về dẫn độ");
    assertThat(Told.vi("Hai bên đang đàm phán Hiệp định về dẫn độ.").agreements())
        .containsExactly("agreement negotiating extradition: Hiệp định về dẫn độ");
    assertThat(Told.vi("Hai bên đã ký Hiệp định về dẫn độ.").agreements())
        .containsExactly("agreement signed extradition: Hiệp định về dẫn độ");
    assertThat(Told.vi("Hai bên thực hiện tốt Hiệp định về dẫn độ.").agreements())
        .containsExactly("agreement in-force extradition: Hiệp định về dẫn độ");
  }

  @Test
  void inAListOneVerbGovernsAll() {
    assertThat(
            Told.vi(
                    "Hai bên thống nhất nghiên cứu xây dựng Hiệp định về chuyển giao người bị kết"
                        + " án phạt tù, Hiệp định về dẫn độ.")
                .agreements())
        .allMatch(agreement -> agreement.startsWith("agreement proposed"))
        .hasSize(2);
  }

  @Test
  void whatWasSignedLongAgoIsInForce() {
    Told told = Told.vi("Việt Nam và Pháp đã ký Bản ghi nhớ về dẫn độ vào tháng 01/2009.");
    assertThat(told.agreements())
        .containsExactly("mou in-force extradition: Bản ghi nhớ về dẫn độ");
    assertThat(told.agreementStatements().getFirst().date())
        .map(Statement.DateFound::edtf)
        .contains("2009-01");
    assertThat(told.encounters()).contains("signing 2009-01");
  }

  @Test
  void whatIsSignedHereNamesItsSigningAndSignatories() {
    Told told =
        Told.vi(
            "Kết thúc buổi tiếp, Thứ trưởng Trần Văn Bình và ông Pierre Dupont đã ký Bản ghi nhớ về"
                + " dẫn độ.");
    var agreement = told.agreementStatements().getFirst();
    assertThat(agreement.phase()).isEqualTo("signed");
    assertThat(agreement.signatories()).hasSize(2);
    assertThat(agreement.signedAt()).isPresent();
    assertThat(agreement.date()).map(Statement.DateFound::edtf).contains("2024-05-03");
  }

  @Test
  void aSupplementAmendsItsPlan() {
    Told told =
        Told.vi(
            "Hai bên đã ký văn bản bổ sung Kế hoạch hợp tác năm 2024 giữa Bộ Công an Việt Nam và"
                + " Bộ Nội vụ Pháp.");
    assertThat(told.agreementStatements())
        .extracting(agreement -> agreement.kind())
        .containsExactly("supplement", "plan");
    assertThat(told.agreementStatements())
        .extracting(agreement -> agreement.phase())
        .containsExactly("signed", "amended");
    assertThat(told.agreementStatements().getFirst().supplements())
        .isEqualTo(Optional.of(told.agreementStatements().getLast().key()));
  }

  @Test
  void anotherWordForTheSameMemorandumIsTheSame() {
    assertThat(
            Told.vi(
                    "Hai bên triển khai tốt Bản ghi nhớ về dẫn độ. Việc thực hiện Biên bản ghi nhớ"
                        + " về dẫn độ đạt kết quả.")
                .agreements())
        .hasSize(1);
  }

  @Test
  void anAgreementPlannedToBeSignedIsNotSigned() {
    Told told = Told.vi("Hai bên sẽ ký Chương trình phối hợp giai đoạn 2025-2027.");
    assertThat(told.agreements()).singleElement().asString().startsWith("programme proposed");
    assertThat(told.encounters()).noneMatch(held -> held.startsWith("signing"));
  }
}
