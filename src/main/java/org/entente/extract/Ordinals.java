package org.entente.extract;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.lexicon.Hit;

/// Which edition of a series an encounter is: "lần thứ 5", "sixth", "première".
final class Ordinals {

  private static final Pattern VIETNAMESE = Pattern.compile("lần thứ\\s+(\\p{L}+|\\d+)");
  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("nhất", 1),
          Map.entry("hai", 2),
          Map.entry("ba", 3),
          Map.entry("tư", 4),
          Map.entry("năm", 5),
          Map.entry("sáu", 6),
          Map.entry("bảy", 7),
          Map.entry("tám", 8),
          Map.entry("chín", 9),
          Map.entry("mười", 10),
          Map.entry("i", 1),
          Map.entry("ii", 2),
          Map.entry("iii", 3),
          Map.entry("iv", 4),
          Map.entry("v", 5),
          Map.entry("vi", 6),
          Map.entry("vii", 7),
          Map.entry("viii", 8),
          Map.entry("ix", 9),
          Map.entry("x", 10),
          Map.entry("first", 1),
          Map.entry("second", 2),
          Map.entry("third", 3),
          Map.entry("fourth", 4),
          Map.entry("fifth", 5),
          Map.entry("sixth", 6),
          Map.entry("seventh", 7),
          Map.entry("eighth", 8),
          Map.entry("ninth", 9),
          Map.entry("tenth", 10),
          Map.entry("inaugural", 1),
          Map.entry("premier", 1),
          Map.entry("première", 1),
          Map.entry("deuxième", 2),
          Map.entry("troisième", 3),
          Map.entry("quatrième", 4),
          Map.entry("cinquième", 5),
          Map.entry("sixième", 6),
          Map.entry("septième", 7),
          Map.entry("huitième", 8),
          Map.entry("neuvième", 9),
          Map.entry("dixième", 10));
  private static final Pattern FIGURES = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|e|ère|ème|er)");
  private static final int REACH_AFTER = 110;
  private static final int TOKENS_BEFORE = 6;

  private Ordinals() {}

  static Optional<Integer> near(Line line, Hit head) {
    return line.language.equals("vi") ? after(line, head) : before(line, head);
  }

  private static Optional<Integer> after(Line line, Hit head) {
    int end = Math.min(line.span.end(), head.end() + REACH_AFTER);
    var match = VIETNAMESE.matcher(line.text()).region(head.end(), Math.max(end, head.end()));
    if (!match.find()) {
      return Optional.empty();
    }
    String word = match.group(1).toLowerCase(java.util.Locale.ROOT);
    return Character.isDigit(word.charAt(0))
        ? Optional.of(Integer.valueOf(word))
        : Optional.ofNullable(WORDS.get(word));
  }

  private static Optional<Integer> before(Line line, Hit head) {
    int token = line.tokenAt(head.start());
    for (int at = token; at >= Math.max(0, token - TOKENS_BEFORE); at--) {
      if (line.tokens().start(at) < line.span.start()) {
        break;
      }
      String key = line.tokens().key(at);
      Integer word = key.length() > 4 ? WORDS.get(key) : null;
      if (word != null) {
        return Optional.of(word);
      }
      var figures = FIGURES.matcher(key);
      if (figures.matches()) {
        return Optional.of(Integer.valueOf(figures.group(1)));
      }
    }
    return Optional.empty();
  }
}
