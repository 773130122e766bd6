package org.entente.search;

import java.util.Optional;

/// Which labels are wanted at all.
final class Filter {

  private final boolean[] kinds;
  private final Entries entries;
  private final Optional<String> language;

  /// @param type IRI of a class that entities must belong to
  /// @param language that labels must be tagged with
  Filter(Entries entries, Optional<String> type, Optional<String> language) {
    this.entries = entries;
    this.language = language;
    var typings = entries.typings();
    kinds = new boolean[typings.size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = type.isEmpty() || typings.get(i).contains(type.get());
    }
  }

  boolean accepts(int label, int entry) {
    return kinds[entries.typing(entry)]
        && (language.isEmpty() || language.get().equals(entries.language(label)));
  }
}
