package org.entente.lexicon;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.Locale;

/// The words and marks of a text in order, white space left out, each with its keys for matching.
/// Positions are UTF-16 units of the text as it came; it may be in any normal form.
public final class Tokens {

  /// What a token looks like.
  public enum Shape {
    LOWER,
    CAPITAL,
    UPPER,
    NUMBER,
    MARK
  }

  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
  private static final String TONED_O = "òóỏõọ";
  private static final String TONED_U = "ùúủũụ";
  private static final String TONED_A = "àáảãạ";
  private static final String TONED_E = "èéẻẽẹ";
  private static final String TONED_Y = "ỳýỷỹỵ";

  private final String text;
  private int size;
  private int[] start = new int[64];
  private int[] end = new int[64];
  private String[] key = new String[64];
  private Shape[] shape = new Shape[64];

  private Tokens(String text) {
    this.text = text;
  }

  public static Tokens of(String text) {
    return of(text, 0, text.length());
  }

  /// The tokens between two positions of the text.
  public static Tokens of(String text, int from, int to) {
    var tokens = new Tokens(text);
    int at = from;
    while (at < to) {
      int point = text.codePointAt(at);
      int next = at + Character.charCount(point);
      if (isWordPart(point)) {
        int stop = endOfWord(text, at, to);
        tokens.add(at, stop);
        at = stop;
      } else {
        if (!isBlank(point)) {
          tokens.add(at, next);
        }
        at = next;
      }
    }
    return tokens;
  }

  public int size() {
    return size;
  }

  public int start(int token) {
    return start[token];
  }

  public int end(int token) {
    return end[token];
  }

  /// Lower case, NFC, one way to place Vietnamese tone marks, one kind of apostrophe and dash.
  public String key(int token) {
    return key[token];
  }

  public Shape shape(int token) {
    return shape[token];
  }

  /// The text of one token as it came.
  public String surface(int token) {
    return text.substring(start[token], end[token]);
  }

  public boolean isWord(int token) {
    return shape[token] != Shape.MARK && shape[token] != Shape.NUMBER;
  }

  public boolean isCapital(int token) {
    return shape[token] == Shape.CAPITAL || shape[token] == Shape.UPPER;
  }

  /// Whether nothing stands between a token and the one before it.
  public boolean isGlued(int token) {
    return token > 0 && end[token - 1] == start[token];
  }

  /// The first token that starts at or after a position; `size()` when there is none.
  public int from(int position) {
    int found = Arrays.binarySearch(start, 0, size, position);
    return found >= 0 ? found : -found - 1;
  }

  private void add(int from, int to) {
    if (size == start.length) {
      start = Arrays.copyOf(start, size * 2);
      end = Arrays.copyOf(end, size * 2);
      key = Arrays.copyOf(key, size * 2);
      shape = Arrays.copyOf(shape, size * 2);
    }
    start[size] = from;
    end[size] = to;
    String surface = text.substring(from, to);
    shape[size] = shapeOf(surface);
    key[size] = keyOf(surface);
    size++;
  }

  private static int endOfWord(String text, int from, int to) {
    int at = from;
    boolean lowerBefore = false;
    while (at < to) {
      int point = text.codePointAt(at);
      // "ofKorea": a capital after a small letter starts a word, in texts and in forms alike.
      if (!isWordPart(point) || (lowerBefore && Character.isUpperCase(point))) {
        return at;
      }
      lowerBefore = Character.isLowerCase(point) || (lowerBefore && isMark(point));
      at += Character.charCount(point);
    }
    return at;
  }

  private static Shape shapeOf(String surface) {
    int first = surface.codePointAt(0);
    if (Character.isDigit(first)) {
      return Shape.NUMBER;
    }
    if (!Character.isLetter(first)) {
      return Shape.MARK;
    }
    if (!Character.isUpperCase(first)) {
      return Shape.LOWER;
    }
    int letters = 0;
    for (int at = 0; at < surface.length(); at++) {
      char letter = surface.charAt(at);
      if (Character.isLowerCase(letter)) {
        return Shape.CAPITAL;
      }
      letters += Character.isLetter(letter) ? 1 : 0;
    }
    return letters > 1 ? Shape.UPPER : Shape.CAPITAL;
  }

  private static String keyOf(String surface) {
    if (surface.length() == 1) {
      return switch (surface.charAt(0)) {
        case '’', 'ʼ', '‘', '´', '`' -> "'";
        case '–', '—', '‐', '‑', '−' -> "-";
        default -> surface.toLowerCase(Locale.ROOT);
      };
    }
    boolean small = true;
    boolean composed = true;
    boolean ascii = true;
    for (int at = 0; at < surface.length(); at++) {
      char letter = surface.charAt(at);
      small &= letter < 128 ? letter < 'A' || letter > 'Z' : !Character.isUpperCase(letter);
      // Letters with marks up to U+02FF and in U+1E00..U+1EFF are composed already.
      composed &= letter < 0x300 || (letter >= 0x1E00 && letter <= 0x1EFF);
      ascii &= letter < 128;
    }
    String lower = small ? surface : surface.toLowerCase(Locale.ROOT);
    return ascii ? lower : tonesPlaced(composed ? lower : NFC.normalize(lower));
  }

  /// Moves the tone mark of a final oa, oe or uy to its second vowel: both spellings are in use.
  private static String tonesPlaced(String syllable) {
    int length = syllable.length();
    if (length < 2) {
      return syllable;
    }
    char vowel = syllable.charAt(length - 2);
    char last = syllable.charAt(length - 1);
    String moved =
        switch (last) {
          case 'a' -> moved(vowel, TONED_O, 'o', TONED_A);
          case 'e' -> moved(vowel, TONED_O, 'o', TONED_E);
          case 'y' -> moved(vowel, TONED_U, 'u', TONED_Y);
          default -> "";
        };
    return moved.isEmpty() ? syllable : syllable.substring(0, length - 2) + moved;
  }

  private static String moved(char vowel, String toned, char plain, String target) {
    int tone = toned.indexOf(vowel);
    return tone < 0 ? "" : "" + plain + target.charAt(tone);
  }

  private static boolean isWordPart(int point) {
    return Character.isLetterOrDigit(point) || isMark(point);
  }

  private static boolean isMark(int point) {
    return Character.getType(point) == Character.NON_SPACING_MARK;
  }

  private static boolean isBlank(int point) {
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || Character.getType(point) == Character.FORMAT
        || Character.getType(point) == Character.CONTROL;
  }
}
