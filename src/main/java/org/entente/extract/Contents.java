package org.entente.extract;

import java.util.Locale;
import java.util.Optional;

/// Where contents begin and end.
final class Contents {

  private static final String OPENING = " \u00a0\t\r\n,;:.\"“”«»'’‘-–—•+*(";
  private static final String CLOSING = " \u00a0\t\r\n,;:.…!?/\"“”«»-–—(";
  private static final String[] ET_CETERA = {"etc", "v.v", "vv", "and so on", "and others"};

  private Contents() {}

  /// A stretch without the blanks, marks and "etc." at its ends.
  static Optional<Span> trimmed(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && OPENING.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    boolean cut = true;
    while (cut) {
      cut = false;
      while (end > start && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      String tail = text.substring(Math.max(start, end - 12), end).toLowerCase(Locale.ROOT);
      for (String more : ET_CETERA) {
        if (tail.endsWith(' ' + more)) {
          end -= more.length();
          cut = true;
          break;
        }
      }
    }
    return end > start ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  /// Where a stretch ends if it stops before a conjunction that leads to a position.
  static int beforeConjunction(Line line, int position) {
    int at = position;
    int token = line.tokenBefore(at);
    while (token >= 0 && line.tokens().start(token) >= line.span.start()) {
      String key = line.tokens().key(token);
      boolean small =
          line.has("conjunction", key)
              || line.has("filler", key)
              || line.has("past", key)
              || line.has("boundary", key);
      if (!small) {
        break;
      }
      at = line.tokens().start(token);
      token--;
    }
    return at;
  }
}
