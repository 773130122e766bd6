package org.entente.entity;

import java.util.Optional;

/// Finds the sentence around a passage.
final class Sentence {

  private static final int MOST = 400;

  private Sentence() {}

  /// The passage from `start` to `end`, in code points, with what comes before and after it in its
  /// sentence, at most 400 characters each; nothing if the text is shorter.
  static Optional<Evidence.Marked> around(String text, long start, long end) {
    if (start < 0 || start >= end || end > text.codePointCount(0, text.length())) {
      return Optional.empty();
    }
    int from = text.offsetByCodePoints(0, (int) start);
    int to = text.offsetByCodePoints(from, (int) (end - start));
    return Optional.of(
        new Evidence.Marked(
            text.substring(before(text, from), from),
            text.substring(from, to),
            text.substring(to, after(text, to))));
  }

  private static int before(String text, int from) {
    int at = from;
    while (at > 0 && from - at < MOST && !endsAt(text, at - 1)) {
      at--;
    }
    while (at < from && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int after(String text, int to) {
    int at = to;
    // A passage may hold the full stop already.
    if (at > 0 && endsAt(text, at - 1)) {
      return at;
    }
    while (at < text.length() && at - to < MOST) {
      if (text.charAt(at) == '\n') {
        return at;
      }
      at++;
      if (endsAt(text, at - 1)) {
        return at;
      }
    }
    return at;
  }

  /// Whether the character at `at` ends a sentence: a line break, or a full stop before a space.
  private static boolean endsAt(String text, int at) {
    char last = text.charAt(at);
    if (last == '\n') {
      return true;
    }
    boolean stops = last == '.' || last == '!' || last == '?' || last == '…';
    return stops && (at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1)));
  }
}
