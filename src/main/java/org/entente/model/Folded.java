package org.entente.model;

import java.text.Normalizer;
import org.entente.extract.Span;

/// A text in NFC with runs of white space as one space, plain quotes and dashes and no invisible
/// characters, that still knows where each of its characters stood.
final class Folded {

  private final StringBuilder text = new StringBuilder();
  private final int[] from;
  private final int[] to;

  /// Folds `raw` from `start` on; spans refer to `raw`.
  Folded(String raw, int start) {
    from = new int[3 * (raw.length() - start) + 1];
    to = new int[from.length];
    for (int at = start; at < raw.length(); ) {
      int end = clusterEnd(raw, at);
      append(raw, at, end);
      at = end;
    }
  }

  static String fold(String raw) {
    return new Folded(raw, 0).text().strip();
  }

  String text() {
    return text.toString();
  }

  Span span(int start, int end) {
    return new Span(from[start], to[end - 1]);
  }

  /// The first folded character that stands at or after a place of the raw text.
  int indexOf(int raw) {
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (to[middle] <= raw) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// A character with the marks that follow it, which compose only together.
  private static int clusterEnd(String raw, int at) {
    int end = at + Character.charCount(raw.codePointAt(at));
    while (end < raw.length() && isMark(raw.codePointAt(end))) {
      end += Character.charCount(raw.codePointAt(end));
    }
    return end;
  }

  static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private void append(String raw, int start, int end) {
    int first = raw.codePointAt(start);
    if (Character.isWhitespace(first) || Character.isSpaceChar(first)) {
      if (text.isEmpty() || text.charAt(text.length() - 1) != ' ') {
        add(" ", start, end);
      }
    } else if (!invisible(first)) {
      add(plain(Normalizer.normalize(raw.substring(start, end), Normalizer.Form.NFC)), start, end);
    }
  }

  static boolean invisible(int character) {
    int type = Character.getType(character);
    return type == Character.FORMAT || type == Character.CONTROL;
  }

  /// A cluster may normalise to more characters than it had; what exceeds the room is cut, which
  /// only makes an exotic cluster unfindable.
  private void add(String folded, int start, int end) {
    for (int i = 0; i < folded.length() && text.length() < from.length; i++) {
      from[text.length()] = start;
      to[text.length()] = end;
      text.append(folded.charAt(i));
    }
  }

  private static String plain(String cluster) {
    return switch (cluster) {
      case "“", "”", "„", "‟" -> "\"";
      case "‘", "’", "ʼ", "‛" -> "'";
      case "–", "—", "‐", "‑", "−" -> "-";
      case "…" -> "...";
      default -> cluster;
    };
  }
}
