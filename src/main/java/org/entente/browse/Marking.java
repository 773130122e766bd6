package org.entente.browse;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.search.Words;

/// Cuts a passage about the first word sought and tells the words sought from the others.
final class Marking {

  private static final int BEFORE = 60;
  private static final int LENGTH = 260;

  private Marking() {}

  /// By turns what was not sought and what was; one part if nothing of it was sought.
  static List<String> of(String text, List<String> words) {
    var sought = new HashSet<>(words);
    var parts = new ArrayList<String>();
    int from = start(text, sought);
    int end =
        text.offsetByCodePoints(from, Math.min(LENGTH, text.codePointCount(from, text.length())));
    var breaks = BreakIterator.getWordInstance(Locale.ROOT);
    breaks.setText(text.substring(from, end));
    int plain = from;
    for (int at = breaks.first(), next = breaks.next();
        next != BreakIterator.DONE;
        at = next, next = breaks.next()) {
      if (isSought(text.substring(from + at, from + next), sought)) {
        parts.add((parts.isEmpty() && from > 0 ? "… " : "") + text.substring(plain, from + at));
        parts.add(text.substring(from + at, from + next));
        plain = from + next;
      }
    }
    parts.add(
        (parts.isEmpty() && from > 0 ? "… " : "")
            + text.substring(plain, end)
            + (end < text.length() ? " …" : ""));
    return parts;
  }

  static boolean has(String text, List<String> words) {
    var sought = new HashSet<>(words);
    return Words.folded(text).stream().anyMatch(sought::contains);
  }

  private static int start(String text, Set<String> sought) {
    var breaks = BreakIterator.getWordInstance(Locale.ROOT);
    breaks.setText(text);
    for (int at = breaks.first(), next = breaks.next();
        next != BreakIterator.DONE;
        at = next, next = breaks.next()) {
      if (isSought(text.substring(at, next), sought)) {
        int space = at <= BEFORE ? -1 : text.lastIndexOf(' ', at - BEFORE);
        return space < 0 ? 0 : space + 1;
      }
    }
    return 0;
  }

  private static boolean isSought(String piece, Set<String> sought) {
    return Words.folded(piece).stream().anyMatch(sought::contains);
  }
}
