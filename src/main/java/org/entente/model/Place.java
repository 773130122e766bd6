package org.entente.model;

import java.util.Comparator;
import org.entente.extract.Span;

/// A place of the article where a quote stands.
///
/// @param edits by how many characters the quote differs from the folded text there
/// @param exact whether it is the very text as published
record Place(Span span, int edits, boolean exact) {

  static Comparator<Place> nearest(Span anchor) {
    return Comparator.comparingInt(place -> place.distance(anchor));
  }

  /// Characters between the two; 0 if they touch or overlap.
  int distance(Span other) {
    return Math.max(0, Math.max(span.start() - other.end(), other.start() - span.end()));
  }
}
