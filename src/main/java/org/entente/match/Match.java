package org.entente.match;

import java.util.List;
import java.util.stream.Collectors;

/// What came of comparing a description with those already known.
public sealed interface Match {

  /// It is the known entity `iri`.
  record Same(String iri, double confidence, List<Feature> features) implements Match {

    public Same {
      features = List.copyOf(features);
    }

    /// `name_exact 1.00, country 1.00`.
    public String reason() {
      return Match.reason(features);
    }
  }

  /// It may be the known entity `iri`, but another explanation is as good.
  record Unsure(String iri, double confidence, List<Feature> features) implements Match {

    public Unsure {
      features = List.copyOf(features);
    }

    public String reason() {
      return Match.reason(features);
    }
  }

  /// Nothing known comes near.
  record None() implements Match {}

  private static String reason(List<Feature> features) {
    return features.stream()
        .map(
            feature ->
                String.format(java.util.Locale.ROOT, "%s %.2f", feature.name(), feature.value()))
        .collect(Collectors.joining(", "));
  }
}
