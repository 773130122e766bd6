package org.entente.match;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is asked of the matcher: a name, and what else is known of what bears it.
///
/// @param types IRIs of classes
/// @param strictness what `types` demand
/// @param identifiers IRIs or codes that others know it by
/// @param states names, codes or IRIs of its state
/// @param organisations names or IRIs of bodies that it serves
/// @param offices names or IRIs of offices that it held
/// @param date in EDTF, on which it held the office
/// @param limit how many candidates at most
public record Question(
    String name,
    Set<String> types,
    Strictness strictness,
    Set<String> identifiers,
    Set<String> states,
    Set<String> organisations,
    Set<String> offices,
    Optional<String> date,
    List<Other> others,
    int limit) {

  /// What the types of a question demand of a candidate.
  public enum Strictness {
    /// One of them.
    ANY,
    /// One of them, or else it is worth less.
    SHOULD,
    /// Every one.
    ALL
  }

  /// Any other property with the values it should have: names, literals or IRIs.
  public record Other(String property, Set<String> values) {}

  public Question {
    types = Set.copyOf(types);
    identifiers = Set.copyOf(identifiers);
    states = Set.copyOf(states);
    organisations = Set.copyOf(organisations);
    offices = Set.copyOf(offices);
    others = List.copyOf(others);
  }

  /// Nothing but a name.
  public static Question named(String name) {
    return named(name, Set.of());
  }

  /// A name of something that belongs to one of `types`.
  public static Question named(String name, Set<String> types) {
    return new Question(
        name,
        types,
        Strictness.ANY,
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Optional.empty(),
        List.of(),
        10);
  }

  /// The same with the name, code or IRI of a state.
  public Question in(String state) {
    return new Question(
        name,
        types,
        strictness,
        identifiers,
        Set.of(state),
        organisations,
        offices,
        date,
        others,
        limit);
  }
}
