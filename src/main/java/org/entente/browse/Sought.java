package org.entente.browse;

import java.util.List;
import java.util.Optional;
import org.entente.entity.Kind;

/// What a reader looks for.
///
/// @param words folded; none finds everything
/// @param country slug of a state or territory
/// @param domain slug of a crime domain
/// @param from how many to leave out
/// @param size how many to show
record Sought(
    List<String> words,
    Optional<Kind> kind,
    Optional<String> country,
    Optional<String> domain,
    Optional<Integer> year,
    Order order,
    int from,
    int size) {

  /// No list goes on for longer than this; facets make it shorter.
  static final int MOST = 10_000;

  Sought {
    words = List.copyOf(words);
  }

  static Sought everything() {
    return new Sought(
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Order.BEST,
        0,
        0);
  }

  static Sought latest(Kind kind, int size) {
    return new Sought(
        List.of(),
        Optional.of(kind),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Order.LATEST,
        0,
        size);
  }
}
