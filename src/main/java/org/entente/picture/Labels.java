package org.entente.picture;

/// Labels cut to the room that they have.
final class Labels {

  /// Mean width of a character at the size of the labels, in units of the drawing.
  static final double CHARACTER = 6.4;

  private Labels() {}

  /// `text` in at most `length` characters, with an ellipsis where it was cut.
  static String cut(String text, int length) {
    var clean = new StringBuilder();
    text.strip().codePoints().filter(Labels::isVisible).forEach(clean::appendCodePoint);
    if (clean.codePointCount(0, clean.length()) <= length) {
      return clean.toString();
    }
    int end = clean.offsetByCodePoints(0, length - 1);
    return clean.substring(0, end).stripTrailing() + "…";
  }

  static int width(String text) {
    return (int) Math.ceil(text.codePointCount(0, text.length()) * CHARACTER);
  }

  /// Neither a control character nor one that turns the direction of what follows.
  static boolean isVisible(int point) {
    boolean turns = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    boolean lone = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    return !turns && !lone && (!Character.isISOControl(point) || point == '\n' || point == '\t');
  }
}
