package org.entente.match;

import java.util.Set;

/// What is known of a person, for telling persons apart.
///
/// @param names every spelling, misspelt ones too
/// @param states codes of the states the person acts for
/// @param bodies IRIs of the bodies, `offices` IRIs of the offices
public record PersonDescription(
    String iri, Set<String> names, Set<String> states, Set<String> bodies, Set<String> offices) {

  public PersonDescription {
    names = Set.copyOf(names);
    states = Set.copyOf(states);
    bodies = Set.copyOf(bodies);
    offices = Set.copyOf(offices);
  }
}
