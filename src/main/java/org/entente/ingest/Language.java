package org.entente.ingest;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which of the three languages a text is written in, told by its function words and its marks.
final class Language {

  /// Texts are long; the beginning tells.
  private static final int ENOUGH_WORDS = 600;

  /// Function words make up a third of running text; under this share it is another language.
  private static final double LEAST_SHARE = 0.10;

  private static final double LEAST_LEAD = 1.3;

  private static final Map<String, Set<String>> FUNCTION_WORDS =
      Map.of(
          "vi",
          Set.of(
              "và", "của", "các", "trong", "với", "là", "được", "cho", "có", "những", "đã", "tại",
              "về", "này", "một", "hai", "bên", "để", "giữa", "từ", "khi", "đến", "theo", "cùng",
              "nhằm", "hợp", "tác", "người", "nước", "ngày", "ông", "bà", "đó", "trên", "việc",
              "phòng", "chống", "công", "bộ", "trưởng", "thời", "gian", "sẽ", "tăng", "cường"),
          "fr",
          Set.of(
              "le", "la", "les", "des", "du", "de", "et", "un", "une", "dans", "pour", "que", "qui",
              "sur", "avec", "par", "au", "aux", "est", "sont", "ont", "a", "ce", "cette", "ces",
              "leur", "leurs", "il", "elle", "se", "en", "été", "ainsi", "entre", "plus", "lors",
              "son", "sa", "ses", "deux", "d", "l", "qu", "à"),
          "en",
          Set.of(
              "the", "of", "and", "to", "in", "for", "on", "with", "that", "is", "was", "were",
              "by", "at", "from", "as", "has", "have", "had", "its", "their", "both", "between",
              "will", "would", "he", "she", "it", "said", "this", "these", "be", "been", "an", "a",
              "two", "sides", "which", "also"));

  private Language() {}

  /// `vi`, `fr` or `en`; nothing for any other language and for texts too short to tell.
  static Optional<String> of(String text) {
    var counts = new HashMap<String, Integer>();
    int words = 0;
    int from = 0;
    var composed =
        Normalizer.isNormalized(text, Normalizer.Form.NFC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFC);
    while (from < composed.length() && words < ENOUGH_WORDS) {
      int to = from;
      while (to < composed.length() && Character.isLetter(composed.charAt(to))) {
        to++;
      }
      if (to > from) {
        words++;
        var word = composed.substring(from, to).toLowerCase(java.util.Locale.ROOT);
        FUNCTION_WORDS.forEach(
            (language, known) -> {
              if (known.contains(word)) {
                counts.merge(language, 1, Integer::sum);
              }
            });
      }
      from = to + 1;
    }
    return best(counts, words);
  }

  private static Optional<String> best(Map<String, Integer> counts, int words) {
    var ranked =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    if (ranked.isEmpty()) {
      return Optional.empty();
    }
    int first = ranked.getFirst().getValue();
    int second = ranked.size() > 1 ? ranked.get(1).getValue() : 0;
    boolean clear = first >= second * LEAST_LEAD && first >= words * LEAST_SHARE && first >= 3;
    return clear ? Optional.of(ranked.getFirst().getKey()) : Optional.empty();
  }
}
