package org.entente.match;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

  /// The surest candidate that is not in `except`: the same from `enough` on, unsure below. Of
  /// equals the first counts.
  static Match best(
      Iterable<String> candidates,
      Set<String> except,
      Function<String, Optional<Same>> compare,
      double enough) {
    Same best = null;
    for (var iri : candidates) {
      var match = except.contains(iri) ? Optional.<Same>empty() : compare.apply(iri);
      if (match.isPresent() && (best == null || match.get().confidence() > best.confidence())) {
        best = match.get();
      }
    }
    return best == null
        ? new None()
        : best.confidence() >= enough
            ? best
            : new Unsure(best.iri(), best.confidence(), best.features());
  }
}
