package org.entente.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An encounter while the article is being read.
final class EncounterDraft {

  final int number;
  final String kind;
  Optional<Statement.DateFound> date = Optional.empty();
  Optional<String> place = Optional.empty();
  final Set<String> persons = new LinkedHashSet<>();
  final Map<String, String> roles = new LinkedHashMap<>();
  final Map<String, ActorMention.Person> where = new LinkedHashMap<>();
  Optional<Integer> ordinal = Optional.empty();
  boolean main;
  boolean background;
  boolean planned;
  boolean subordinate;
  boolean inferred;
  final List<Span> evidence = new ArrayList<>();
  final Set<String> entries = new LinkedHashSet<>();
  final int sentence;

  EncounterDraft(int number, String kind, int sentence) {
    this.number = number;
    this.kind = kind;
    this.sentence = sentence;
  }

  String key() {
    return "encounter-" + number;
  }

  void add(ActorMention.Person mention, String role) {
    mention
        .person()
        .ifPresent(
            person -> {
              persons.add(person);
              roles.putIfAbsent(person, role);
              where.putIfAbsent(person, mention);
            });
  }
}
