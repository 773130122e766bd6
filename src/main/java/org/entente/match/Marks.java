package org.entente.match;

import java.text.Normalizer;
import java.util.Arrays;

/// How the marks of two words agree whose letters are alike.
final class Marks {

  private Marks() {}

  /// 1 for the same marks wherever they are put (`hoà`, `hòa`), a little less where one word left
  /// all away, less where it left some, far less where both have marks and they differ: Hiến is not
  /// Hiện.
  static double agreement(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    var first = of(one);
    var second = of(other);
    if (first.equals(second)) {
      return 1;
    }
    if (first.isEmpty() || second.isEmpty()) {
      return 0.97;
    }
    return contains(first, second) || contains(second, first) ? 0.85 : 0.55;
  }

  /// Whether two names of the same letters may be one, by their marks: these may be left away, but
  /// not put where the known name has none.
  static boolean agree(Name asked, Name known) {
    for (int i = 0; i < asked.size(); i++) {
      var word = asked.marked().get(i);
      var other = known.marked().get(i);
      boolean added = other.equals(known.folded().get(i)) && !word.equals(other);
      boolean some = i < asked.size() - 1 || Vietnamese.lacksTone(asked.folded().get(i), word);
      boolean left = some && leftAway(word, other);
      if (added || (agreement(word, other) < 0.9 && !left)) {
        return false;
      }
    }
    return true;
  }

  /// Whether `word` has some of the marks of `known`, and no other.
  private static boolean leftAway(String word, String known) {
    return contains(of(known), of(word));
  }

  private static String of(String word) {
    var apart = Normalizer.normalize(word.replace("đ", "d\u0335"), Normalizer.Form.NFD);
    var marks = new StringBuilder();
    for (int i = 0; i < apart.length(); i++) {
      if (Character.getType(apart.charAt(i)) == Character.NON_SPACING_MARK) {
        marks.append(apart.charAt(i));
      }
    }
    var sorted = marks.toString().toCharArray();
    Arrays.sort(sorted);
    return new String(sorted);
  }

  /// Whether the sorted marks of `all` include those of `some`.
  private static boolean contains(String all, String some) {
    int at = 0;
    for (int i = 0; i < some.length(); i++) {
      at = all.indexOf(some.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }
}
