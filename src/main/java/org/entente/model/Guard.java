package org.entente.model;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What no inexact quote may change: numbers and negations.
final class Guard {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");

  private static final Set<String> NEGATIONS =
      Set.of(
          "không", "chưa", "chẳng", "not", "no", "never", "cannot", "without", "t", "ne", "n",
          "pas", "non", "sans", "aucun", "aucune", "jamais");

  private Guard() {}

  static boolean same(String quote, String text) {
    return guarded(quote).equals(guarded(text));
  }

  private static List<String> guarded(String text) {
    return WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word -> NEGATIONS.contains(word) || word.codePoints().anyMatch(Character::isDigit))
        .toList();
  }
}
