package org.entente.match;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// How alike two names of persons are.
final class PersonNames {

  /// Family, middle and given names so frequent that they tell nobody apart.
  private static final Set<String> COMMON =
      Set.of(
          "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do",
          "ho", "ngo", "duong", "ly", "van", "thi", "duc", "huu", "minh", "ngoc", "quang", "xuan",
          "thanh", "kim", "anh", "an", "hung", "dung", "hai", "tuan", "son", "long", "nam", "hoa",
          "lan", "mai", "thang", "cuong", "binh", "tam", "hanh", "phuong", "linh", "wang", "li",
          "zhang", "liu", "chen", "yang", "lee", "park", "john", "david", "james", "smith");

  private PersonNames() {}

  /// Nothing if the names cannot be of one person.
  static Optional<Feature> compare(String one, String other) {
    var first = Normalizer.normalize(one, Normalizer.Form.NFC).strip();
    var second = Normalizer.normalize(other, Normalizer.Form.NFC).strip();
    if (first.equalsIgnoreCase(second)) {
      return Optional.of(new Feature("name_exact", 1));
    }
    var a = Folding.fold(first);
    var b = Folding.fold(second);
    if (a.equals(b)) {
      return marked(first) && marked(second)
          ? Optional.empty()
          : Optional.of(new Feature("name_folded", 0.9));
    }
    if (sameTokens(a, b)) {
      return Optional.of(new Feature("name_order", 0.85));
    }
    return misspelt(a, b) ? Optional.of(new Feature("name_spelling", 0.7)) : Optional.empty();
  }

  /// Whether every part of the name is borne by many.
  static boolean isCommon(String name) {
    return Arrays.stream(Folding.fold(name).split(" ", -1)).allMatch(COMMON::contains);
  }

  /// Two Vietnamese names with different marks are different names: Hiến is not Hiện.
  private static boolean marked(String name) {
    return name.codePoints().anyMatch(point -> point > 127);
  }

  private static boolean sameTokens(String a, String b) {
    var first = a.split(" ", -1);
    var second = b.split(" ", -1);
    Arrays.sort(first);
    Arrays.sort(second);
    return first.length > 1 && Arrays.equals(first, second);
  }

  /// One letter wrong in one token of five letters or more, all else alike.
  private static boolean misspelt(String a, String b) {
    var first = a.split(" ", -1);
    var second = b.split(" ", -1);
    if (first.length != second.length || first.length < 2) {
      return false;
    }
    int wrong = 0;
    for (int i = 0; i < first.length; i++) {
      if (!first[i].equals(second[i])) {
        wrong++;
        boolean near = Math.max(first[i].length(), second[i].length()) >= 5;
        if (!near || !oneEditApart(first[i], second[i])) {
          return false;
        }
      }
    }
    return wrong == 1;
  }

  static boolean oneEditApart(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int from = 0;
    while (from < Math.min(a.length(), b.length()) && a.charAt(from) == b.charAt(from)) {
      from++;
    }
    int skipA = a.length() >= b.length() ? 1 : 0;
    int skipB = b.length() >= a.length() ? 1 : 0;
    return a.substring(Math.min(a.length(), from + skipA))
        .equals(b.substring(Math.min(b.length(), from + skipB)));
  }
}
