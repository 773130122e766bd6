package org.entente.extract;

import java.util.List;
import java.util.Optional;

/// Tells who is the subject of a cue and whom it addresses.
final class Whom {

  /// An addressee and the position after it.
  record Addressed(Party party, int end, boolean group) {}

  private static final int OFFICIAL_WORDS = 8;

  private final Reading reading;

  Whom(Reading reading) {
    this.reading = reading;
  }

  /// The nearest mention before a position that can be the subject there, with those joined to
  /// it; else the capital right before it that stands for its state.
  Optional<Party> subject(Line line, int from, int before) {
    return capital(line, from, before)
        .or(() -> subjectMention(line, from, before).map(mention -> joined(line, mention, from)));
  }

  /// "Paris demande …", "Seoul would …": a place named right before a verb is its state.
  Optional<Party> capital(Line line, int from, int before) {
    for (PlaceMention place : reading.places(line.span)) {
      boolean subject =
          place.span().start() >= from
              && place.span().end() <= before
              && line.mentionOver(place.span().start()).isEmpty()
              && line.looseWords(place.span().end(), before, "filler", "past") == 0
              && !line.crosses(place.span().end(), before, ",;:.()–-")
              && (!line.has("preposition", line.wordBefore(place.span().start()))
                  || official(line, line.tokenBefore(place.span().start())));
      if (subject) {
        return standingFor(place);
      }
    }
    return Optional.empty();
  }

  private Optional<Party> standingFor(PlaceMention place) {
    return place
        .state()
        .filter(reading.sides()::contains)
        .map(
            code ->
                new Party(
                    List.of(new Statement.Actor.OfState(code)),
                    List.of(code),
                    Optional.of(place.span()),
                    false));
  }

  /// Whom a mention means; an official of an international organisation stands for it.
  Party party(ActorMention mention) {
    Party named = Party.of(mention);
    if (mention instanceof ActorMention.Group && !named.joint()) {
      Party both = Sides.both(reading);
      return new Party(both.actors(), both.states(), named.span(), false);
    }
    if (mention instanceof ActorMention.Person person && person.person().isPresent()) {
      return organisation(person.person().get())
          .map(
              body ->
                  new Party(named.actors(), List.of(), named.span(), named.inferred())
                      .standingFor(new Statement.Actor.OfBody(body)))
          .orElse(named);
    }
    return named;
  }

  private Optional<String> organisation(String person) {
    for (Statement.PersonNamed named : reading.persons()) {
      if (named.key().equals(person)) {
        return named.offices().stream()
            .flatMap(office -> office.body().stream())
            .filter(key -> Sides.isInternational(reading, key))
            .findFirst();
      }
    }
    return Optional.empty();
  }

  Optional<ActorMention> subjectMention(Line line, int from, int before) {
    List<ActorMention> mentions = line.mentions;
    for (int at = mentions.size() - 1; at >= 0; at--) {
      ActorMention mention = mentions.get(at);
      if (mention.span().start() < from || mention.span().end() > before) {
        continue;
      }
      boolean nobody = mention instanceof ActorMention.Person && mention.actors().isEmpty();
      if (!nobody && canAct(line, mention)) {
        return Optional.of(mention);
      }
    }
    return Optional.empty();
  }

  /// Whether a mention is no mere attribute or oblique: "of the ministry", "with Minister X".
  boolean canAct(Line line, ActorMention mention) {
    if (mention instanceof ActorMention.State state && state.use() == ActorMention.Use.DEMONYM) {
      return false;
    }
    if (mention instanceof ActorMention.State state
        && state.use() == ActorMention.Use.NAME
        && officialBefore(line, state.span().start())) {
      return true;
    }
    String before = line.wordBefore(mention.span().start());
    boolean absolute =
        mention instanceof ActorMention.Group
            && (before.equals("with") || before.equals("avec"))
            && line.wordBefore(line.tokens().start(line.tokenBefore(mention.span().start())))
                .equals(",");
    if (!line.has("preposition", before) || absolute) {
      int article = line.tokenBefore(mention.span().start());
      boolean det = line.has("determiner", before) && article > 0;
      String earlier = det ? line.wordBefore(line.tokens().start(article)) : "";
      return !det || !line.has("preposition", earlier) || official(line, article);
    }
    return official(line, line.tokenBefore(mention.span().start()));
  }

  /// "the competent authorities of Vietnam": the noun before the preposition acts.
  private static boolean official(Line line, int preposition) {
    if (preposition <= 0) {
      return false;
    }
    return officialBefore(line, line.tokens().start(preposition));
  }

  private static boolean officialBefore(Line line, int position) {
    for (Cue cue : line.cues) {
      if (cue.is("official-noun") && cue.span().end() <= position) {
        boolean near = line.tokenAt(position) - line.tokenAt(cue.span().start()) <= 4;
        String word = line.text(cue.span()).toLowerCase(java.util.Locale.ROOT);
        if (near
            && !line.has("preposition", word)
            && !line.has("determiner", word)
            && word.length() > 3
            && line.looseWords(cue.span().end(), position, "official-noun", "filler") == 0) {
          return true;
        }
      }
    }
    return false;
  }

  /// A mention with those that a conjunction joins to it on its left: "X and Y", "Việt Nam -
  /// Anh".
  Party joined(Line line, ActorMention last, int from) {
    Party party = party(last);
    int start = last.span().start();
    for (int at = line.mentions.size() - 1; at >= 0; at--) {
      ActorMention mention = line.mentions.get(at);
      boolean nobody = mention instanceof ActorMention.Person && mention.actors().isEmpty();
      if (nobody || mention.span().end() > start || mention.span().start() < from) {
        continue;
      }
      if (!conjoined(line, mention.span().end(), start)) {
        break;
      }
      party = party(mention).with(party);
      start = mention.span().start();
    }
    return party;
  }

  /// Only conjunctions, articles and official nouns between two positions, a conjunction among
  /// them.
  private static boolean conjoined(Line line, int from, int to) {
    boolean conjunction = false;
    for (int at = line.tokenAt(from); at < line.tokens().size(); at++) {
      if (line.tokens().end(at) > to) {
        break;
      }
      String key = line.tokens().key(at);
      if (line.has("conjunction", key) && !key.equals(";")) {
        conjunction |= !key.equals(",") || line.sentence.segment().kind() == Segment.Kind.TITLE;
      } else if (!line.has("determiner", key)
          && !line.has("official-noun", key)
          && !key.equals("(")
          && !key.equals(")")
          && !isAcronym(line, at)) {
        return false;
      }
    }
    return conjunction;
  }

  private static boolean isAcronym(Line line, int token) {
    return line.tokens().shape(token) == org.entente.lexicon.Tokens.Shape.UPPER;
  }

  /// Whoever is addressed right after a position, past small words; and where the content goes
  /// on.
  Optional<Addressed> addressee(Line line, int position) {
    int at = position;
    int official = 0;
    while (official <= OFFICIAL_WORDS) {
      at = skip(line, at, "link", "adjunct", "filler");
      int token = line.tokenAt(at);
      if (token >= line.tokens().size() || line.tokens().end(token) > line.span.end()) {
        return Optional.empty();
      }
      int start = line.tokens().start(token);
      Optional<ActorMention> mention = line.mentionAt(start);
      if (mention.isPresent()) {
        return addressed(line, mention.get(), official);
      }
      Optional<Addressed> capital = capitalAt(line, start);
      if (capital.isPresent()) {
        return capital;
      }
      Optional<Cue> noun = line.cueAt(start, "official-noun");
      if (noun.isEmpty()) {
        return Optional.empty();
      }
      at = noun.get().span().end();
      official++;
    }
    return Optional.empty();
  }

  private Optional<Addressed> capitalAt(Line line, int position) {
    return reading.places(line.span).stream()
        .filter(place -> place.span().start() == position)
        .flatMap(place -> standingFor(place).stream())
        .map(party -> new Addressed(party, party.span().map(Span::end).orElse(position), false))
        .findFirst();
  }

  private Optional<Addressed> addressed(Line line, ActorMention mention, int official) {
    int end = mention.span().end();
    if (mention instanceof ActorMention.State state && state.use() == ActorMention.Use.DEMONYM) {
      int after = pastOfficialNouns(line, end);
      if (after == end && official < 2) {
        return Optional.empty();
      }
      end = after;
    }
    Party party = party(mention);
    boolean group = mention instanceof ActorMention.Group;
    for (ActorMention next : line.mentions) {
      if (next.span().start() >= end && conjoined(line, end, next.span().start())) {
        party = party.with(party(next));
        end = next.span().end();
      }
    }
    if (group && !party.joint()) {
      party = Sides.both(reading);
    }
    return Optional.of(new Addressed(party, end, group));
  }

  /// "the Vietnamese side": the adjective acts with the noun after it.
  private static int pastOfficialNouns(Line line, int position) {
    int at = position;
    int token = line.tokenAt(at);
    while (token < line.tokens().size() && line.tokens().end(token) <= line.span.end()) {
      Optional<Cue> noun = line.cueAt(line.tokens().start(token), "official-noun");
      boolean small = line.has("preposition", line.tokens().key(token));
      if (noun.isEmpty() || small) {
        return at;
      }
      at = noun.get().span().end();
      token = line.tokenAt(at);
    }
    return at;
  }

  /// The position after the cues of these patterns that follow a position, and commas among them.
  static int skip(Line line, int position, String... patterns) {
    int at = position;
    boolean moved = true;
    while (moved) {
      moved = false;
      int token = line.tokenAt(at);
      if (token >= line.tokens().size() || line.tokens().end(token) > line.span.end()) {
        return at;
      }
      int start = line.tokens().start(token);
      String key = line.tokens().key(token);
      if (key.equals(",") || key.equals(":") || key.equals("\"") || key.equals("“")) {
        at = line.tokens().end(token);
        moved = true;
        continue;
      }
      if (line.mentionAt(start).filter(ActorMention.Group.class::isInstance).isPresent()) {
        return at;
      }
      for (String pattern : patterns) {
        Optional<Cue> cue = line.cueAt(start, pattern);
        if (cue.isPresent()) {
          at = cue.get().span().end();
          moved = true;
          break;
        }
      }
    }
    return at;
  }
}
