package org.entente.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.lexicon.Hit;
import org.entente.lexicon.Tokens;

/// One sentence with its cues and mentions in order, and the questions that frames ask of it.
final class Line {

  final Sentence sentence;
  final String language;
  final Span span;
  final List<Cue> cues;
  final List<ActorMention> mentions;

  /// What the lexicon finds in the sentence: topics, agreement heads, encounter heads.
  final List<Hit> topics = new ArrayList<>();

  final List<Hit> agreements = new ArrayList<>();
  final List<Hit> encounters = new ArrayList<>();
  private final Map<Integer, List<Cue>> cuesByStart = new HashMap<>();
  private final Map<String, Set<String>> uses;
  private final Tokens tokens;
  private final String text;

  Line(Reading reading, Sentence sentence, Phrases phrases) {
    this.sentence = sentence;
    this.language = sentence.segment().language();
    this.span = sentence.span();
    this.tokens = reading.doc().tokens();
    this.text = reading.doc().text();
    this.uses = phrases.of(language);
    this.mentions = reading.mentions(span);
    var found = new ArrayList<Cue>();
    for (Hit hit : reading.doc().hits(span)) {
      switch (hit.category()) {
        case CUE -> cue(hit, found);
        case CRIME_DOMAIN, COOPERATION_MODE -> topics.add(hit);
        case AGREEMENT -> addReal(hit, agreements);
        case ENCOUNTER -> addReal(hit, encounters);
        default -> {}
      }
    }
    this.cues = List.copyOf(found);
    cues.forEach(
        cue -> cuesByStart.computeIfAbsent(cue.span().start(), _ -> new ArrayList<>(2)).add(cue));
  }

  /// Words that are only asked for one by one need no cue of their own.
  private static void cue(Hit hit, List<Cue> found) {
    String pattern = hit.entry().one("pattern").orElse("active");
    switch (pattern) {
      case "preposition", "determiner", "conjunction", "ending", "conditional", "together" -> {}
      default ->
          found.add(
              new Cue(
                  new Span(hit.start(), hit.end()),
                  pattern,
                  hit.entry().slug("reports").orElse(""),
                  hit.entry()));
    }
  }

  private static void addReal(Hit hit, List<Hit> hits) {
    if (!hit.entry().is("pattern", "none")) {
      hits.add(hit);
    }
  }

  String text() {
    return text;
  }

  String text(Span part) {
    return part.in(text);
  }

  Tokens tokens() {
    return tokens;
  }

  /// Index of the first token at or after a position.
  int tokenAt(int position) {
    return tokens.from(position);
  }

  /// Index of the last token that ends at or before a position.
  int tokenBefore(int position) {
    int at = tokens.from(position) - 1;
    while (at >= 0 && tokens.end(at) > position) {
      at--;
    }
    return at;
  }

  /// The word before a position inside the sentence; empty at its start.
  String wordBefore(int position) {
    int at = tokenBefore(position);
    return at >= 0 && tokens.start(at) >= span.start() ? tokens.key(at) : "";
  }

  /// The word that starts at or after a position inside the sentence; empty at its end.
  String wordAfter(int position) {
    int at = tokens.from(position);
    return at < tokens.size() && tokens.end(at) <= span.end() ? tokens.key(at) : "";
  }

  /// Whether a word, taken alone, has that use in this sentence's language.
  boolean has(String use, String word) {
    return uses.getOrDefault(use, Set.of()).contains(word);
  }

  /// The cue of that pattern which starts exactly there.
  Optional<Cue> cueAt(int position, String pattern) {
    for (Cue cue : cuesByStart.getOrDefault(position, List.of())) {
      if (cue.is(pattern)) {
        return Optional.of(cue);
      }
    }
    return Optional.empty();
  }

  /// The cues of that pattern that lie between two positions.
  List<Cue> cuesBetween(int from, int to, String pattern) {
    var found = new ArrayList<Cue>();
    for (Cue cue : cues) {
      if (cue.span().start() >= to) {
        break;
      }
      if (cue.span().start() >= from && cue.span().end() <= to && cue.is(pattern)) {
        found.add(cue);
      }
    }
    return found;
  }

  /// The mention that starts exactly there.
  Optional<ActorMention> mentionAt(int position) {
    for (ActorMention mention : mentions) {
      if (mention.span().start() == position) {
        return Optional.of(mention);
      }
    }
    return Optional.empty();
  }

  /// The mention that holds a position.
  Optional<ActorMention> mentionOver(int position) {
    for (ActorMention mention : mentions) {
      if (mention.span().start() <= position && position < mention.span().end()) {
        return Optional.of(mention);
      }
    }
    return Optional.empty();
  }

  /// How many words between two positions are not covered by cues of the given patterns.
  int looseWords(int from, int to, String... patterns) {
    int loose = 0;
    for (int at = tokens.from(from); at < tokens.size() && tokens.end(at) <= to; at++) {
      if (tokens.isWord(at) && !covered(tokens.start(at), patterns)) {
        loose++;
      }
    }
    return loose;
  }

  private boolean covered(int position, String... patterns) {
    for (Cue cue : cues) {
      if (cue.span().start() > position) {
        return false;
      }
      if (position < cue.span().end()) {
        for (String pattern : patterns) {
          if (cue.is(pattern)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /// Whether a quotation opens before a position.
  boolean quotedBefore(int position) {
    return crosses(span.start(), position, "\"“«");
  }

  /// Whether one of these characters stands between two positions, outside mentions.
  boolean crosses(int from, int to, String characters) {
    for (int at = from; at < to; at++) {
      if (characters.indexOf(text.charAt(at)) >= 0 && mentionOver(at).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
