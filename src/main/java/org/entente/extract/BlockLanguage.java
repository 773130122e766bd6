package org.entente.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.entente.lexicon.Category;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.Tokens;

/// Tells the language of a block by its frequent words and its letters.
final class BlockLanguage {

  private static final int CERTAIN = 2;

  /// The languages of each word.
  private final Map<String, Set<String>> words = new HashMap<>();

  BlockLanguage(Lexicon lexicon) {
    lexicon
        .entries(Category.FUNCTION_WORD)
        .forEach(
            entry ->
                entry
                    .forms()
                    .forEach(
                        form ->
                            words
                                .computeIfAbsent(form.text(), _ -> new HashSet<>())
                                .add(form.language())));
  }

  /// The language of some tokens, or the given one where they do not tell.
  String of(Tokens tokens, int from, int to, String otherwise) {
    var scores = new HashMap<String, Integer>();
    for (int at = from; at < to; at++) {
      String key = tokens.key(at);
      for (String language : words.getOrDefault(key, Set.of())) {
        scores.merge(language, 1, Integer::sum);
      }
      if (isVietnamese(key)) {
        scores.merge("vi", 1, Integer::sum);
      }
    }
    int own = scores.getOrDefault(otherwise, 0);
    String best = otherwise;
    for (String language : Lexicon.LANGUAGES) {
      int score = scores.getOrDefault(language, 0);
      if (score >= own + CERTAIN && score > scores.getOrDefault(best, 0)) {
        best = language;
      }
    }
    return best;
  }

  private static boolean isVietnamese(String key) {
    for (int at = 0; at < key.length(); at++) {
      char letter = key.charAt(at);
      if ((letter >= '\u1EA0' && letter <= '\u1EF9')
          || letter == 'ơ'
          || letter == 'ư'
          || letter == 'đ'
          || letter == 'ă') {
        return true;
      }
    }
    return false;
  }
}
