package org.entente.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.lexicon.Category;
import org.entente.lexicon.Hit;
import org.entente.lexicon.Tokens;

/// Tells which names of an article are one person: the same name, part of it, its words in another
/// order, or a misspelling of it in the same office.
final class People {

  private static final int MOST_EDITS = 2;
  private static final Set<String> MEETS =
      Set.of("rencontré", "rencontrer", "met", "gặp", "selon", "dixit", "ông", "bà");
  private static final Set<String> PLURAL =
      Set.of("mm", "mmes", "messrs", "ministres", "ministers");

  private final Chart chart;
  private final Tokens tokens;
  private final FamilyNames families;
  private final List<Person> persons = new ArrayList<>();
  private final IdentityHashMap<Styled, Person> byMention = new IdentityHashMap<>();
  private final IdentityHashMap<Styled, NameKey> keys = new IdentityHashMap<>();

  People(Chart chart, FamilyNames families) {
    this.chart = chart;
    this.tokens = chart.tokens();
    this.families = families;
  }

  List<Person> persons() {
    return persons;
  }

  Optional<Person> of(Styled mention) {
    return Optional.ofNullable(byMention.get(mention));
  }

  /// Takes all names of the article, the titled full ones first.
  void gather(List<Styled> mentions) {
    mentions.stream().filter(one -> one.isTitled() && size(one) > 1).forEach(this::full);
    mentions.stream()
        .filter(one -> !one.isTitled() && size(one) > 1)
        .filter(one -> isKnown(one) || speaks(one) || isJoined(one, mentions) || isPartner(one))
        .forEach(this::full);
    mentions.stream()
        .filter(one -> !one.isTitled() && size(one) > 1 && !byMention.containsKey(one))
        .forEach(one -> find(one).ifPresent(person -> add(person, one)));
    mentions.stream().filter(one -> one.isTitled() && size(one) == 1).forEach(this::shortName);
    mentions.stream()
        .filter(one -> !one.isTitled() && size(one) == 1 && isWritten(one))
        .forEach(one -> surname(one).ifPresent(person -> add(person, one)));
    mentions.stream()
        .filter(one -> !one.isTitled() && size(one) > 1 && !byMention.containsKey(one))
        .forEach(one -> find(one).ifPresent(person -> add(person, one)));
  }

  /// "MM. X et |Y|": one honorific for two.
  private boolean isJoined(Styled one, List<Styled> mentions) {
    return mentions.stream()
        .anyMatch(
            other ->
                other.to() == one.from() - 1
                    && chart.isAny(one.from() - 1, Set.of("et", "and", "và"))
                    && other
                        .honorific()
                        .filter(hit -> PLURAL.contains(chart.tokens().key(other.from())))
                        .isPresent());
  }

  /// "rencontré |X|", "met with |Y|": whom one meets is somebody.
  private boolean isPartner(Styled one) {
    int before = one.from() - 1;
    return before >= 0
        && chart.isAny(before, MEETS)
        && !isAcronym(one)
        && tokens.start(before) >= one.sentence().span().start();
  }

  private void full(Styled one) {
    if (!isAcronym(one)) {
      add(find(one).orElseGet(() -> fresh(one)), one);
    }
  }

  private void shortName(Styled one) {
    Optional<Person> known = surname(one);
    if (known.isPresent()) {
      add(known.get(), one);
    } else if (isForeign(one) && !isAcronym(one)) {
      add(fresh(one), one);
    }
  }

  private Person fresh(Styled one) {
    NameKey name = keyOf(one);
    String base = "person-" + Slugs.of(surface(one));
    String key = base;
    for (int number = 2; taken(key); number++) {
      key = base + "-" + number;
    }
    Person person = new Person(key, name);
    persons.add(person);
    return person;
  }

  private boolean taken(String key) {
    return persons.stream().anyMatch(person -> person.key.equals(key));
  }

  private void add(Person person, Styled one) {
    byMention.put(one, person);
    person.spellings.merge(surface(one), 1, Integer::sum);
    person.keys.put(surface(one), keyOf(one));
    Span span = chart.span(one.nameFrom(), one.nameTo());
    if (!person.evidence.contains(span)) {
      person.evidence.add(span);
    }
    person.last = Math.max(person.last, one.nameFrom());
    one.honorific()
        .flatMap(hit -> hit.entry().one("gender"))
        .ifPresent(gender -> person.gender = Optional.of(gender));
    for (OfficeTitle office : one.offices()) {
      person.held.add(
          new Person.Held(
              office,
              chart.span(office.from(), office.to()),
              chart.words(office.from(), office.to())));
    }
    for (Hit rank : one.ranks()) {
      Span where = new Span(rank.start(), rank.end());
      String words = Chart.squeezed(where.in(chart.doc().text()));
      person.ranks.putIfAbsent(
          rank.entry().slug(), new Statement.RankHeld(rank.entry().slug(), words, where));
    }
  }

  /// The person that a full name means: the same, a part or the whole of another, or a misspelling.
  private Optional<Person> find(Styled one) {
    NameKey name = keyOf(one);
    for (Person person : persons) {
      if (person.keys.values().stream().anyMatch(name::same)) {
        return Optional.of(person);
      }
    }
    for (Person person : persons) {
      boolean part =
          person.keys.values().stream()
              .anyMatch(other -> name.isPartOf(other) || (size(other) > 1 && other.isPartOf(name)));
      if (part && !contradicts(person, one)) {
        return Optional.of(person);
      }
    }
    for (Person person : persons) {
      if (misspells(person, one, name)) {
        return Optional.of(person);
      }
    }
    return Optional.empty();
  }

  private boolean misspells(Person person, Styled one, NameKey name) {
    int limit = families.isVietnamese(name) ? 1 : MOST_EDITS;
    boolean near = person.keys.values().stream().anyMatch(other -> name.distance(other) <= limit);
    if (!near || contradicts(person, one)) {
      return false;
    }
    boolean sameOffice = one.offices().stream().anyMatch(office -> person.hasGrade(office.grade()));
    boolean plain = one.offices().isEmpty() || person.held.isEmpty();
    return sameOffice || (plain && !families.isVietnamese(name));
  }

  /// Whether the titles speak of two people: two offices of one kind in different states.
  private static boolean contradicts(Person person, Styled one) {
    for (OfficeTitle office : one.offices()) {
      Optional<String> state = Standing.stateOf(office);
      for (Person.Held held : person.held) {
        Optional<String> other = Standing.stateOf(held.title());
        if (state.isPresent() && other.isPresent() && !state.equals(other)) {
          return true;
        }
      }
    }
    return false;
  }

  /// The person whose short name this is: the last who fits.
  private Optional<Person> surname(Styled one) {
    NameKey name = keyOf(one);
    Person best = null;
    int bestScore = 0;
    for (Person person : persons) {
      int score = fits(person, name, one);
      if (score > bestScore
          || (score == bestScore && score > 0 && best != null && before(person, best, one))) {
        best = person;
        bestScore = score;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean before(Person person, Person best, Styled one) {
    return person.last <= one.from() && person.last > best.last;
  }

  private int fits(Person person, NameKey name, Styled one) {
    if (!name.isPartOf(person.name) && person.keys.values().stream().noneMatch(name::isPartOf)) {
      return 0;
    }
    String word = name.plain().getFirst();
    boolean usual = families.shortNames(person.name).contains(word);
    boolean sameOffice = one.offices().stream().anyMatch(office -> person.hasGrade(office.grade()));
    if (!usual && !sameOffice) {
      return 0;
    }
    return 1 + (usual ? 1 : 0) + (sameOffice ? 2 : 0);
  }

  /// A single capitalised word counts as a name where its language writes names so.
  private boolean isWritten(Styled one) {
    boolean vietnamese = one.sentence().segment().language().equals("vi");
    if (vietnamese && !isForeign(one)) {
      return false;
    }
    return !isAcronym(one);
  }

  private boolean isForeign(Styled one) {
    String surface = surface(one);
    boolean ascii = surface.chars().allMatch(letter -> letter < 128);
    return !one.sentence().segment().language().equals("vi") || (ascii && surface.length() > 2);
  }

  private boolean isAcronym(Styled one) {
    for (int at = one.nameFrom(); at < one.nameTo(); at++) {
      if (tokens.isWord(at) && tokens.shape(at) != Tokens.Shape.UPPER) {
        return false;
      }
    }
    return !one.isTitled() || one.nameTo() - one.nameFrom() == 1;
  }

  private boolean isKnown(Styled one) {
    return chart
        .longest(one.nameFrom(), one.nameTo(), Set.of(Category.PERSON))
        .filter(hit -> chart.after(hit) == one.nameTo())
        .isPresent();
  }

  /// Whether the words after a name report what somebody says.
  private boolean speaks(Styled one) {
    for (int at = one.to(); at < Math.min(one.to() + 2, tokens.size()); at++) {
      boolean reports =
          chart.at(at).stream()
              .anyMatch(
                  hit ->
                      hit.category() == Category.CUE
                          && Set.of("active", "report", "silent")
                              .contains(hit.entry().one("pattern").orElse("")));
      if (reports && at < tokens.from(one.sentence().span().end())) {
        return true;
      }
      if (chart.isAny(at, Set.of("và", "and", "et", ","))) {
        return false;
      }
    }
    return false;
  }

  private NameKey keyOf(Styled one) {
    return keys.computeIfAbsent(one, styled -> NameKey.of(surface(styled)));
  }

  String surface(Styled one) {
    return chart.words(one.nameFrom(), one.nameTo());
  }

  /// How many words the name has here.
  int words(Styled one) {
    return size(one);
  }

  private int size(Styled one) {
    return size(keyOf(one));
  }

  private static int size(NameKey name) {
    return name.words().size();
  }

  boolean isVietnamese(Person person) {
    return families.isVietnamese(person.name);
  }
}
