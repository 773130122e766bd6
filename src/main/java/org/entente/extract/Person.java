package org.entente.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.extract.Statement.OfficeHeld;
import org.entente.extract.Statement.RankHeld;

/// A person of one article while the article is being read.
final class Person {

  /// An office that the article gives the person, before its body is settled.
  record Held(OfficeTitle title, Span span, String surface) {}

  final String key;
  final NameKey name;
  final Map<String, Integer> spellings = new LinkedHashMap<>();
  final Map<String, NameKey> keys = new LinkedHashMap<>();
  final List<Span> evidence = new ArrayList<>();
  final List<Held> held = new ArrayList<>();
  final Map<String, RankHeld> ranks = new LinkedHashMap<>();
  final List<OfficeHeld> offices = new ArrayList<>();
  Optional<String> iri = Optional.empty();
  Optional<String> state = Optional.empty();
  boolean stated;
  Optional<String> gender = Optional.empty();
  int last;

  Person(String key, NameKey name) {
    this.key = key;
    this.name = name;
  }

  boolean hasGrade(String grade) {
    return held.stream().anyMatch(one -> one.title().grade().equals(grade));
  }

  Set<String> words() {
    return Set.copyOf(name.words());
  }

  /// The spelling used most, the first of equals; a misspelling is rarer than the name.
  String best() {
    String best = "";
    int most = -1;
    for (var spelling : spellings.entrySet()) {
      int words = NameKey.of(spelling.getKey()).words().size();
      int count = spelling.getValue() + (words >= name.words().size() ? 100 : 0);
      if (count > most) {
        best = spelling.getKey();
        most = count;
      }
    }
    return best;
  }
}
