package org.entente.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.ontology.Namespaces;
import org.entente.search.Entry;
import org.entente.search.LabelIndex;

/// Finds the entities that a name may mean, scores them and says why. Names of persons are compared
/// word by word, bodies and offices by state and function. A candidate is a match only where it is
/// clear of all others and no other entity bears the name.
///
/// A matcher keeps nothing of what it was asked: any number of threads may ask it.
public final class Matcher {

  private static final double ENOUGH = 75;
  private static final double LEAD = 10;
  private static final int MOST_CANDIDATES = 50;
  private static final int MOST_NEAR = 30;
  private static final int MOST_WORDS = 40;
  private static final double PLACE_OF_STATE = 12;

  private static final String WIKIDATA = "http://www.wikidata.org/entity/";
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::score)
          .reversed()
          .thenComparing(one -> -one.entry().links())
          .thenComparing(one -> one.entry().iri());

  private final LabelIndex index;
  private final Meanings meanings;
  private final Readings readings;
  private final Bodies bodies;
  private final Comparison comparison;

  private Matcher(LabelIndex index, PropertyValues values) {
    var dictionary = Dictionary.shipped();
    this.index = index;
    this.meanings = new Meanings(dictionary, index);
    this.readings = new Readings(dictionary, meanings);
    this.bodies = new Bodies(index, meanings, dictionary);
    this.comparison = new Comparison(index, bodies, values);
  }

  /// A matcher over one state of the data.
  ///
  /// @param values looked up for the properties that a question names besides the well-known ones
  public static Matcher over(LabelIndex index, PropertyValues values) {
    return new Matcher(index, values);
  }

  /// The candidates, the best first, at most `limit` of them.
  public List<Candidate> candidates(Question question) {
    var asked = asked(question);
    var scored = new ArrayList<Candidate>();
    var looked = gather(asked);
    looked.forEach(entry -> comparison.of(entry, asked).ifPresent(scored::add));
    if (scored.stream().noneMatch(one -> Bodies.isCertain(one.score()))) {
      near(asked)
          .filter(looked::add)
          .forEach(entry -> comparison.of(entry, asked).ifPresent(scored::add));
    }
    preferStates(asked, scored);
    scored.sort(BEST_FIRST);
    decide(asked, scored);
    return List.copyOf(scored.subList(0, Math.min(question.limit(), scored.size())));
  }

  /// The one entity that a name means, if that is clear.
  public Optional<Candidate> match(Question question) {
    return candidates(question).stream().filter(Candidate::isMatch).findFirst();
  }

  private Asked asked(Question question) {
    return new Asked(
        question,
        readings,
        meanings.of(question.name()),
        identified(question),
        resolved(question.states(), Set.of()),
        resolved(question.organisations(), Set.of()),
        resolved(question.offices(), Set.of()),
        Readings.bracketed(question.name()).map(meanings::states).orElse(Set.of()));
  }

  private Set<String> identified(Question question) {
    var found = new LinkedHashSet<String>();
    var keys = new ArrayList<>(question.identifiers());
    keys.add(question.name().strip());
    keys.removeIf(String::isEmpty);
    keys.forEach(key -> direct(key).forEach(entry -> found.add(entry.iri())));
    if (found.isEmpty()) {
      keys.forEach(key -> elsewhere(key).forEach(entry -> found.add(entry.iri())));
    }
    return found;
  }

  /// What bears an IRI or id of ours.
  private Stream<Entry> direct(String key) {
    return Stream.of(
            key,
            Namespaces.expand(key).orElse(key),
            Namespaces.ID + key,
            Namespaces.SCHEME + key,
            Namespaces.ICCS + key)
        .distinct()
        .flatMap(iri -> index.entry(iri).stream());
  }

  /// What others know by an IRI or code of theirs.
  private Stream<Entry> elsewhere(String key) {
    return Stream.of(key, Namespaces.expand(key).orElse(key), WIKIDATA + key)
        .distinct()
        .flatMap(identifier -> index.identified(identifier).stream());
  }

  /// IRIs for names, codes and IRIs of states, bodies or offices.
  private Set<String> resolved(Set<String> given, Set<String> types) {
    var found = new HashSet<String>();
    for (var value : given) {
      var state = meanings.states(value);
      var direct = identified(Question.named(value));
      found.addAll(state);
      found.addAll(direct);
      if (state.isEmpty() && direct.isEmpty()) {
        candidates(Question.named(value, types)).stream()
            .filter(one -> Bodies.isCertain(one.score()))
            .forEach(one -> found.add(one.entry().iri()));
        found.add(value);
      }
    }
    return found;
  }

  private Set<Entry> gather(Asked asked) {
    var found = new LinkedHashSet<Entry>();
    asked.identified.forEach(iri -> index.entry(iri).ifPresent(found::add));
    var readings = new LinkedHashSet<>(asked.persons);
    readings.addAll(asked.things);
    for (var reading : readings) {
      found.addAll(index.named(reading.folded(), MOST_CANDIDATES));
    }
    bodies.serving(asked.meaning).limit(MOST_CANDIDATES).forEach(found::add);
    bodies.shortened(asked).limit(MOST_CANDIDATES).forEach(found::add);
    if (asked.hasNoName()) {
      index
          .told(asked.states, asked.organisations, asked.offices)
          .filter(entry -> Comparison.fits(asked, entry))
          .limit(4L * MOST_CANDIDATES)
          .forEach(found::add);
    }
    return found;
  }

  /// What is near the whole name, and what is left when all titles are taken away.
  private Stream<Entry> near(Asked asked) {
    var several = asked.persons.stream().filter(reading -> reading.size() > 1);
    return Stream.concat(
            asked.persons.stream().limit(1),
            several.min(Comparator.comparingInt(Name::size)).stream())
        .distinct()
        .filter(reading -> reading.size() < MOST_WORDS)
        .flatMap(reading -> index.near(reading.folded(), MOST_NEAR).stream());
  }

  /// Where nothing says which is meant, the name of a country means the state, not the place.
  private static void preferStates(Asked asked, List<Candidate> scored) {
    boolean isState =
        asked.question.types().isEmpty()
            && scored.stream()
                .anyMatch(one -> Kinds.isPolity(one.entry()) && one.score() >= ENOUGH);
    if (isState) {
      scored.replaceAll(one -> Kinds.isPlace(one.entry()) ? one.less(PLACE_OF_STATE) : one);
      scored.stream()
          .map(Candidate::entry)
          .filter(Kinds::isPlace)
          .forEach(place -> asked.namesakes.remove(place.iri()));
    }
  }

  private static void decide(Asked asked, List<Candidate> scored) {
    if (scored.isEmpty()) {
      return;
    }
    var best = scored.getFirst();
    boolean clear = scored.size() == 1 || best.score() - scored.get(1).score() >= LEAD;
    boolean sole = asked.namesakes.isEmpty() || asked.namesakes.equals(Set.of(best.entry().iri()));
    boolean identified = asked.identified.equals(Set.of(best.entry().iri()));
    if (identified || (clear && sole && best.score() >= ENOUGH)) {
      scored.set(0, best.asMatch());
    }
  }

  /// The label to show: the one that came nearest, but no misspelling.
  public static String shown(Candidate candidate) {
    return switch (candidate.label().kind()) {
      case PREFERRED, ALTERNATIVE -> candidate.label().text();
      case HIDDEN, DEMONYM -> candidate.entry().name(List.of(candidate.label().language(), "en"));
    };
  }
}
