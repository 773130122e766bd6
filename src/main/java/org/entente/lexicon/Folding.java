package org.entente.lexicon;

import com.ibm.icu.text.Normalizer2;

/// Takes the diacritics off Latin letters, by a table computed once from the Unicode data.
public final class Folding {

  private static final int LAST = 0x1EFF;
  private static final char[] PLAIN = table();

  private Folding() {}

  /// The text without diacritics; "đ" becomes "d", "ø" becomes "o".
  public static String plain(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) > 127) {
        return folded(text);
      }
    }
    return text;
  }

  private static String folded(String text) {
    var letters = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (letter < 128) {
        letters.append(letter);
      } else if (letter <= LAST) {
        char plain = PLAIN[letter];
        if (plain != 0) {
          letters.append(plain);
        }
      } else {
        letters.append(letter);
      }
    }
    return letters.toString();
  }

  private static char[] table() {
    var nfd = Normalizer2.getNFDInstance();
    var plain = new char[LAST + 1];
    for (int letter = 0; letter <= LAST; letter++) {
      String parts = nfd.getDecomposition(letter);
      char base = parts == null ? (char) letter : parts.charAt(0);
      plain[letter] =
          switch (base) {
            case 'đ' -> 'd';
            case 'Đ' -> 'D';
            case 'ø' -> 'o';
            case 'Ø' -> 'O';
            case 'ł' -> 'l';
            case 'ı' -> 'i';
            default -> Character.getType(base) == Character.NON_SPACING_MARK ? (char) 0 : base;
          };
    }
    return plain;
  }
}
