package org.entente.search;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/// The words of names, as the index keeps them: without case, marks or punctuation, whether the
/// name was composed or decomposed; `Đặng-Xuân` gives `dang`, `xuan`.
public final class Words {

  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  /// One letter folds to four at most.
  private static final int MOST_FOLDED = 4;

  private Words() {}

  /// The folded words in their order.
  public static List<String> folded(String text) {
    var words = new ArrayList<String>();
    var composed = composed(text);
    var letters = new char[composed.length()];
    int length = 0;
    for (int at = 0; at < composed.length(); ) {
      int point = composed.codePointAt(at);
      if (!isPart(point)) {
        length = end(words, letters, length);
      } else if (!isMark(point)) {
        length += Character.toChars(Character.toLowerCase(point), letters, length);
      }
      at += Character.charCount(point);
    }
    end(words, letters, length);
    return words;
  }

  /// Adds the word of the first `length` letters; 0, for the next begins.
  private static int end(List<String> words, char[] letters, int length) {
    if (length > 0) {
      words.add(folded(letters, length));
    }
    return 0;
  }

  private static String folded(char[] letters, int length) {
    for (int i = 0; i < length; i++) {
      if (letters[i] > 127) {
        var bare = new char[length * MOST_FOLDED];
        return new String(bare, 0, ASCIIFoldingFilter.foldToASCII(letters, 0, bare, 0, length));
      }
    }
    return new String(letters, 0, length);
  }

  /// The words in lower case with their marks, composed.
  public static List<String> marked(String text) {
    var composed = composed(text).toLowerCase(Locale.ROOT);
    var words = new ArrayList<String>();
    int from = 0;
    for (int at = 0; at < composed.length(); ) {
      int point = composed.codePointAt(at);
      if (!isPart(point)) {
        addTo(words, composed, from, at);
        from = at + Character.charCount(point);
      }
      at += Character.charCount(point);
    }
    addTo(words, composed, from, composed.length());
    return words;
  }

  /// The folding knows composed letters only.
  private static String composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return NFC.normalize(text);
      }
    }
    return text;
  }

  private static void addTo(List<String> words, String text, int from, int to) {
    if (from < to) {
      words.add(text.substring(from, to));
    }
  }

  private static boolean isPart(int point) {
    if (point < 128) {
      return (point >= 'a' && point <= 'z')
          || (point >= 'A' && point <= 'Z')
          || (point >= '0' && point <= '9');
    }
    return Character.isLetterOrDigit(point)
        || switch (Character.getType(point)) {
          case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
          default -> false;
        };
  }

  /// A mark that no letter exists with, composed.
  private static boolean isMark(int point) {
    return point >= 0x300 && point <= 0x36f;
  }
}
