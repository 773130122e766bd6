package org.entente.browse;

import java.util.List;
import java.util.Optional;
import org.entente.entity.Name;
import org.entente.picture.Picture;
import org.entente.picture.Table;

/// Two states or two persons beside each other.
///
/// @param fault key of the text that says why there is nothing to compare; empty if there is
/// @param typedA what was asked for, as it was written
public record CompareView(
    String typedA,
    String typedB,
    String fault,
    Optional<Side> a,
    Optional<Side> b,
    List<Part> parts,
    List<Example> examples) {

  public CompareView {
    parts = List.copyOf(parts);
    examples = List.copyOf(examples);
  }

  /// One of the two.
  public record Side(String slug, Name name, String href) {}

  /// What one query answered.
  ///
  /// @param title in words
  /// @param editor address at which the query can be asked and changed
  /// @param isCut whether there may be more than is shown
  public record Part(
      String key,
      String title,
      Table table,
      Optional<Picture> picture,
      String editor,
      boolean isCut) {}

  /// A pair to begin with.
  public record Example(String label, String href) {}
}
