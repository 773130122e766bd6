package org.entente.ingest;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecodingTest {

  private static final String FRENCH =
      "Les deux parties sont convenues de renforcer la coopération dans la lutte contre la traite.";

  @Test
  void readsUtf8AndKeepsItsMark() {
    assertThat(text("\ufeffHà Nội".getBytes(UTF_8))).isEqualTo("\ufeffHà Nội");
  }

  @Test
  void readsUtf16WithAndWithoutMark() {
    assertThat(text(("\ufeff" + FRENCH).getBytes(UTF_16LE))).isEqualTo(FRENCH);
    assertThat(text(("\ufeff" + FRENCH).getBytes(UTF_16BE))).isEqualTo(FRENCH);
    assertThat(text(FRENCH.getBytes(UTF_16LE))).isEqualTo(FRENCH);
  }

  @Test
  void readsFrenchOfWindows() {
    assertThat(text(FRENCH.getBytes(Charset.forName("windows-1252")))).isEqualTo(FRENCH);
  }

  @Test
  void readsVietnameseOfWindows() {
    var text = "Hai bên thống nhất tăng cường hợp tác với các nước trong thời gian tới";
    var halfMarked =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replace("a\u0302", "â")
            .replace("e\u0302", "ê")
            .replace("o\u0302", "ô")
            .replace("a\u0306", "ă")
            .replace("o\u031b", "ơ")
            .replace("u\u031b", "ư");
    var bytes = halfMarked.getBytes(Charset.forName("windows-1258"));

    assertThat(Normalizer.normalize(text(bytes), Normalizer.Form.NFC)).isEqualTo(text);
  }

  @Test
  void saysWhereUtf8IsBroken() {
    var bytes = "Hà Nội, ngày 4 tháng 4".getBytes(UTF_8);
    bytes[5] = 'x';

    assertThat(reason(bytes)).startsWith("broken UTF-8: byte ");
  }

  @Test
  void saysThatACutCharacterIsBroken() {
    var bytes = "Đại tướng tiếp Bộ trưởng ở Hà Nộ".getBytes(UTF_8);

    assertThat(reason(Arrays.copyOf(bytes, bytes.length - 1))).startsWith("broken UTF-8");
  }

  @Test
  void refusesBinaries() {
    assertThat(reason(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3, 4})).contains("binary");
  }

  @Test
  void refusesWhatItCannotDecide() {
    var japanese = "警察庁は情報交換で協力することに合意した。".repeat(5).getBytes(Charset.forName("Shift_JIS"));

    assertThat(reason(japanese)).startsWith("encoding not recognised");
  }

  private static String text(byte[] bytes) {
    return switch (Decoding.of(bytes, Optional.empty())) {
      case Decoding.Text(var text) -> text;
      case Decoding.Undecidable(var reason) -> throw new AssertionError(reason);
    };
  }

  private static String reason(byte[] bytes) {
    return switch (Decoding.of(bytes, Optional.empty())) {
      case Decoding.Text(var text) -> throw new AssertionError(text);
      case Decoding.Undecidable(var reason) -> reason;
    };
  }
}
