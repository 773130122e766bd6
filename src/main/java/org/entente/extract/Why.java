package org.entente.extract;

import java.util.List;

/// Why a statement was made: the rule, the lexicon entries that fired, and how its confidence adds
/// up.
///
/// @param rule short stable name of the rule, such as `item.request` or `carry`
/// @param entries IRIs of the lexicon entries that fired
/// @param summands the parts of the confidence, in order; their sum, cut to 0..1, is the confidence
public record Why(String rule, List<String> entries, List<Summand> summands) {

  /// One part of a confidence: `0.85 cue "đề nghị"`, `-0.10 addressee inferred`.
  public record Summand(double value, String reason) {}

  public Why {
    entries = List.copyOf(entries);
    summands = List.copyOf(summands);
  }

  /// From 0 to 1, two decimals.
  public double confidence() {
    double sum = summands.stream().mapToDouble(Summand::value).sum();
    return Math.round(Math.max(0, Math.min(1, sum)) * 100) / 100.0;
  }
}
