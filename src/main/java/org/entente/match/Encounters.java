package org.entente.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The encounters known so far, looked up by the states that meet and the day. The same encounter
/// is told by several articles under different names; two meetings of one day stay two.
public final class Encounters {

  private static final double ENOUGH = 0.6;

  /// Kinds that the press uses for one another.
  private static final List<Set<String>> FAMILIES =
      List.of(
          Set.of("talks", "reception", "working-session", "meeting", "courtesy-call"),
          Set.of("phone-call", "virtual-talks"),
          Set.of("conference", "dialogue"),
          Set.of("signing", "ceremony"),
          Set.of("visit"));

  private final Map<String, EncounterDescription> known = new HashMap<>();
  private final Map<String, Set<String>> byStatesAndMonth = new HashMap<>();

  public void add(EncounterDescription encounter) {
    var before = known.get(encounter.iri());
    var now = before == null ? encounter : joined(before, encounter);
    known.put(encounter.iri(), now);
    for (var month : months(now)) {
      byStatesAndMonth
          .computeIfAbsent(block(encounter.states(), month), _ -> new TreeSet<>())
          .add(encounter.iri());
    }
  }

  public boolean knows(String iri) {
    return known.containsKey(iri);
  }

  /// The known encounter that this one is, if any; `except` are IRIs it cannot be.
  public Match match(EncounterDescription encounter, Set<String> except) {
    var candidates = new TreeSet<String>();
    for (var month : months(encounter)) {
      candidates.addAll(byStatesAndMonth.getOrDefault(block(encounter.states(), month), Set.of()));
    }
    return Match.best(
        candidates,
        except,
        iri -> Optional.ofNullable(known.get(iri)).flatMap(other -> compare(encounter, other)),
        ENOUGH);
  }

  private static Optional<Match.Same> compare(
      EncounterDescription one, EncounterDescription other) {
    if (one.ordinal().isPresent()
        && other.ordinal().isPresent()
        && !one.ordinal().equals(other.ordinal())) {
      return Optional.empty();
    }
    if (!sameFamily(one.kind(), other.kind()) || daysApart(one, other)) {
      return Optional.empty();
    }
    var features = new ArrayList<Feature>();
    features.add(new Feature("kind", one.kind().equals(other.kind()) ? 1 : 0.75));
    features.add(
        new Feature(
            "date",
            one.first().equals(other.first()) && one.last().equals(other.last()) ? 1 : 0.5));
    features.add(new Feature("participants", likeness(one.participants(), other.participants())));
    boolean sameOrdinal = one.ordinal().isPresent() && one.ordinal().equals(other.ordinal());
    features.add(new Feature("ordinal", sameOrdinal ? 1 : 0));
    boolean samePlace = one.place().isPresent() && one.place().equals(other.place());
    features.add(new Feature("place", samePlace ? 1 : 0));
    double score =
        0.2 * features.get(0).value()
            + 0.2 * features.get(1).value()
            + 0.4 * features.get(2).value()
            + (sameOrdinal ? 0.15 : 0)
            + (samePlace ? 0.05 : 0);
    return Optional.of(new Match.Same(other.iri(), Math.min(0.99, score), features));
  }

  private static boolean sameFamily(String one, String other) {
    return one.equals(other)
        || FAMILIES.stream().anyMatch(family -> family.contains(one) && family.contains(other));
  }

  private static boolean daysApart(EncounterDescription one, EncounterDescription other) {
    if (!one.isDated() || !other.isDated()) {
      return one.isDated() != other.isDated() || one.ordinal().isEmpty();
    }
    return one.last().get().isBefore(other.first().get())
        || other.last().get().isBefore(one.first().get());
  }

  /// Jaccard, but an article that names fewer persons does not contradict one that names more.
  private static double likeness(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0.5;
    }
    var shared = new HashSet<>(one);
    shared.retainAll(other);
    int fewer = Math.min(one.size(), other.size());
    double jaccard = (double) shared.size() / (one.size() + other.size() - shared.size());
    return shared.size() == fewer ? Math.max(0.75, jaccard) : jaccard;
  }

  private static List<String> months(EncounterDescription encounter) {
    if (!encounter.isDated()) {
      return List.of("undated");
    }
    var months = new ArrayList<String>();
    LocalDate month = encounter.first().get().withDayOfMonth(1);
    for (int n = 0; n < 13 && !month.isAfter(encounter.last().get()); n++) {
      months.add(month.toString().substring(0, 7));
      month = month.plusMonths(1);
    }
    return months;
  }

  private static String block(Set<String> states, String month) {
    return String.join("-", new TreeSet<>(states)) + "/" + month;
  }

  private static EncounterDescription joined(EncounterDescription one, EncounterDescription other) {
    var participants = new HashSet<>(one.participants());
    participants.addAll(other.participants());
    return new EncounterDescription(
        one.iri(),
        one.kind(),
        one.states(),
        one.first().or(other::first),
        one.last().or(other::last),
        participants,
        one.ordinal().or(other::ordinal),
        one.place().or(other::place));
  }
}
