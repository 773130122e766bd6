package org.entente.link;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.match.Evidence;
import org.entente.match.Question.Other;

/// One thing of another dataset.
///
/// @param number of the row, from 1
/// @param iri that it has there, or was given here
/// @param names the best first; none where the row has none
/// @param evidence what its other columns tell
/// @param others values of any other properties
record Row(
    long number,
    String iri,
    List<String> names,
    Map<Evidence, Set<String>> evidence,
    List<Other> others) {

  Row {
    names = List.copyOf(names);
    evidence = Map.copyOf(evidence);
    others = List.copyOf(others);
  }

  /// The name to show; empty if there is none.
  String name() {
    return names.isEmpty() ? "" : names.getFirst();
  }
}
