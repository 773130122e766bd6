package org.entente.match;

import java.util.List;
import org.entente.search.Entry;
import org.entente.search.Label;

/// An entity that a question may mean.
///
/// @param label the name that came nearest
/// @param score from 0 to 100
/// @param isMatch whether nothing else can be meant; true of one candidate at most
public record Candidate(
    Entry entry, Label label, double score, List<Feature> features, boolean isMatch) {

  public Candidate {
    features = List.copyOf(features);
  }

  /// The value of a feature, 0 where it was not looked at.
  public double feature(String name) {
    return features.stream()
        .filter(feature -> feature.name().equals(name))
        .mapToDouble(Feature::value)
        .findFirst()
        .orElse(0);
  }

  Candidate less(double points) {
    return new Candidate(entry, label, Math.max(0, score - points), features, isMatch);
  }

  Candidate asMatch() {
    return new Candidate(entry, label, score, features, true);
  }
}
