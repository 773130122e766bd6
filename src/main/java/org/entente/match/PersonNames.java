package org.entente.match;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.entente.search.Label;

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

  /// How one matcher reads names everywhere; no index says here how frequent a word is.
  private static final Names NAMES = new Names(_ -> 0);

  private static final double SPELT_ALIKE = 74;

  private PersonNames() {}

  /// Nothing if the names cannot be of one person.
  static Optional<Feature> compare(Name asked, Name known) {
    if (asked.marked().equals(known.marked())) {
      return Optional.of(new Feature("name_exact", 1));
    }
    if (asked.folded().equals(known.folded())) {
      // Either may be the one that left marks away.
      return Marks.agree(asked, known) || Marks.agree(known, asked)
          ? Optional.of(new Feature("name_folded", 0.9))
          : Optional.empty();
    }
    var near = NAMES.person(asked, known, new Label(known.text(), "", Label.Kind.PREFERRED));
    if (near.isName()) {
      return Optional.of(new Feature("name_order", 0.85));
    }
    boolean whole = asked.size() == known.size() && asked.size() > 1;
    return whole && near.score() >= SPELT_ALIKE
        ? Optional.of(new Feature("name_spelling", 0.7))
        : Optional.empty();
  }

  /// Whether every part of the name is borne by many.
  static boolean isCommon(String name) {
    return Arrays.stream(Folding.fold(name).split(" ", -1)).allMatch(COMMON::contains);
  }
}
