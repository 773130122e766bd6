package org.entente.match;

import java.util.List;
import org.entente.search.Label;

/// How near a name came to one label of an entity.
///
/// @param score from 0 to 95; other features may add to it or take from it
/// @param isName whether the label is the name asked for, spelt out, marks and order aside
record Nearness(Label label, double score, boolean isName, List<Feature> features) {

  Nearness less(double points) {
    return new Nearness(label, Math.max(0, score - points), isName, features);
  }

  static Nearness none(Label label) {
    return new Nearness(label, 0, false, List.of());
  }
}
