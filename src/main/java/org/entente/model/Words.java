package org.entente.model;

/// Where words begin and end in a folded text.
final class Words {

  private Words() {}

  static boolean startsAt(String text, int at) {
    return at < text.length() && !(joins(text, at - 1) && joins(text, at));
  }

  static boolean endsAt(String text, int at) {
    return at > 0 && !(joins(text, at - 1) && joins(text, at));
  }

  private static boolean joins(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || Folded.isMark(c);
  }
}
