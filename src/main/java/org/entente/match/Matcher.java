package org.entente.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.ontology.Namespaces;
import org.entente.search.Entry;
import org.entente.search.LabelIndex;

/// Finds the entities that a name may mean, scores them and says why. Names of persons are compared
/// word by word, bodies and offices by state and function. A candidate is a match only where it is
/// clear of all others and no other entity bears the name.
public final class Matcher {

  private static final double ENOUGH = 75;
  private static final double LEAD = 10;
  private static final double WORTH_SHOWING = 25;
  private static final int MOST_CANDIDATES = 50;
  private static final int MOST_NEAR = 30;
  private static final int MOST_WORDS = 40;
  private static final double BY_MEANING = 84;
  private static final double STATE_UNSAID = 72;
  private static final double STATE_DIFFERS = 45;
  private static final double OFFICE_FOR_BODY = 60;
  private static final double OTHER_MARKS = 68;
  private static final double PLACE_OF_STATE = 12;

  private static final String WIKIDATA = "http://www.wikidata.org/entity/";
  private static final Set<String> ARTICLES = Set.of("the", "le", "la", "l", "ngai", "ong", "ba");
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::score)
          .reversed()
          .thenComparing(one -> -one.entry().links())
          .thenComparing(one -> one.entry().iri());

  private final LabelIndex index;
  private final PropertyValues values;
  private final Dictionary dictionary;
  private final Meanings meanings;
  private final Names names;
  private final Map<String, List<Entry>> byFunction = new HashMap<>();
  private final Map<String, List<Meaning>> meaningsOf = new HashMap<>();

  private Matcher(LabelIndex index, PropertyValues values) {
    this.index = index;
    this.values = values;
    this.dictionary = Dictionary.shipped();
    this.meanings = new Meanings(dictionary, index);
    this.names = new Names(index::frequency);
    index.entries().stream().filter(Kinds::isBodyOrOffice).forEach(this::readMeanings);
  }

  /// A matcher over one state of the data.
  ///
  /// @param values looked up for the properties that a question names besides the well-known ones
  public static Matcher over(LabelIndex index, PropertyValues values) {
    return new Matcher(index, values);
  }

  private void readMeanings(Entry entry) {
    var read = entry.labels().stream().map(label -> meanings.of(label.text())).toList();
    meaningsOf.put(entry.iri(), read);
    read.stream()
        .flatMap(one -> one.functions().stream())
        .distinct()
        .forEach(
            function -> byFunction.computeIfAbsent(function, _ -> new ArrayList<>()).add(entry));
  }

  /// The candidates, the best first, at most `limit` of them.
  public List<Candidate> candidates(Question question) {
    var asked = new Asked(question);
    var scored = new ArrayList<Candidate>();
    for (var entry : gather(asked)) {
      score(entry, asked).ifPresent(scored::add);
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

  /// A question with all that its words were read as.
  private final class Asked {
    final Question question;
    final List<Name> readings;
    final Meaning meaning;
    final Set<String> identified;
    final Set<String> states;
    final Set<String> organisations;
    final Set<String> offices;
    final Set<String> namesakes = new HashSet<>();
    final Map<String, Set<String>> others = new LinkedHashMap<>();

    Asked(Question question) {
      this.question = question;
      this.readings = readings(question.name());
      this.meaning = meanings.of(question.name());
      this.identified = identified(question);
      this.states = resolved(question.states(), Set.of());
      this.organisations = resolved(question.organisations(), Set.of());
      this.offices = resolved(question.offices(), Set.of());
      question.others().forEach(other -> others.put(other.property(), folded(other.values())));
    }
  }

  /// The name as it stands, and without titles before and after it.
  private List<Name> readings(String text) {
    var readings = new ArrayList<Name>();
    var whole = Name.of(text);
    readings.add(whole);
    int comma = text.indexOf(',');
    if (comma > 0) {
      var before = Name.of(text.substring(0, comma));
      if (before.size() > 1) {
        readings.add(before);
      }
      readings.addAll(List.copyOf(stripped(Name.of(text.substring(comma + 1)))));
    }
    int bracket = text.indexOf('(');
    if (bracket > 0) {
      readings.add(Name.of(text.substring(0, bracket)));
    }
    for (var reading : List.copyOf(readings)) {
      readings.addAll(stripped(reading));
    }
    return readings.stream().filter(reading -> reading.size() > 0).distinct().limit(12).toList();
  }

  /// What is left of a name each time that a title, or the body that goes with it, is taken away.
  private List<Name> stripped(Name name) {
    var left = new ArrayList<Name>();
    int from = 0;
    boolean hadTitle = false;
    while (from < name.size() - 1) {
      var rest = name.from(from);
      int words = dictionary.title(rest);
      if (words == 0 && hadTitle) {
        words = filler(rest);
      }
      if (words == 0 && !hadTitle) {
        words = before(rest);
      }
      if (words == 0) {
        break;
      }
      hadTitle = true;
      from = Math.min(from + words, name.size() - 1);
      left.add(name.from(from));
    }
    return left;
  }

  /// What stands before a title: an article, or whose it is (`British Home Secretary`).
  private int before(Name rest) {
    int words = ARTICLES.contains(rest.folded().getFirst()) ? 1 : meanings.stateWords(rest);
    return words < rest.size() && dictionary.title(rest.from(words)) > 0 ? words : 0;
  }

  /// What stands between a title and a name: `of`, the body, its state.
  private int filler(Name rest) {
    if (Dictionary.isFiller(rest.folded().getFirst())) {
      return 1;
    }
    int function = dictionary.function(rest.folded(), 0).words();
    return Math.max(function, meanings.stateWords(rest));
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
  private List<Entry> direct(String key) {
    return Stream.of(
            key,
            Namespaces.expand(key).orElse(key),
            Namespaces.ID + key,
            Namespaces.SCHEME + key,
            Namespaces.ICCS + key)
        .distinct()
        .flatMap(iri -> index.entry(iri).stream())
        .toList();
  }

  /// What others know by an IRI or code of theirs.
  private List<Entry> elsewhere(String key) {
    return Stream.of(key, Namespaces.expand(key).orElse(key), WIKIDATA + key)
        .distinct()
        .flatMap(identifier -> index.identified(identifier).stream())
        .toList();
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
            .filter(one -> one.score() >= STATE_UNSAID)
            .forEach(one -> found.add(one.entry().iri()));
        found.add(value);
      }
    }
    return found;
  }

  private static Set<String> folded(Set<String> values) {
    return values.stream()
        .flatMap(value -> Stream.of(value, Name.of(value).key()))
        .filter(value -> !value.isEmpty())
        .collect(Collectors.toSet());
  }

  private Set<Entry> gather(Asked asked) {
    var found = new LinkedHashSet<Entry>();
    asked.identified.forEach(iri -> index.entry(iri).ifPresent(found::add));
    for (var reading : asked.readings) {
      found.addAll(index.named(reading.folded(), MOST_CANDIDATES));
    }
    for (var function : asked.meaning.functions()) {
      byFunction.getOrDefault(function, List.of()).stream()
          .filter(entry -> stateFits(asked, entry))
          .limit(MOST_CANDIDATES)
          .forEach(found::add);
    }
    if (asked.readings.isEmpty() && asked.question.name().isBlank()) {
      index.entries().stream()
          .filter(entry -> fits(asked, entry) && isTold(asked, entry))
          .limit(4L * MOST_CANDIDATES)
          .forEach(found::add);
    }
    if (!asked.readings.isEmpty() && found.stream().noneMatch(entry -> fits(asked, entry))) {
      // The whole name, and what is left when all titles are taken away.
      Stream.of(asked.readings.getFirst(), asked.readings.getLast())
          .distinct()
          .filter(reading -> reading.size() < MOST_WORDS)
          .forEach(reading -> found.addAll(index.near(reading.folded(), MOST_NEAR)));
    }
    return found;
  }

  /// Whether what is asked besides a name speaks for the entity.
  private static boolean isTold(Asked asked, Entry entry) {
    return !Collections.disjoint(asked.states, entry.states())
        || !Collections.disjoint(asked.organisations, entry.organisations())
        || entry.tenures().stream().anyMatch(one -> asked.offices.contains(one.office()));
  }

  private static boolean stateFits(Asked asked, Entry entry) {
    return asked.meaning.states().isEmpty()
        || asked.meaning.states().stream().anyMatch(entry.states()::contains);
  }

  private static boolean fits(Asked asked, Entry entry) {
    var types = asked.question.types();
    return types.isEmpty() || types.stream().anyMatch(entry::isA);
  }

  private Optional<Candidate> score(Entry entry, Asked asked) {
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
    if (near.isName() && ofType) {
      asked.namesakes.add(entry.iri());
    }
    double score = identified ? 100 : agreement.score(base(near, asked));
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

  /// Without a name all depends on the properties.
  private static double base(Nearness near, Asked asked) {
    return asked.readings.isEmpty() && asked.question.name().isBlank() ? 60 : near.score();
  }

  private static Set<String> organisations(Entry entry) {
    var all = new HashSet<>(entry.organisations());
    all.add(entry.iri());
    return all.size() == 1 ? Set.of() : all;
  }

  private Nearness nearest(Entry entry, Asked asked) {
    var best = Nearness.none(entry.labels().getFirst());
    boolean person = Kinds.isPerson(entry);
    for (var label : entry.labels()) {
      var known = Name.of(label.text());
      for (var reading : person ? asked.readings : whole(asked)) {
        var near =
            person ? names.person(reading, known, label) : names.thing(reading, known, label);
        best = near.score() > best.score() ? near : best;
      }
    }
    if (person && hasOtherMarks(entry, asked) && best.score() > OTHER_MARKS) {
      best = new Nearness(best.label(), OTHER_MARKS, best.isName(), best.features());
    }
    return meaningsOf.containsKey(entry.iri()) ? byMeaning(entry, asked, best) : best;
  }

  /// Whether the name is the person's but for its marks: Hiến is not Hiện, even where another
  /// language writes both Hien.
  private static boolean hasOtherMarks(Entry entry, Asked asked) {
    for (var reading : asked.readings) {
      var marked =
          entry.labels().stream()
              .map(label -> Name.of(label.text()))
              .filter(name -> name.hasMarks() && name.folded().equals(reading.folded()))
              .toList();
      if (reading.hasMarks()
          && !marked.isEmpty()
          && marked.stream().noneMatch(name -> agree(reading, name))) {
        return true;
      }
    }
    return false;
  }

  /// Marks may be left away, but not put where the known name has none.
  private static boolean agree(Name asked, Name known) {
    for (int i = 0; i < asked.size(); i++) {
      var word = asked.marked().get(i);
      var other = known.marked().get(i);
      boolean added = other.equals(known.folded().get(i)) && !word.equals(other);
      if (added || Marks.agreement(word, other) < 0.9) {
        return false;
      }
    }
    return true;
  }

  private static List<Name> whole(Asked asked) {
    return asked.readings.subList(0, Math.min(1, asked.readings.size()));
  }

  /// Letters alone never make one body of two: state and function must agree.
  private Nearness byMeaning(Entry entry, Asked asked, Nearness byLetters) {
    var meaning = asked.meaning;
    var known = meaningsOf.getOrDefault(entry.iri(), List.of());
    var best = byLetters;
    for (int i = 0; i < known.size(); i++) {
      if (meaning.isLike(known.get(i))) {
        double score = byState(entry, known.get(i), asked);
        var label = entry.labels().get(i);
        if (score > best.score()) {
          var features = new ArrayList<>(byLetters.features());
          features.add(new Feature("function", 1));
          best = new Nearness(label, score, score == BY_MEANING, features);
        }
      }
    }
    if (byLetters.isName()) {
      return best;
    }
    boolean otherState =
        !meaning.states().isEmpty()
            && !entry.states().isEmpty()
            && Collections.disjoint(meaning.states(), entry.states());
    boolean otherFunction =
        !meaning.functions().isEmpty()
            && known.stream()
                .noneMatch(one -> !Collections.disjoint(one.functions(), meaning.functions()))
            && known.stream().anyMatch(one -> !one.functions().isEmpty());
    boolean otherKind =
        !meaning.functions().isEmpty()
            && known.stream().allMatch(one -> one.grade().isEmpty() != meaning.grade().isEmpty());
    double most = otherState || otherFunction ? STATE_DIFFERS : otherKind ? OFFICE_FOR_BODY : 100;
    return best.score() > most ? new Nearness(best.label(), most, false, best.features()) : best;
  }

  private static double byState(Entry entry, Meaning known, Asked asked) {
    var named = asked.meaning.states();
    var states = known.states().isEmpty() ? List.copyOf(entry.states()) : known.states();
    if (named.isEmpty()) {
      return Collections.disjoint(asked.states, entry.states()) ? STATE_UNSAID : BY_MEANING;
    }
    return named.equals(states) ? BY_MEANING : STATE_DIFFERS;
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
