package org.entente.extract;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.entente.lexicon.Folding;

/// A personal name reduced to what makes two spellings one name.
///
/// @param words lower-case words in order, NFC; hyphenated parts apart
/// @param plain the same without diacritics
record NameKey(List<String> words, List<String> plain) {

  static NameKey of(String name) {
    var words = new ArrayList<String>();
    var plain = new ArrayList<String>();
    String lower = Normalizer2.getNFCInstance().normalize(name).toLowerCase(Locale.ROOT);
    int start = 0;
    for (int at = 0; at <= lower.length(); at++) {
      if (at == lower.length() || isBetween(lower.charAt(at))) {
        if (at > start) {
          String word = lower.substring(start, at);
          words.add(word);
          plain.add(plain(word));
        }
        start = at + 1;
      }
    }
    return new NameKey(List.copyOf(words), List.copyOf(plain));
  }

  private static boolean isBetween(char letter) {
    return Character.isWhitespace(letter)
        || Character.isSpaceChar(letter)
        || ".-‐–'’".indexOf(letter) >= 0;
  }

  static String plain(String word) {
    return Folding.plain(word);
  }

  /// Whether one of the names has no diacritics at all, so that only letters can be compared.
  private boolean comparesPlain(NameKey other) {
    return words.equals(plain) || other.words.equals(other.plain);
  }

  boolean same(NameKey other) {
    List<String> mine = comparesPlain(other) ? plain : words;
    List<String> theirs = comparesPlain(other) ? other.plain : other.words;
    return mine.equals(theirs) || sorted(mine).equals(sorted(theirs));
  }

  /// Whether this name is part of a longer one.
  boolean isPartOf(NameKey other) {
    List<String> mine = comparesPlain(other) ? plain : words;
    List<String> theirs = comparesPlain(other) ? other.plain : other.words;
    return mine.size() < theirs.size() && Collections.indexOfSubList(theirs, mine) >= 0;
  }

  /// How many letters differ, when both names have as many words and at least one in common; a
  /// large number otherwise.
  int distance(NameKey other) {
    if (words.size() != other.words.size()) {
      return Integer.MAX_VALUE;
    }
    int sum = 0;
    boolean common = false;
    for (int at = 0; at < words.size(); at++) {
      int distance = edits(plain.get(at), other.plain.get(at));
      common |= distance == 0;
      sum += distance;
    }
    return common ? sum : Integer.MAX_VALUE;
  }

  private static List<String> sorted(List<String> words) {
    return words.stream().sorted().toList();
  }

  private static int edits(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int at = 0; at <= other.length(); at++) {
      row[at] = at;
    }
    for (int down = 1; down <= one.length(); down++) {
      int diagonal = row[0];
      row[0] = down;
      for (int across = 1; across <= other.length(); across++) {
        int substitution = diagonal + (one.charAt(down - 1) == other.charAt(across - 1) ? 0 : 1);
        diagonal = row[across];
        row[across] = Math.min(substitution, Math.min(row[across], row[across - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
