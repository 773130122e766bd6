package org.entente.match;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// What is known of an encounter, for telling encounters apart.
///
/// @param states codes of the states that meet
/// @param participants IRIs of the persons
/// @param first the first day on which it may have begun, `last` the last on which it may have
/// ended
public record EncounterDescription(
    String iri,
    String kind,
    Set<String> states,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    Set<String> participants,
    Optional<Integer> ordinal,
    Optional<String> place) {

  public EncounterDescription {
    states = Set.copyOf(states);
    participants = Set.copyOf(participants);
  }

  boolean isDated() {
    return first.isPresent() && last.isPresent();
  }
}
