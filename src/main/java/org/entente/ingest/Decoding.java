package org.entente.ingest;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.CharsetDetector;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Optional;

/// From bytes to text: UTF-8, UTF-16, or what Windows wrote in Vietnam and France. Bytes are never
/// replaced: a text either reads whole or not at all.
///
/// A byte order mark of UTF-8 stays as the first character of the text and counts in offsets; that
/// of UTF-16 belongs to the encoding and is dropped.
sealed interface Decoding {

  record Text(String text) implements Decoding {}

  record Undecidable(String reason) implements Decoding {}

  /// Reads `bytes`, trying `declared` where they are not UTF-8.
  static Decoding of(byte[] bytes, Optional<Charset> declared) {
    var marked = byMark(bytes).or(() -> byZeros(bytes));
    if (marked.isPresent()) {
      return marked.get();
    }
    if (isBinary(bytes)) {
      return new Undecidable("binary file, not text");
    }
    return strictly(bytes, 0, UTF_8)
        .<Decoding>map(Text::new)
        .orElseGet(() -> otherwise(bytes, declared));
  }

  private static Optional<Decoding> byMark(byte[] bytes) {
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return Optional.of(marked(bytes, UTF_16LE));
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return Optional.of(marked(bytes, UTF_16BE));
    }
    return Optional.empty();
  }

  private static Decoding marked(byte[] bytes, Charset charset) {
    return strictly(bytes, 2, charset)
        .<Decoding>map(Text::new)
        .orElseGet(() -> new Undecidable("marked as UTF-16 but not valid UTF-16"));
  }

  /// Latin letters in UTF-16 have a zero for every other byte.
  private static Optional<Decoding> byZeros(byte[] bytes) {
    int[] zeros = new int[2];
    int sample = Math.min(bytes.length, 4000) & ~1;
    for (int i = 0; i < sample; i++) {
      if (bytes[i] == 0) {
        zeros[i & 1]++;
      }
    }
    if (sample < 16 || Math.max(zeros[0], zeros[1]) < sample / 4) {
      return Optional.empty();
    }
    if (zeros[0] * 20 < zeros[1]) {
      return strictly(bytes, 0, UTF_16LE).map(Text::new);
    }
    return zeros[1] * 20 < zeros[0]
        ? strictly(bytes, 0, UTF_16BE).map(Text::new)
        : Optional.empty();
  }

  private static boolean isBinary(byte[] bytes) {
    int sample = Math.min(bytes.length, 64_000);
    int control = 0;
    for (int i = 0; i < sample; i++) {
      if (bytes[i] == 0) {
        return true;
      }
      if (bytes[i] >= 0 && bytes[i] < 32 && "\t\n\r\f".indexOf(bytes[i]) < 0) {
        control++;
      }
    }
    return control * 50 > sample;
  }

  private static Decoding otherwise(byte[] bytes, Optional<Charset> declared) {
    var damage = damagedUtf8(bytes);
    if (damage.isPresent()) {
      return new Undecidable(damage.get());
    }
    var candidates =
        declared
            .map(List::of)
            .orElse(List.of(Charset.forName("windows-1258"), Charset.forName("windows-1252")));
    for (var charset : candidates) {
      var text = strictly(bytes, 0, charset).filter(read -> fits(charset, read));
      if (text.isPresent()) {
        return new Text(text.get());
      }
    }
    return new Undecidable("encoding not recognised" + guess(bytes));
  }

  /// The Vietnamese code page reads any French text too, with wrong letters.
  private static boolean fits(Charset charset, String text) {
    var language = Language.of(text);
    return charset.name().equals("windows-1258")
        ? language.filter("vi"::equals).isPresent()
        : language.isPresent();
  }

  private static String guess(byte[] bytes) {
    var match = new CharsetDetector().setText(bytes).detect();
    return match == null ? "" : " (perhaps " + match.getName() + ")";
  }

  /// Says where UTF-8 breaks off, if most of the text is UTF-8.
  private static Optional<String> damagedUtf8(byte[] bytes) {
    int good = 0;
    int bad = 0;
    int firstBad = -1;
    for (int i = 0; i < bytes.length; ) {
      int length = sequence(bytes, i);
      if (length > 1) {
        good++;
      } else if (length == 0) {
        bad++;
        firstBad = firstBad < 0 ? i : firstBad;
      }
      i += Math.max(1, length);
    }
    return good > bad
        ? Optional.of("broken UTF-8: byte " + firstBad + " does not continue a character")
        : Optional.empty();
  }

  /// Length of the UTF-8 sequence at `at`; 0 if there is none.
  private static int sequence(byte[] bytes, int at) {
    int first = bytes[at] & 0xFF;
    int length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (first > 0xF4 || at + length > bytes.length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  private static Optional<String> strictly(byte[] bytes, int from, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString());
    } catch (CharacterCodingException notThisCharset) {
      return Optional.empty();
    }
  }
}
