package org.entente.match;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The agreements known so far, looked up by parties and kind. What has neither topic nor date is
/// never identified with anything.
public final class Agreements {

  private static final double ENOUGH = 0.7;

  private final Map<String, AgreementDescription> known = new HashMap<>();
  private final Map<String, Set<String>> byPartiesAndKind = new HashMap<>();

  public void add(AgreementDescription agreement) {
    known.merge(agreement.iri(), agreement, AgreementDescription::with);
    byPartiesAndKind.computeIfAbsent(block(agreement), _ -> new TreeSet<>()).add(agreement.iri());
  }

  public boolean knows(String iri) {
    return known.containsKey(iri);
  }

  /// The known agreement that this one is, if any; `except` are IRIs it cannot be.
  public Match match(AgreementDescription agreement, Set<String> except) {
    return Match.best(
        byPartiesAndKind.getOrDefault(block(agreement), Set.of()),
        except,
        iri -> Optional.ofNullable(known.get(iri)).flatMap(other -> compare(agreement, other)),
        ENOUGH);
  }

  private static Optional<Match.Same> compare(
      AgreementDescription one, AgreementDescription other) {
    if (!one.isTelling() || !other.isTelling() || datesDiffer(one, other)) {
      return Optional.empty();
    }
    double topics = likeness(one.tellingTopics(), other.tellingTopics());
    boolean sameDate = one.date().isPresent() && other.date().isPresent();
    double confidence = 0.4 + 0.4 * topics + (sameDate ? 0.15 : 0);
    var features =
        List.of(
            new Feature("parties", 1),
            new Feature("kind", 1),
            new Feature("topics", topics),
            new Feature("date", sameDate ? 1 : 0.5));
    return Optional.of(new Match.Same(other.iri(), confidence, features));
  }

  /// A year and a day within it agree.
  private static boolean datesDiffer(AgreementDescription one, AgreementDescription other) {
    if (one.date().isEmpty() || other.date().isEmpty()) {
      return false;
    }
    var a = one.date().get();
    var b = other.date().get();
    return !a.startsWith(b) && !b.startsWith(a);
  }

  private static double likeness(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0.5;
    }
    if (Collections.disjoint(one, other)) {
      return 0;
    }
    var shared = new HashSet<>(one);
    shared.retainAll(other);
    return (double) shared.size() / (one.size() + other.size() - shared.size());
  }

  private static String block(AgreementDescription agreement) {
    return String.join("-", new TreeSet<>(agreement.parties())) + "/" + agreement.kind();
  }
}
