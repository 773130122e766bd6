package org.entente.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.search.Entry;
import org.entente.search.Label;
import org.entente.search.LabelIndex;

/// Scores one entity against what is asked, and says why.
final class Comparison {

  private static final double WORTH_SHOWING = 25;
  private static final double OTHER_MARKS = 68;

  /// What `Vietnamese` lacks less where states are asked for.
  private static final double DEMONYM_OF_STATE = 22;

  /// What a name without its abbreviations written out is worth less.
  private static final double ABBREVIATED = 3;

  private final Names names;
  private final Bodies bodies;
  private final PropertyValues values;

  Comparison(LabelIndex index, Bodies bodies, PropertyValues values) {
    this.names = new Names(index::frequency);
    this.bodies = bodies;
    this.values = values;
  }

  /// Nothing where the entity is excluded or not worth showing.
  Optional<Candidate> of(Entry entry, Asked asked) {
    var types = asked.question.types();
    boolean ofType = fits(asked, entry);
    boolean excluded =
        switch (asked.question.strictness()) {
          case ANY -> !ofType;
          case SHOULD -> false;
          case ALL -> !types.stream().allMatch(entry::isA);
        };
    if (excluded) {
      return Optional.empty();
    }
    var near = nearest(entry, asked);
    var agreement = new Agreement();
    if (!types.isEmpty()) {
      agreement.add("type", ofType, 0, 15);
    }
    agreement.compare("country", asked.states, entry.states(), 3, 30);
    agreement.compare("organisation", asked.organisations, organisations(entry), 3, 8);
    agreement.role(asked.offices, asked.question.date(), entry);
    asked.others.forEach(
        (property, wanted) ->
            agreement.compare(property, wanted, folded(values.of(entry.iri(), property)), 3, 12));
    boolean identified = asked.identified.contains(entry.iri());
    if (near.isName() && ofType && !isElsewhere(entry, asked)) {
      asked.namesakes.add(entry.iri());
    }
    double base = asked.hasNoName() ? 60 : near.score();
    double score = identified ? 100 : agreement.score(base);
    if (score < WORTH_SHOWING) {
      return Optional.empty();
    }
    var features = new ArrayList<>(near.features());
    features.addAll(agreement.features());
    features.add(new Feature("identifier", identified ? 1 : 0));
    features.add(new Feature("popularity", entry.links() / (entry.links() + 10.0)));
    return Optional.of(
        new Candidate(entry, near.label(), Math.round(score * 10) / 10.0, features, false));
  }

  /// Whether the entity is of another state than the one asked for: no namesake to fear.
  private static boolean isElsewhere(Entry entry, Asked asked) {
    return !asked.states.isEmpty()
        && !entry.states().isEmpty()
        && Collections.disjoint(asked.states, entry.states());
  }

  static boolean fits(Asked asked, Entry entry) {
    var types = asked.question.types();
    return types.isEmpty() || types.stream().anyMatch(entry::isA);
  }

  static Set<String> folded(Set<String> values) {
    return values.stream()
        .flatMap(value -> Stream.of(value, Name.of(value).key()))
        .filter(value -> !value.isEmpty())
        .collect(Collectors.toSet());
  }

  private static Set<String> organisations(Entry entry) {
    if (entry.organisations().isEmpty()) {
      return Set.of();
    }
    var all = new HashSet<>(entry.organisations());
    all.add(entry.iri());
    return all;
  }

  private Nearness nearest(Entry entry, Asked asked) {
    return Kinds.isPerson(entry) ? nearestPerson(entry, asked) : nearestThing(entry, asked);
  }

  private Nearness nearestPerson(Entry entry, Asked asked) {
    var best = Nearness.none(entry.labels().getFirst());
    var known = new ArrayList<Name>();
    for (var label : entry.labels()) {
      var name = Name.of(label.text());
      known.add(name);
      best = nearer(best, asked.persons, name, label);
      if (label.text().indexOf('-') > 0) {
        var joined = Name.of(label.text().replace("-", ""));
        var near = nearer(Nearness.none(label), asked.persons, joined, label);
        best = near.isName() && near.score() > best.score() ? near : best;
      }
    }
    return best.score() > OTHER_MARKS && hasOtherMarks(known, asked)
        ? new Nearness(best.label(), OTHER_MARKS, best.isName(), best.features())
        : best;
  }

  private Nearness nearer(Nearness so, List<Name> readings, Name known, Label label) {
    var best = so;
    for (var reading : readings) {
      var near = names.person(reading, known, label);
      best = near.score() > best.score() ? near : best;
    }
    return best;
  }

  private Nearness nearestThing(Entry entry, Asked asked) {
    var best = Nearness.none(entry.labels().getFirst());
    boolean elsewhere =
        !asked.bracketed.isEmpty() && Collections.disjoint(asked.bracketed, entry.states());
    var readings = elsewhere ? whole(asked) : asked.things;
    for (var label : entry.labels()) {
      var known = Name.of(label.text());
      for (var reading : readings) {
        var near = names.thing(reading, known, label);
        best = near.score() > best.score() ? near : best;
        var spelt = Initials.speltOut(reading, known, asked.initials);
        if (spelt.isPresent()) {
          var out = names.thing(spelt.get(), known, label).less(ABBREVIATED);
          best = out.score() > best.score() ? out : best;
        }
      }
    }
    boolean people = best.label().kind() == Label.Kind.DEMONYM;
    if (people && best.score() > 0 && Kinds.arePolities(asked.question.types())) {
      best = best.less(-DEMONYM_OF_STATE);
    }
    return bodies.has(entry) ? bodies.byMeaning(entry, asked, best) : best;
  }

  private static List<Name> whole(Asked asked) {
    return asked.things.subList(0, Math.min(1, asked.things.size()));
  }

  /// Whether the name is the person's but for its marks: Hiến is not Hiện, even where another
  /// language writes both Hien.
  private static boolean hasOtherMarks(List<Name> names, Asked asked) {
    for (var reading : asked.persons) {
      if (reading.hasMarks()) {
        boolean differs = false;
        boolean agrees = false;
        for (var name : names) {
          if (name.hasMarks() && name.folded().equals(reading.folded())) {
            boolean alike = Marks.agree(reading, name);
            agrees |= alike;
            differs |= !alike;
          }
        }
        if (differs && !agrees) {
          return true;
        }
      }
    }
    return false;
  }
}
