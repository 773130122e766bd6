package org.entente.bench;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What the SPARQL benchmark found at one size of data.
///
/// @param loads seconds, by system
/// @param queries one line a query
/// @param small requests a second of the smallest queries, by kind and system
public record SparqlFigures(
    long quads,
    List<String> systems,
    Map<String, Double> loads,
    List<Line> queries,
    Map<String, Map<String, Double>> small) {

  /// One query.
  ///
  /// @param millis the median, by system
  /// @param answers what each system answered
  public record Line(
      String name, String kind, Map<String, Double> millis, Map<String, Fingerprint> answers) {

    double ratio(String ours, String theirs) {
      return figure(millis, theirs) / figure(millis, ours);
    }

    boolean isAnswered(String system) {
      return answers.containsKey(system);
    }

    boolean differs(String ours, String theirs) {
      return !Objects.equals(answers.get(ours), answers.get(theirs));
    }
  }

  /// The figure of a system; not a number if it was left out.
  static double figure(Map<String, Double> figures, String system) {
    return figures.getOrDefault(system, Double.NaN);
  }

  /// How many times as fast the first is as the second, as a geometric mean over the queries that
  /// both answer.
  double meanRatio(String ours, String theirs) {
    return Math.exp(
        queries.stream()
            .filter(line -> line.isAnswered(ours) && line.isAnswered(theirs))
            .mapToDouble(line -> Math.log(line.ratio(ours, theirs)))
            .average()
            .orElse(0));
  }
}
