package org.entente.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.extract.Statement.DateFound;
import org.entente.lexicon.Hit;
import org.entente.lexicon.Tokens;

/// Reads who, when and where around the head of an encounter.
final class EncounterGrammar {

  /// A person with the part that the verb gives.
  record Found(ActorMention.Person mention, String role) {}

  private static final Set<String> OBLIQUE =
      Set.of("với", "with", "avec", "của", "of", "de", "du", "giữa", "between", "entre", "d");
  private static final Set<String> MANY =
      Set.of(
          "các",
          "những",
          "des",
          "nhiều",
          "plusieurs",
          "several",
          "many",
          "these",
          "ces",
          "regular",
          "vòng",
          "lượt",
          "rounds",
          "series");
  private static final Set<String> HELD =
      Set.of(
          "diễn",
          "tổ",
          "tiến",
          "held",
          "tenue",
          "tenu",
          "tient",
          "convened",
          "opened",
          "took",
          "khai",
          "hosted",
          "organisée",
          "organisé",
          "réuni",
          "tenus",
          "déroulé",
          "déroulée",
          "organized",
          "organised",
          "tenues",
          "ouverte",
          "kicked");
  private static final Set<String> INVITED =
      Set.of("mời", "invitation", "invité", "invited", "prochain", "prochaine", "upcoming", "next");
  private static final Set<String> NAMING =
      Set.of("dự", "tại", "trong", "thúc", "buổi", "cuộc", "chuyến", "sau", "phiên");
  private static final Set<String> PLANNED =
      Set.of("prévu", "prévue", "prévus", "prévues", "scheduled", "slated");
  private static final Set<String> SOURCE = Set.of("theo", "selon", "to");
  private static final List<String> MAKER = List.of(" của ", " by ", " par ", " of ", " de ");
  private static final Set<String> SMALL = Set.of("hội thảo", "workshop");
  private static final int NEAR = 12;
  private static final int CLOSE = 18;
  private static final int WITHOUT_FIGURES = 1000;

  private final Reading reading;

  EncounterGrammar(Reading reading) {
    this.reading = reading;
  }

  /// The persons that a sentence names, each once.
  List<ActorMention.Person> persons(Line line) {
    return persons(line, line.span.start(), line.span.end());
  }

  private List<ActorMention.Person> persons(Line line, int from, int to) {
    Map<String, ActorMention.Person> found = new LinkedHashMap<>();
    for (ActorMention mention : line.mentions) {
      if (mention instanceof ActorMention.Person person
          && person.person().isPresent()
          && person.span().start() >= from
          && person.span().end() <= to) {
        found.putIfAbsent(person.person().get(), person);
      } else if (mention instanceof ActorMention.Group group
          && group.span().start() >= from
          && group.span().end() <= to) {
        ofGroup(group, found);
      }
    }
    return List.copyOf(found.values());
  }

  /// "hai Bộ trưởng" stands for the persons it means.
  private void ofGroup(ActorMention.Group group, Map<String, ActorMention.Person> found) {
    for (Statement.Actor actor : group.actors()) {
      if (actor instanceof Statement.Actor.OfPerson(String key)) {
        byName(key).ifPresent(person -> found.putIfAbsent(key, person));
      }
    }
  }

  private Optional<ActorMention.Person> byName(String key) {
    for (ActorMention mention : reading.mentions()) {
      if (mention instanceof ActorMention.Person person
          && person.person().equals(Optional.of(key))
          && person.how() == ActorMention.How.NAME) {
        return Optional.of(person);
      }
    }
    return Optional.empty();
  }

  /// The parties of a verb, one list for each encounter that it tells of.
  List<List<Found>> parts(Line line, Hit head, int next) {
    String pattern = head.entry().one("pattern").orElse("verb");
    Optional<ActorMention.Person> subject = subject(line, head);
    int end = clauseEnd(line, head, next);
    List<ActorMention.Person> objects = new ArrayList<>(persons(line, head.end(), end));
    subject.ifPresent(
        person -> objects.removeIf(object -> object.person().equals(person.person())));
    String subjectRole =
        switch (pattern) {
          case "verb-host" -> "role-host";
          case "verb-guest", "passive-host" -> "role-guest";
          default -> "role-participant";
        };
    String objectRole =
        switch (pattern) {
          case "verb-host" -> "role-guest";
          case "passive-host" -> "role-host";
          default -> "role-participant";
        };
    var found = new ArrayList<List<Found>>();
    String kind = head.entry().slug("namesEncounter").orElse("");
    if (kind.equals("visit")) {
      Optional<ActorMention.Person> visitor =
          apposed(line, head)
              .or(() -> notAtHome(line, head))
              .or(() -> subject)
              .or(() -> firstAfter(line, head));
      found.add(visitor.map(person -> List.of(new Found(person, subjectRole))).orElse(List.of()));
      return found;
    }
    for (List<ActorMention.Person> group : groups(line, head, objects)) {
      var parts = new ArrayList<Found>();
      subject.ifPresent(
          person -> {
            joinedTo(line, person).forEach(other -> parts.add(new Found(other, subjectRole)));
            parts.add(new Found(person, subjectRole));
          });
      group.forEach(person -> parts.add(new Found(person, objectRole)));
      found.add(parts);
    }
    return found;
  }

  /// "with Mr X, on a visit to Y": the person right before the words.
  private Optional<ActorMention.Person> apposed(Line line, Hit head) {
    return persons(line, line.span.start(), head.start()).stream()
        .filter(person -> line.looseWords(person.span().end(), head.start(), "filler") == 0)
        .findFirst();
  }

  /// The nearest person before the words who doesn't come from the state that is visited.
  private Optional<ActorMention.Person> notAtHome(Line line, Hit head) {
    Optional<String> host =
        reading.places(line.span).stream()
            .filter(place -> place.span().start() >= head.end())
            .filter(place -> place.span().start() - head.end() <= 60)
            .flatMap(place -> place.state().stream())
            .findFirst();
    if (host.isEmpty()) {
      return Optional.empty();
    }
    return persons(line, line.span.start(), head.start()).reversed().stream()
        .filter(person -> !person.state().equals(host))
        .findFirst();
  }

  /// Whether somebody is only invited to make the visit.
  boolean invitedTo(Line line, Hit head) {
    return line.cues.stream()
        .anyMatch(
            cue ->
                cue.force().equals("force-invitation")
                    && cue.span().end() <= head.start()
                    && !line.crosses(cue.span().end(), head.start(), ";"));
  }

  private Optional<ActorMention.Person> firstAfter(Line line, Hit head) {
    return persons(line, head.end(), line.span.end()).stream().findFirst();
  }

  /// Whether only the host is among the parts.
  boolean onlyHost(List<Found> parts) {
    return parts.size() < 2 && parts.stream().allMatch(found -> found.role().equals("role-host"));
  }

  /// "Dự hội đàm", "tại cuộc điện đàm": the word only names what is told elsewhere.
  boolean namedOnly(Line line, Hit head) {
    return NAMING.contains(line.wordBefore(head.start()));
  }

  boolean placeFollows(Line line, Hit head) {
    return reading.places(line.span).stream()
        .anyMatch(
            place -> place.span().start() >= head.end() && place.span().start() - head.end() <= 2);
  }

  /// The state in which a place of these passages lies.
  Optional<String> hostState(List<Span> passages) {
    for (Span passage : passages) {
      for (PlaceMention place : reading.places(passage)) {
        if (place.state().isPresent()) {
          return place.state();
        }
      }
    }
    return Optional.empty();
  }

  /// The date within a few words after a head.
  Optional<DateFound> dateBeside(Line line, Hit head) {
    return reading.dates(line.span).stream()
        .filter(date -> date.span().start() >= head.end())
        .filter(date -> line.tokenAt(date.span().start()) - line.tokenAt(head.end()) <= 3)
        .map(DateMention::found)
        .findFirst();
  }

  /// The first date after a head in the same clause.
  Optional<DateFound> dateAfter(Line line, Hit head) {
    return reading.dates(line.span).stream()
        .filter(date -> date.span().start() >= head.end())
        .filter(date -> line.cuesBetween(head.end(), date.span().start(), "purpose").isEmpty())
        .map(DateMention::found)
        .filter(EncounterGrammar::precise)
        .findFirst();
  }

  private static boolean precise(DateFound date) {
    return date.edtf().contains("-");
  }

  /// Objects joined by "; với …", "ainsi que par …", or by "và" after "gặp", are met one by one.
  private List<List<ActorMention.Person>> groups(
      Line line, Hit head, List<ActorMention.Person> objects) {
    var groups = new ArrayList<List<ActorMention.Person>>();
    groups.add(new ArrayList<>());
    String kind = head.entry().slug("namesEncounter").orElse("");
    for (ActorMention.Person object : objects) {
      boolean first = groups.getFirst().isEmpty();
      String before = line.wordBefore(object.span().start());
      boolean again = Set.of("với", "par", "avec", "with", "by").contains(before);
      if (!first && (again || kind.equals("meeting"))) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(object);
    }
    return groups;
  }

  private Optional<ActorMention.Person> subject(Line line, Hit head) {
    Optional<ActorMention.Person> nearest = Optional.empty();
    Optional<ActorMention.Person> any = Optional.empty();
    for (ActorMention mention : line.mentions) {
      if (mention instanceof ActorMention.Person person
          && person.person().isPresent()
          && person.span().end() <= head.start()) {
        if (!OBLIQUE.contains(line.wordBefore(person.span().start()))
            && !objectOfEarlierVerb(line, person, head)) {
          nearest = Optional.of(person);
        }
        any = any.or(() -> Optional.of(person));
      }
    }
    if (nearest.isPresent()) {
      return nearest;
    }
    return any.filter(person -> !OBLIQUE.contains(line.wordBefore(person.span().start())));
  }

  /// In "A met B and C; held talks with D" neither B nor C holds the talks.
  private boolean objectOfEarlierVerb(Line line, ActorMention.Person person, Hit head) {
    return line.encounters.stream()
        .filter(hit -> !hit.entry().is("pattern", "none") && !hit.entry().is("pattern", "noun"))
        .anyMatch(
            hit ->
                hit.end() <= person.span().start()
                    && hit.end() < head.start()
                    && line.mentions.stream()
                        .anyMatch(
                            other ->
                                other instanceof ActorMention.Person
                                    && other.span().end() <= hit.start())
                    && !hit.entry().is("namesEncounter", "visit"));
  }

  /// Those whom a conjunction joins to a subject on its left.
  private List<ActorMention.Person> joinedTo(Line line, ActorMention.Person subject) {
    var found = new ArrayList<ActorMention.Person>();
    Span span = subject.span();
    for (ActorMention.Person other : persons(line, line.span.start(), span.start())) {
      String between = line.text().substring(other.span().end(), span.start()).strip();
      if (Set.of("và", "and", "et", "cùng", "&").contains(between)) {
        found.add(other);
      }
    }
    return found;
  }

  private int clauseEnd(Line line, Hit head, int next) {
    int end = next;
    for (Cue cue : line.cues) {
      boolean speech = cue.is("report") || cue.is("active");
      if (speech
          && cue.span().start() >= head.end()
          && cue.span().start() < end
          && !persons(line, head.end(), cue.span().start()).isEmpty()) {
        end = cue.span().start();
      }
    }
    return end;
  }

  List<ActorMention.Person> signatories(Line line, Hit head) {
    List<ActorMention.Person> all = persons(line);
    return all;
  }

  /// Who makes a visit: the last person before its word, else the first after it.
  List<ActorMention.Person> visitors(Line line, Hit head) {
    List<ActorMention.Person> behind = persons(line, head.end(), line.span.end());
    if (!behind.isEmpty()) {
      int gap = behind.getFirst().span().start();
      boolean by =
          line.tokens().size() > 0
              && !line.crosses(head.end(), gap, ",;")
              && MAKER.stream()
                  .anyMatch(word -> line.text().substring(head.end(), gap).contains(word));
      if (by) {
        return List.of(behind.getFirst());
      }
    }
    Optional<ActorMention.Person> guest = notAtHome(line, head);
    if (guest.isPresent()) {
      return List.of(guest.get());
    }
    List<ActorMention.Person> before =
        persons(line, line.span.start(), head.start()).stream()
            .filter(person -> !SOURCE.contains(line.wordBefore(person.span().start())))
            .toList();
    if (!before.isEmpty()) {
      return List.of(before.getLast());
    }
    List<ActorMention.Person> after = persons(line, head.end(), line.span.end());
    return after.isEmpty() ? List.of() : List.of(after.getFirst());
  }

  /// The first named person of each side.
  List<ActorMention.Person> onePerSide() {
    Map<String, ActorMention.Person> found = new LinkedHashMap<>();
    for (ActorMention mention : reading.mentions()) {
      if (mention instanceof ActorMention.Person person && person.person().isPresent()) {
        reading
            .stateOf(new Statement.Actor.OfPerson(person.person().get()))
            .filter(reading.sides()::contains)
            .ifPresent(state -> found.putIfAbsent(state, person));
      }
    }
    return List.copyOf(found.values());
  }

  boolean negatedOrGeneric(Line line, Hit head) {
    String before = line.wordBefore(head.start());
    String pattern = head.entry().one("pattern").orElse("noun");
    if (MANY.contains(before) && pattern.equals("noun")) {
      return true;
    }
    Tokens tokens = line.tokens();
    int token = line.tokenBefore(head.start());
    boolean manyEarlier =
        pattern.equals("noun")
            && token > 0
            && tokens.start(token) > line.span.start()
            && MANY.contains(line.wordBefore(tokens.start(token)));
    return manyEarlier || line.has("negation", before);
  }

  /// Whether the verb is in the future, or stands in what somebody wants.
  boolean planned(Line line, Hit head) {
    if (around(line, head.end(), line.span.end(), PLANNED)
        && !line.crosses(head.end(), line.span.end(), ";")) {
      return true;
    }
    for (Cue cue : line.cues) {
      boolean before = cue.span().end() <= head.start();
      boolean near = line.tokenAt(head.start()) - line.tokenAt(cue.span().end()) <= 3;
      if (before && near && (cue.is("modal") || cue.is("passive-future"))) {
        return true;
      }
    }
    return line.cues.stream()
        .anyMatch(
            cue ->
                cue.is("active")
                    && cue.span().end() <= head.start()
                    && !line.crosses(cue.span().end(), head.start(), ",;"));
  }

  boolean invited(Line line, Hit head) {
    return around(line, line.span.start(), head.end() + 1, INVITED);
  }

  boolean held(Line line, Hit head) {
    int token = line.tokenAt(head.start());
    int from = Math.max(0, token - NEAR);
    int to = Math.min(line.tokens().size() - 1, line.tokenAt(head.end()) + 2 * NEAR);
    return around(
        line,
        Math.max(line.span.start(), line.tokens().start(from)),
        Math.min(line.span.end(), line.tokens().end(to)),
        HELD);
  }

  boolean definite(Line line, Hit head) {
    String before = line.wordBefore(head.start());
    return Set.of("tại", "the", "la", "le", "l", "thúc", "cette", "ce", "this").contains(before);
  }

  private static boolean around(Line line, int from, int to, Set<String> words) {
    for (int at = line.tokenAt(from); at < line.tokens().size(); at++) {
      if (line.tokens().end(at) > to) {
        return false;
      }
      if (words.contains(line.tokens().key(at))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a visit only frames what else the sentence tells.
  boolean subordinate(Line line, Hit head) {
    return line.encounters.stream()
        .anyMatch(
            hit ->
                !hit.entry().is("pattern", "none")
                    && !hit.entry().is("namesEncounter", "visit")
                    && !hit.entry().is("namesEncounter", "signing")
                    && (hit.start() > head.end() || hit.end() < head.start()));
  }

  /// The date of a sentence that is nearest to the head.
  Optional<DateFound> date(Line line, Hit head) {
    return date(line, head, EncounterGrammar::precise);
  }

  /// The same, a year by itself being enough.
  Optional<DateFound> roughDate(Line line, Hit head) {
    return date(line, head).or(() -> date(line, head, found -> !found.edtf().contains("/")));
  }

  /// The first date that follows a head closely, a year by itself being enough.
  Optional<DateFound> closeAfter(Line line, Hit head) {
    return reading.dates(line.span).stream()
        .filter(date -> date.span().start() >= head.end())
        .filter(date -> line.tokenAt(date.span().start()) - line.tokenAt(head.end()) <= CLOSE)
        .filter(date -> !line.crosses(head.end(), date.span().start(), ";"))
        .map(DateMention::found)
        .filter(found -> !found.edtf().contains("/"))
        .findFirst();
  }

  /// Whether the word names a workshop, of which articles speak in general as well.
  boolean small(Line line, Hit head) {
    String words = line.text().substring(head.start(), head.end()).toLowerCase(Locale.ROOT);
    return SMALL.contains(words);
  }

  /// A day named before a head in the same sentence, few words away.
  Optional<DateFound> dayBefore(Line line, Hit head) {
    return reading.dates(line.span).stream()
        .filter(date -> date.span().end() <= head.start())
        .filter(date -> held(line, head))
        .map(DateMention::found)
        .filter(found -> found.edtf().length() == 10)
        .findFirst();
  }

  /// The last day that the same paragraph names before a sentence.
  Optional<DateFound> earlierDay(Line line) {
    return reading.dates().reversed().stream()
        .filter(date -> date.span().end() <= line.span.start())
        .filter(date -> date.span().start() >= line.sentence.segment().span().start())
        .map(DateMention::found)
        .filter(found -> found.edtf().length() == 10)
        .findFirst();
  }

  private Optional<DateFound> date(Line line, Hit head, Predicate<DateFound> fits) {
    Optional<DateMention> nearest = Optional.empty();
    int best = Integer.MAX_VALUE;
    for (DateMention date : reading.dates(line.span)) {
      int distance =
          date.span().end() <= head.start()
              ? head.start() - date.span().end()
              : date.span().start() - head.end();
      // A date in figures says more than a weekday or "yesterday" beside it.
      String words = date.span().in(line.text());
      boolean figures = words.chars().anyMatch(Character::isDigit) || DateReader.reckons(words);
      distance += figures ? 0 : WITHOUT_FIGURES;
      if (distance < best && fits.test(date.found())) {
        nearest = Optional.of(date);
        best = distance;
      }
    }
    return nearest.map(DateMention::found);
  }

  Optional<String> place(Line line, Hit head) {
    Optional<PlaceMention> nearest = Optional.empty();
    int best = Integer.MAX_VALUE;
    for (PlaceMention place : reading.places(line.span)) {
      boolean dateline = line.text().startsWith(" (", place.span().end());
      int distance =
          place.span().start() >= head.end()
              ? place.span().start() - head.end()
              : 2 * (head.start() - place.span().end()) + (dateline ? 1000 : 0);
      if (distance < best) {
        nearest = Optional.of(place);
        best = distance;
      }
    }
    return nearest.map(PlaceMention::name);
  }
}
