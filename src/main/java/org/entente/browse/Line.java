package org.entente.browse;

import java.util.List;
import java.util.Optional;
import org.entente.entity.Kind;
import org.entente.entity.Name;

/// One thing in a list.
///
/// @param href of its page
/// @param when in words
/// @param passage words of the source in which it was found
public record Line(
    Kind kind, Name name, String href, Optional<String> when, Optional<Passage> passage) {

  /// Words of a source.
  ///
  /// @param parts by turns what was not sought and what was
  public record Passage(List<String> parts) {

    public Passage {
      parts = List.copyOf(parts);
    }
  }
}
