package org.entente.link;

import java.util.Locale;
import java.util.Optional;

/// What a person says of a pair in the review table.
enum Verdict {
  /// Both are the same.
  EXACT,
  /// Both are nearly the same.
  CLOSE,
  /// They are different.
  NO,
  /// Nothing yet.
  OPEN,
  /// An earlier run linked them.
  LINKED;

  /// What people write into a cell; empty for what is none of it.
  static Optional<Verdict> of(String cell) {
    return switch (cell.strip().toLowerCase(Locale.ROOT)) {
      case "exact", "yes", "y", "x", "same", "1", "true" -> Optional.of(EXACT);
      case "close" -> Optional.of(CLOSE);
      case "no", "n", "different", "0", "false", "-" -> Optional.of(NO);
      case "", "?", "open" -> Optional.of(OPEN);
      case "linked" -> Optional.of(LINKED);
      default -> Optional.empty();
    };
  }

  String cell() {
    return this == OPEN ? "" : name().toLowerCase(Locale.ROOT);
  }
}
