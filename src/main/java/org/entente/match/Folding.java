package org.entente.match;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;

/// Names without marks, case or script, for comparing: `Nguyễn Văn Đạo` and `NGUYEN VAN DAO` fold
/// alike. Composed and decomposed spellings fold alike too.
public final class Folding {

  private static final ThreadLocal<Transliterator> TO_ASCII =
      ThreadLocal.withInitial(() -> Transliterator.getInstance("Any-Latin; Latin-ASCII"));

  private Folding() {}

  /// Lower-case ASCII words joined by one space each; empty if there is no letter or digit.
  public static String fold(String name) {
    return join(name, ' ');
  }

  /// Lower-case ASCII words joined by hyphens, as IRIs use them.
  public static String slug(String name) {
    return join(name, '-');
  }

  private static String join(String name, char between) {
    var plain = ascii(name);
    var out = new StringBuilder(plain.length());
    boolean gap = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = Character.toLowerCase(plain.charAt(i));
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        if (gap && !out.isEmpty()) {
          out.append(between);
        }
        gap = false;
        out.append(c);
      } else if (c != '\'') {
        gap = true;
      }
    }
    return out.toString();
  }

  private static String ascii(String name) {
    if (isAscii(name)) {
      return name;
    }
    var bare = new StringBuilder(name.length());
    var apart = Normalizer.normalize(name, Normalizer.Form.NFKD);
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      switch (c) {
        case 'đ', 'Đ' -> bare.append('d');
        case '’', '‘', 'ʼ' -> bare.append('\'');
        case '–', '—', '\u00a0' -> bare.append(' ');
        default -> {
          if (Character.getType(c) != Character.NON_SPACING_MARK) {
            bare.append(c);
          }
        }
      }
    }
    var stripped = bare.toString();
    return isAscii(stripped)
        ? stripped
        : TO_ASCII.get().transliterate(stripped).toLowerCase(Locale.ROOT);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
