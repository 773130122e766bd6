package org.entente.search;

import java.util.List;
import java.util.stream.Stream;
import org.entente.search.Vocabulary.Range;

/// A word asked for: the words of the index that it may be.
///
/// @param known the words that are it, or begin with it
/// @param near those that it may be a misspelling of
/// @param labels in how many labels one of them stands, counted once a word
record Sought(Range known, List<Range> near, int labels) {

  static Sought of(Range known, List<Range> near, Postings postings) {
    int labels = postings.count(known);
    for (var range : near) {
      labels += postings.count(range);
    }
    return new Sought(known, near, labels);
  }

  /// 2 for a word that it is, 1 for one that it may be, else 0.
  int likeness(int word) {
    if (known.low() <= word && word < known.high()) {
      return 2;
    }
    for (var range : near) {
      if (range.low() <= word && word < range.high()) {
        return 1;
      }
    }
    return 0;
  }

  /// Every word that it may be.
  List<Range> ranges() {
    return Stream.concat(Stream.of(known), near.stream())
        .filter(range -> !range.isEmpty())
        .toList();
  }

  boolean isEmpty() {
    return labels == 0;
  }
}
