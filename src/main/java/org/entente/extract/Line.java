package org.entente.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.lexicon.Category;
import org.entente.lexicon.Hit;
import org.entente.lexicon.Tokens;

/// One sentence with its cues and mentions in order, and the questions that frames ask of it.
final class Line {

  final Sentence sentence;
  final String language;
  final Span span;
  final List<Cue> cues;
  final List<ActorMention> mentions;
  private final Tokens tokens;
  private final Phrases phrases;
  private final String text;

  Line(Reading reading, Sentence sentence, Phrases phrases) {
    this.sentence = sentence;
    this.language = sentence.segment().language();
    this.span = sentence.span();
    this.tokens = reading.doc().tokens();
    this.text = reading.doc().text();
    this.phrases = phrases;
    this.mentions = reading.mentions(span);
    this.cues = cuesOf(reading.doc().hits(span, Category.CUE));
  }

  private static List<Cue> cuesOf(List<Hit> hits) {
    var found = new ArrayList<Cue>();
    for (Hit hit : hits) {
      found.add(
          new Cue(
              new Span(hit.start(), hit.end()),
              hit.entry().one("pattern").orElse("active"),
              hit.entry().slug("force").orElse(""),
              hit.entry()));
    }
    found.sort(Comparator.comparing(Cue::span));
    return List.copyOf(found);
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
    return phrases.has(use, language, word);
  }

  /// The cue of that pattern which starts exactly there.
  Optional<Cue> cueAt(int position, String pattern) {
    for (Cue cue : cues) {
      if (cue.span().start() == position && cue.is(pattern)) {
        return Optional.of(cue);
      }
    }
    return Optional.empty();
  }

  /// The cues of that pattern that lie between two positions.
  List<Cue> cuesBetween(int from, int to, String pattern) {
    return cues.stream()
        .filter(cue -> cue.is(pattern) && cue.span().start() >= from && cue.span().end() <= to)
        .toList();
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
      if (cue.span().start() <= position && position < cue.span().end()) {
        for (String pattern : patterns) {
          if (cue.is(pattern)) {
            return true;
          }
        }
      }
    }
    return false;
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
