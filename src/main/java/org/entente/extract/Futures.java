package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import org.entente.lexicon.Entry;

/// French futures and conditionals: a verb with a listed ending right after the one who will act.
final class Futures {

  private static final int SHORTEST = 6;

  private Futures() {}

  static List<Cue> in(
      Line line, Phrases phrases, String use, Entry entry, List<PlaceMention> places) {
    var found = new ArrayList<Cue>();
    var ends = new ArrayList<Integer>();
    line.mentions.forEach(mention -> ends.add(mention.span().end()));
    places.forEach(place -> ends.add(place.span().end()));
    for (int end : ends) {
      int token = verbAfter(line, end);
      if (token < line.tokens().size() && line.tokens().end(token) <= line.span.end()) {
        String key = line.tokens().key(token);
        boolean future =
            key.length() >= SHORTEST
                && phrases.all(use, line.language).stream().anyMatch(key::endsWith)
                && !line.has("passive-future", key)
                && line.cueAt(line.tokens().start(token), "modal").isEmpty();
        var span =
            future ? new Span(line.tokens().start(token), line.tokens().end(token)) : line.span;
        if (future && found.stream().noneMatch(cue -> cue.span().equals(span))) {
          found.add(new Cue(span, use.equals("ending") ? "future" : use, "force-pledge", entry));
        }
      }
    }
    return found;
  }

  /// The token after a position, past adverbs, pronouns and a pronoun set off by commas.
  private static int verbAfter(Line line, int position) {
    int token = line.tokenAt(position);
    boolean setOff =
        token + 2 < line.tokens().size()
            && line.tokens().key(token).equals(",")
            && line.has("clitic", line.tokens().key(token + 1))
            && line.tokens().key(token + 2).equals(",");
    int after = setOff ? token + 3 : token;
    while (after < line.tokens().size() && passes(line, line.tokens().key(after))) {
      after++;
    }
    return after;
  }

  private static boolean passes(Line line, String key) {
    return line.has("filler", key) || line.has("clitic", key);
  }
}
