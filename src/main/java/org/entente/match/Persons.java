package org.entente.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The persons known so far. Two of one folded name are never confused: where a second one exists,
/// only office or body can decide.
public final class Persons {

  private static final double CERTAIN_NAME = 0.85;

  private static final double CLEAR_LEAD = 0.08;
  private static final double ENOUGH = 0.75;

  private final Map<String, PersonDescription> known = new HashMap<>();
  private final Map<String, Set<String>> byToken = new HashMap<>();
  private final Map<String, Name> read = new HashMap<>();

  /// Adds a description to what is known of its IRI.
  public void add(PersonDescription person) {
    known.merge(person.iri(), person, Persons::joined);
    for (var name : person.names()) {
      for (var token : Folding.fold(name).split(" ", -1)) {
        byToken.computeIfAbsent(token, _ -> new TreeSet<>()).add(person.iri());
      }
    }
  }

  public boolean knows(String iri) {
    return known.containsKey(iri);
  }

  /// The known person that `person` is, if any; `except` are IRIs that it cannot be.
  public Match match(PersonDescription person, Set<String> except) {
    var candidates =
        candidates(person).stream()
            .filter(iri -> !except.contains(iri))
            .map(known::get)
            .flatMap(other -> compare(person, other).stream())
            .sorted(
                Comparator.comparingDouble(Match.Same::confidence)
                    .reversed()
                    .thenComparing(Match.Same::iri))
            .toList();
    if (candidates.isEmpty()) {
      return new Match.None();
    }
    var best = candidates.getFirst();
    boolean alone =
        candidates.size() == 1 || best.confidence() - candidates.get(1).confidence() >= CLEAR_LEAD;
    return alone && best.confidence() >= ENOUGH
        ? best
        : new Match.Unsure(best.iri(), best.confidence(), best.features());
  }

  private Set<String> candidates(PersonDescription person) {
    var found = new TreeSet<String>();
    for (var name : person.names()) {
      var tokens = List.of(Folding.fold(name).split(" ", -1));
      for (var token : tokens) {
        var bearers = byToken.getOrDefault(token, Set.of());
        if (found.isEmpty() || bearers.size() < 200) {
          found.addAll(bearers);
        }
      }
    }
    return found;
  }

  /// Empty where the two cannot be one person.
  private Optional<Match.Same> compare(PersonDescription one, PersonDescription other) {
    var name = bestName(one, other);
    if (name.isEmpty() || disjoint(one.states(), other.states())) {
      return Optional.empty();
    }
    var features = new ArrayList<Feature>(List.of(name.get()));
    boolean sameState = shared(one.states(), other.states());
    boolean sameBody = shared(one.bodies(), other.bodies());
    boolean sameOffice = shared(one.offices(), other.offices());
    features.add(new Feature("country", sameState ? 1 : 0.5));
    features.add(
        new Feature("body", sameBody ? 1 : disjoint(one.bodies(), other.bodies()) ? 0 : 0.5));
    features.add(
        new Feature(
            "office", sameOffice ? 1 : disjoint(one.offices(), other.offices()) ? 0.25 : 0.5));
    boolean held = sameOffice || sameBody;
    if (name.get().value() < CERTAIN_NAME && !(held && sameState)) {
      return Optional.empty();
    }
    boolean common = one.names().stream().allMatch(PersonNames::isCommon);
    double confidence =
        name.get().value() * 0.6 + (sameState ? 0.2 : 0.05) + (held ? 0.2 : common ? -0.1 : 0.1);
    return Optional.of(new Match.Same(other.iri(), Math.min(0.99, confidence), features));
  }

  private Optional<Feature> bestName(PersonDescription one, PersonDescription other) {
    return one.names().stream()
        .map(Name::of)
        .flatMap(
            name ->
                other.names().stream()
                    .flatMap(known -> PersonNames.compare(name, read(known)).stream()))
        .max(Comparator.comparingDouble(Feature::value).thenComparing(Feature::name));
  }

  /// What is known is cut into words once, for many are compared with it.
  private Name read(String name) {
    return read.computeIfAbsent(name, Name::of);
  }

  private static boolean shared(Set<String> one, Set<String> other) {
    return !Collections.disjoint(one, other);
  }

  private static boolean disjoint(Set<String> one, Set<String> other) {
    return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
  }

  private static PersonDescription joined(PersonDescription one, PersonDescription other) {
    return new PersonDescription(
        one.iri(),
        union(one.names(), other.names()),
        union(one.states(), other.states()),
        union(one.bodies(), other.bodies()),
        union(one.offices(), other.offices()));
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    if (one.containsAll(other)) {
      return one;
    }
    var both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }
}
