package org.entente.cli;

import java.text.BreakIterator;
import java.util.Locale;

/// How many columns of a terminal a text takes: none for combining marks, two for the wide
/// characters of East Asia and for emoji (Unicode Standard Annex 11).
final class Width {

  private Width() {}

  static int of(String text) {
    return text.codePoints().map(Width::of).sum();
  }

  /// The first characters of `text` that fit into `columns`, whole as people see them: a mark stays
  /// with its letter.
  static String head(String text, int columns) {
    var clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(text);
    int end = 0;
    int width = 0;
    for (int next = clusters.next(); next != BreakIterator.DONE; next = clusters.next()) {
      width += of(text.substring(end, next));
      if (width > columns) {
        return text.substring(0, end);
      }
      end = next;
    }
    return text;
  }

  private static int of(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.CONTROL ->
          0;
      default -> isWide(point) ? 2 : 1;
    };
  }

  private static boolean isWide(int point) {
    return isIn(point, 0x1100, 0x115f)
        || isIn(point, 0x2e80, 0x303e)
        || isIn(point, 0x3041, 0xa4cf)
        || isIn(point, 0xa960, 0xa97f)
        || isIn(point, 0xac00, 0xd7a3)
        || isIn(point, 0xf900, 0xfaff)
        || isIn(point, 0xfe30, 0xfe6f)
        || isIn(point, 0xff00, 0xff60)
        || isIn(point, 0xffe0, 0xffe6)
        || isIn(point, 0x1f300, 0x1f64f)
        || isIn(point, 0x1f900, 0x1f9ff)
        || isIn(point, 0x20000, 0x3fffd);
  }

  private static boolean isIn(int point, int first, int last) {
    return point >= first && point <= last;
  }
}
