package org.entente.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What became of one answer.
///
/// @param proposed entries a list of the answer held (`persons`, `items`, …)
/// @param located entries of it that became statements
/// @param drops whatever was dropped, entries and single slots, in the order met
public record Report(
    Map<String, Integer> proposed, Map<String, Integer> located, List<Drop> drops) {

  public Report {
    proposed = Collections.unmodifiableMap(new TreeMap<>(proposed));
    located = Collections.unmodifiableMap(new TreeMap<>(located));
    drops = List.copyOf(drops);
  }

  public Map<Reason, Integer> dropped() {
    Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
    drops.forEach(drop -> counts.merge(drop.reason(), drop.count(), Integer::sum));
    return Collections.unmodifiableMap(counts);
  }

  /// One line for a manifest: `9 of 12 entries located; dropped: not in text 3, incomplete 3`.
  public String summary() {
    var counts =
        dropped().entrySet().stream()
            .map(
                it ->
                    it.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + " "
                        + it.getValue())
            .collect(Collectors.joining(", "));
    return total(located)
        + " of "
        + total(proposed)
        + " entries located; dropped: "
        + (counts.isEmpty() ? "nothing" : counts);
  }

  private static int total(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// Quotes that could not be found where they should stand.
  public int ungrounded() {
    return drops.stream()
        .filter(
            drop ->
                switch (drop.reason()) {
                  case NOT_IN_TEXT, AMBIGUOUS, ELSEWHERE -> true;
                  case UNFIT,
                      UNKNOWN_VALUE,
                      INCONSISTENT,
                      UNSUPPORTED,
                      UNRESOLVED,
                      UNKNOWN_SLOT,
                      WRONG_TYPE,
                      INCOMPLETE,
                      DUPLICATE,
                      TOO_MANY ->
                      false;
                })
        .mapToInt(Drop::count)
        .sum();
  }
}
