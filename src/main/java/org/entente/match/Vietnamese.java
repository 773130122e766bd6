package org.entente.match;

import java.text.Normalizer;
import java.util.Set;

/// How Vietnamese names are built: family name, middle names, given name. Few families bear most
/// people, so that the given name, the last word, is what tells them apart.
final class Vietnamese {

  private static final Set<String> FAMILIES =
      Set.of(
          "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do",
          "ho", "ngo", "duong", "ly", "to", "luong", "thach", "dinh", "trinh", "mai", "dao", "doan",
          "lam", "cao", "ha", "ta", "truong", "chu", "luu", "quach", "la", "thai", "vuong", "kieu",
          "dam", "nghiem", "tong", "chau", "ton", "bach", "hua", "kim", "lai", "mac", "nong",
          "quan", "son", "tang", "thieu", "tu", "uong", "van", "vi", "vien", "be", "au", "an", "ba",
          "cu");

  /// Folded words of names that so many bear that they tell nobody apart.
  private static final Set<String> COMMON =
      Set.of(
          "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do",
          "ho", "ngo", "duong", "ly", "van", "thi", "duc", "huu", "de", "la", "der", "von", "bin",
          "al", "el", "da", "di", "du", "dos", "the", "of", "and", "des", "les", "et", "va");

  private Vietnamese() {}

  static boolean isCommon(String word) {
    return COMMON.contains(word);
  }

  /// Whether a name looks like a Vietnamese person's: a family of that country first, and every
  /// word one syllable.
  static boolean isPerson(Name name) {
    return name.size() > 1
        && FAMILIES.contains(name.folded().getFirst())
        && name.folded().stream().allMatch(Vietnamese::isSyllable);
  }

  /// Whether `order`, the places of the words in the name as it should be, is a way in which
  /// Vietnamese names are told abroad: given name first, family name last, or all turned round.
  static boolean isTold(int[] order) {
    int n = order.length;
    boolean familyLast = true;
    boolean reversed = true;
    boolean givenFirst = true;
    for (int i = 0; i < n; i++) {
      familyLast &= order[i] == (i + 1) % n;
      reversed &= order[i] == n - 1 - i;
      givenFirst &= order[i] == (i + n - 1) % n;
    }
    return familyLast || reversed || givenFirst || isGivenFamilyMiddle(order);
  }

  private static boolean isGivenFamilyMiddle(int[] order) {
    return order.length == 3 && order[0] == 2 && order[1] == 0;
  }

  /// Whether a syllable ends as only those with a tone do, and was written without one: `duyêt`.
  static boolean lacksTone(String folded, String marked) {
    boolean stopped =
        folded.endsWith("c")
            || folded.endsWith("t")
            || folded.endsWith("p")
            || folded.endsWith("ch");
    return stopped && marked.codePoints().noneMatch(Vietnamese::hasTone);
  }

  private static boolean hasTone(int letter) {
    var apart = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
    return apart.indexOf('\u0301') >= 0 || apart.indexOf('\u0323') >= 0;
  }

  private static boolean isSyllable(String word) {
    if (word.length() > 6) {
      return false;
    }
    int groups = 0;
    boolean inside = false;
    for (int i = 0; i < word.length(); i++) {
      boolean vowel = "aeiouy".indexOf(word.charAt(i)) >= 0;
      groups += vowel && !inside ? 1 : 0;
      inside = vowel;
    }
    return groups == 1;
  }
}
