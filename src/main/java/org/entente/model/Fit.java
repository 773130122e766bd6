package org.entente.model;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a place of an article may hold to be used: even words that do stand in the text may be
/// there to do harm.
final class Fit {

  /// Control characters, direction marks and overrides, halves of characters, private use.
  private static final Pattern HARMFUL =
      Pattern.compile(
          "[\\p{Cc}&&[^\\t\\n\\r\\x0B\\f\\x85]]|[\\p{Co}\\p{Cs}\\x{61C}\\x{200E}\\x{200F}"
              + "\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s\\x85]]");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\x85]+");
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{Nd}«\"“][\\p{L}\\p{M}\\p{Nd} .,'’‘ʼ&()/«»\"“”–-]{0,199}");
  private static final Pattern PERSON =
      Pattern.compile("(?=.*\\p{Lu})\\p{L}[\\p{L}\\p{M} .'’‘ʼ-]{1,79}");

  private Fit() {}

  static boolean passage(String slice) {
    return !HARMFUL.matcher(slice).find();
  }

  /// A name of a body, place or office in NFC with single spaces; empty if it is no name.
  static Optional<String> name(String slice) {
    return tidy(slice).filter(it -> NAME.matcher(it).matches());
  }

  static Optional<String> person(String slice) {
    return tidy(slice).filter(it -> PERSON.matcher(it).matches());
  }

  private static Optional<String> tidy(String slice) {
    if (!passage(slice)) {
      return Optional.empty();
    }
    var visible =
        INVISIBLE.matcher(Normalizer.normalize(slice, Normalizer.Form.NFC)).replaceAll("");
    return Optional.of(SPACE.matcher(visible).replaceAll(" ").strip());
  }
}
