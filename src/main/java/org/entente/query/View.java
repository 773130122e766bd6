package org.entente.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A picture that fits the answer of a query, beside the table.
///
/// @param of the column that names what is pictured
/// @param by the column of its number or date; a map may do without
public record View(Kind kind, String of, Optional<String> by) {

  /// Kinds of pictures.
  public enum Kind {
    /// A bar for each name, as long as its number.
    BARS,
    /// Each name at its date.
    TIMELINE,
    /// Each state in the colour of its number.
    MAP;

    /// How headers write it.
    public String written() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Reads `bars partner items`; empty if it is nothing of the kind.
  static Optional<View> read(String text) {
    var words = List.of(text.strip().split("\\s+", -1));
    var kind =
        Arrays.stream(Kind.values())
            .filter(each -> each.written().equals(words.getFirst()))
            .findFirst();
    boolean isWhole =
        kind.filter(each -> words.size() == 3 || (each == Kind.MAP && words.size() == 2))
            .isPresent();
    return isWhole
        ? Optional.of(
            new View(kind.orElseThrow(), words.get(1), words.stream().skip(2).findFirst()))
        : Optional.empty();
  }
}
