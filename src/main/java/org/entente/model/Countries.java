package org.entente.model;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The names of countries as the platform knows them, to catch a code that contradicts its quote.
/// A name it does not know (Anh, Mỹ, a people's name) contradicts nothing.
final class Countries {

  private static final Map<String, String> CODES = codes();

  private Countries() {}

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String language : List.of("vi", "fr", "en")) {
      for (String code : Vocabulary.STATES) {
        var name = Locale.of("", code).getDisplayCountry(Locale.of(language));
        codes.put(name.toLowerCase(Locale.ROOT), code.toLowerCase(Locale.ROOT));
      }
    }
    return Map.copyOf(codes);
  }

  static boolean contradicts(String quote, String code) {
    var known = CODES.getOrDefault(Folded.fold(quote).toLowerCase(Locale.ROOT), code);
    return !known.equals(code);
  }
}
