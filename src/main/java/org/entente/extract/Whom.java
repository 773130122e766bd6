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

  /// The nearest mention before a position that can be the subject there, with those joined to it.
  Optional<Party> subject(Line line, int from, int before) {
    return subjectMention(line, from, before).map(mention -> joined(line, mention, from));
  }

  Optional<ActorMention> subjectMention(Line line, int from, int before) {
    List<ActorMention> mentions = line.mentions;
    for (int at = mentions.size() - 1; at >= 0; at--) {
      ActorMention mention = mentions.get(at);
      if (mention.span().start() < from || mention.span().end() > before) {
        continue;
      }
      if (canAct(line, mention)) {
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
            && line.wordBefore(line.tokens().start(line.tokenBefore(mention.span().start()))).equals(",");
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

  /// A mention with those that a conjunction joins to it on its left: "X and Y", "Việt Nam - Anh".
  Party joined(Line line, ActorMention last, int from) {
    Party party = Party.of(last);
    int start = last.span().start();
    for (int at = line.mentions.size() - 1; at >= 0; at--) {
      ActorMention mention = line.mentions.get(at);
      if (mention.span().end() > start || mention.span().start() < from) {
        continue;
      }
      if (!conjoined(line, mention.span().end(), start)) {
        break;
      }
      party = Party.of(mention).with(party);
      start = mention.span().start();
    }
    return party;
  }

  /// Only conjunctions, articles and official nouns between two positions, a conjunction among them.
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

  /// Whoever is addressed right after a position, past small words; and where the content goes on.
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
      Optional<Cue> noun = line.cueAt(start, "official-noun");
      if (noun.isEmpty()) {
        return Optional.empty();
      }
      at = noun.get().span().end();
      official++;
    }
    return Optional.empty();
  }

  private Optional<Addressed> addressed(Line line, ActorMention mention, int official) {
    int end = mention.span().end();
    if (mention instanceof ActorMention.State state
        && state.use() == ActorMention.Use.DEMONYM
        && official == 0) {
      int token = line.tokenAt(end);
      if (token >= line.tokens().size()) {
        return Optional.empty();
      }
      Optional<Cue> noun = line.cueAt(line.tokens().start(token), "official-noun");
      if (noun.isEmpty()) {
        return Optional.empty();
      }
      end = noun.get().span().end();
    }
    Party party = Party.of(mention);
    boolean group = mention instanceof ActorMention.Group;
    for (ActorMention next : line.mentions) {
      if (next.span().start() >= end && conjoined(line, end, next.span().start())) {
        party = party.with(Party.of(next));
        end = next.span().end();
      }
    }
    if (group && !party.joint()) {
      party = new Party(reading.bothSides(), reading.sides(), party.span(), false);
    }
    return Optional.of(new Addressed(party, end, group));
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
