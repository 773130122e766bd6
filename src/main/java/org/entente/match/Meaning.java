package org.entente.match;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/// What the name of a body or an office says, whatever its language.
///
/// @param states IRIs, in the order in which they are named
/// @param functions the functions that its words may stand for
/// @param grade of the office; empty for a body
/// @param rest the words that say something else, sorted
record Meaning(List<String> states, Set<String> functions, Set<String> grade, List<String> rest) {

  static final Meaning NOTHING = new Meaning(List.of(), Set.of(), Set.of(), List.of());

  /// Whether both mean the same, states aside.
  boolean isLike(Meaning other) {
    return !isEmpty()
        && functions.isEmpty() == other.functions.isEmpty()
        && (functions.isEmpty() || !Collections.disjoint(functions, other.functions))
        && grade.isEmpty() == other.grade.isEmpty()
        && (grade.isEmpty() || !Collections.disjoint(grade, other.grade))
        && rest.equals(other.rest);
  }

  boolean isEmpty() {
    return functions.isEmpty() && rest.isEmpty() && grade.isEmpty();
  }
}
