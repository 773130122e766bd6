package org.entente.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
      Set.of("các", "những", "des", "nhiều", "plusieurs", "several", "many", "these", "ces", "regular");
  private static final Set<String> HELD =
      Set.of(
          "diễn", "tổ", "tiến", "held", "tenue", "tenu", "tient", "convened", "opened", "took",
          "khai", "hosted", "organisée", "organisé", "réuni", "tenus", "déroulé", "déroulée",
          "organized", "organised", "tenues", "ouverte", "kicked");
  private static final Set<String> INVITED =
      Set.of("mời", "invitation", "invité", "invited", "prochain", "prochaine", "upcoming", "next");
  private static final int NEAR = 12;

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
    List<ActorMention.Person> objects =
        new ArrayList<>(persons(line, head.end(), end));
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
    if (pattern.equals("verb-guest")) {
      found.add(subject.map(person -> List.of(new Found(person, subjectRole))).orElse(List.of()));
      return found;
    }
    for (List<ActorMention.Person> group : groups(line, head, objects)) {
      var parts = new ArrayList<Found>();
      subject.ifPresent(person -> parts.add(new Found(person, subjectRole)));
      group.forEach(person -> parts.add(new Found(person, objectRole)));
      found.add(parts);
    }
    return found;
  }

  /// Objects joined by "; với …", "ainsi que par …", or by "và" after "gặp", are met one by one.
  private List<List<ActorMention.Person>> groups(
      Line line, Hit head, List<ActorMention.Person> objects) {
    var groups = new ArrayList<List<ActorMention.Person>>();
    groups.add(new ArrayList<>());
    String kind = head.entry().slug("encounterKind").orElse("");
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
    return reading
        .doc()
        .hits(line.span, org.entente.lexicon.Category.ENCOUNTER)
        .stream()
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
                    && !hit.entry().is("encounterKind", "visit"));
  }

  private int clauseEnd(Line line, Hit head, int next) {
    int end = next;
    for (Cue cue : line.cues) {
      boolean speech = cue.is("report") || cue.is("active");
      if (speech && cue.span().start() >= head.end() && cue.span().start() < end
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
    List<ActorMention.Person> before = persons(line, line.span.start(), head.start());
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
    for (Cue cue : line.cues) {
      boolean before = cue.span().end() <= head.start();
      boolean near = line.tokenAt(head.start()) - line.tokenAt(cue.span().end()) <= 3;
      if (before && near && cue.is("modal")) {
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
    return reading
        .doc()
        .hits(line.span, org.entente.lexicon.Category.ENCOUNTER)
        .stream()
        .anyMatch(
            hit ->
                !hit.entry().is("pattern", "none")
                    && !hit.entry().is("encounterKind", "visit")
                    && !hit.entry().is("encounterKind", "signing")
                    && (hit.start() > head.end() || hit.end() < head.start()));
  }

  /// The date of a sentence that is nearest to the head.
  Optional<DateFound> date(Line line, Hit head) {
    Optional<DateMention> nearest = Optional.empty();
    int best = Integer.MAX_VALUE;
    for (DateMention date : reading.dates(line.span)) {
      int distance =
          date.span().end() <= head.start()
              ? head.start() - date.span().end()
              : date.span().start() - head.end();
      boolean year = date.found().edtf().length() < 7;
      if (distance < best && !year) {
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
      int distance = Math.abs(place.span().start() - head.start());
      if (distance < best) {
        nearest = Optional.of(place);
        best = distance;
      }
    }
    return nearest.map(PlaceMention::name);
  }
}
