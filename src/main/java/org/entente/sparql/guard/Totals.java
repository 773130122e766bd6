package org.entente.sparql.guard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;

/// Counts over all of one state of the data, kept from the first query that asked for them: of all
/// triples, by predicate, by class, by graph. They are what a curious person and every program that
/// draws an overview ask first, and they read everything.
public final class Totals {

  private static final int MOST_GROUPS = 10_000;
  private static final int MOST_TOTALS = 1000;

  /// How often what is counted occurs, for one value or for all together.
  record Total(Optional<Node> of, Node count) {}

  private final Map<String, List<Total>> totals = new ConcurrentHashMap<>();

  Optional<List<Total>> find(String question) {
    return Optional.ofNullable(totals.get(question));
  }

  void keep(String question, List<Total> counts) {
    if (counts.size() <= MOST_GROUPS && totals.size() < MOST_TOTALS) {
      totals.put(question, List.copyOf(counts));
    }
  }
}
