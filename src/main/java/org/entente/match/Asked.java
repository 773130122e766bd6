package org.entente.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A question with all that its words were read as.
final class Asked {

  final Question question;

  /// As the name of a person, and as that of anything else; the whole name first in both.
  final List<Name> persons;

  final List<Name> things;
  final Meaning meaning;

  /// Words of the name in capitals that may be the first letters of others.
  final Set<String> initials;

  /// IRIs that the question itself names.
  final Set<String> identified;

  /// IRIs of what its properties name.
  final Set<String> states;

  final Set<String> organisations;
  final Set<String> offices;

  /// IRIs of states that the name adds in brackets.
  final Set<String> bracketed;

  /// By property, folded too.
  final Map<String, Set<String>> others;

  /// IRIs of all that bears the name, found while candidates are scored.
  final Set<String> namesakes = new HashSet<>();

  Asked(
      Question question,
      Readings readings,
      Meaning meaning,
      Set<String> identified,
      Set<String> states,
      Set<String> organisations,
      Set<String> offices,
      Set<String> bracketed) {
    this.question = question;
    this.persons = readings.ofPerson(question.name());
    this.things = readings.ofThing(question.name());
    this.meaning = meaning;
    this.initials = Initials.in(question.name());
    this.identified = identified;
    this.states = states;
    this.organisations = organisations;
    this.offices = offices;
    this.bracketed = bracketed;
    this.others = new HashMap<>();
    question
        .others()
        .forEach(other -> others.put(other.property(), Comparison.folded(other.values())));
  }

  /// The whole of the name as initials, states that it names aside; of one word or none.
  Set<String> initialism() {
    boolean alone = meaning.functions().isEmpty() && meaning.rest().size() == 1;
    return alone && initials.containsAll(meaning.rest()) ? Set.copyOf(meaning.rest()) : Set.of();
  }

  boolean hasNoName() {
    return persons.isEmpty() && question.name().isBlank();
  }
}
