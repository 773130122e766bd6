package org.entente.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.entente.extract.Segment.Kind;
import org.entente.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

class DocReaderTest {

  private static final DocReader READER = new DocReader(Lexicon.bundled());

  private static Doc read(String language, String text) {
    return READER.read(new Article("t.txt", text, 0, language, Optional.empty()));
  }

  private static List<String> sentences(Doc doc) {
    return doc.sentences().stream().map(sentence -> sentence.span().in(doc.text())).toList();
  }

  @Test
  void blocksAreToldByPositionAndShape() {
    var doc =
        read(
            "vi",
            """
            Hai nước tăng cường hợp tác về an ninh

            Thứ Hai, 15/08/2022, 11:59

            Sáng 15/8, Bộ trưởng đã tiếp Đại sứ và trao đổi về nhiều vấn đề mà hai bên cùng quan tâm.

            Quang cảnh buổi tiếp. Ảnh: Lê Minh

            Bộ trưởng cảm ơn Đại sứ đã luôn ủng hộ việc hợp tác giữa hai nước trong những năm qua.

            Minh Châu
            Tin liên quan
            """);

    assertThat(doc.segments())
        .extracting(Segment::kind)
        .containsExactly(
            Kind.TITLE,
            Kind.DATELINE,
            Kind.LEAD,
            Kind.CAPTION,
            Kind.BYLINE,
            Kind.BODY,
            Kind.BYLINE,
            Kind.BOILERPLATE);
  }

  @Test
  void captionThatRepeatsTheTextIsACaption() {
    var doc =
        read(
            "vi",
            """
            Bộ trưởng đã ký văn bản bổ sung kế hoạch hợp tác giữa hai bộ trong năm nay.

            Kết thúc hội đàm, Bộ trưởng đã ký văn bản bổ sung kế hoạch hợp tác giữa hai bộ trong năm nay.

            Bộ trưởng đã ký văn bản bổ sung kế hoạch hợp tác giữa hai bộ trong năm nay.
            """);

    assertThat(doc.segments().getLast().kind()).isEqualTo(Kind.CAPTION);
  }

  @Test
  void everyBlockHasItsOwnLanguage() {
    var doc =
        read(
            "fr",
            """
            Le ministre a reçu la délégation de la police pour parler de la coopération des deux pays.
            Bộ trưởng tiếp đoàn đại biểu của cảnh sát và trao đổi về hợp tác giữa hai nước.
            """);

    assertThat(doc.segments()).extracting(Segment::language).containsExactly("fr", "vi");
  }

  @Test
  void abbreviationsDoNotEndSentences() {
    assertThat(sentences(read("vi", "Lễ ký diễn ra tại TP. Hồ Chí Minh. Hai bên hài lòng.")))
        .hasSize(2);
    assertThat(sentences(read("en", "It was led by Sen. Lt. Gen. Le Huu Phuc. They agreed.")))
        .hasSize(2);
    assertThat(sentences(read("fr", "Le gén. Le Huu Phuc est venu. Il est reparti."))).hasSize(2);
  }

  @Test
  void gluedSentencesAreSplit() {
    assertThat(sentences(read("en", "They widened cooperation.For his part, he agreed.")))
        .containsExactly("They widened cooperation.", "For his part, he agreed.");
    assertThat(sentences(read("en", "They widened it.Sen. Lt. Gen. Le Huu Phuc agreed.")))
        .containsExactly("They widened it.", "Sen. Lt. Gen. Le Huu Phuc agreed.");
  }

  @Test
  void initialsInNamesDoNotEndSentences() {
    assertThat(sentences(read("vi", "Tiếp ông Matthew H.King, hai bên trao đổi."))).hasSize(1);
  }

  @Test
  void offsetsAreThoseOfTheTextAsItCame() {
    String text = "\uFEFF\n\u00a0 Hai bên\u00a0ký kết. \r\nBộ trưởng cảm ơn.";
    var doc = read("vi", text);

    assertThat(sentences(doc)).containsExactly("Hai bên\u00a0ký kết.", "Bộ trưởng cảm ơn.");
  }

  @Test
  void metadataLineIsLeftOut() {
    String text = "SOURCE x | DATE 2024\nHai bên ký kết.";
    var doc =
        READER.read(new Article("t.txt", text, text.indexOf('\n') + 1, "vi", Optional.of("2024")));

    assertThat(sentences(doc)).containsExactly("Hai bên ký kết.");
  }
}
