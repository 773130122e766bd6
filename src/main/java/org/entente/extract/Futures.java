package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import org.entente.lexicon.Entry;

/// French futures and conditionals: a verb with a listed ending right after the one who will act.
final class Futures {

  private static final int SHORTEST = 6;

  private Futures() {}

  static List<Cue> in(Line line, Phrases phrases, String use, Entry entry) {
    var found = new ArrayList<Cue>();
    for (ActorMention mention : line.mentions) {
      int token = line.tokenAt(mention.span().end());
      while (token < line.tokens().size() && line.has("filler", line.tokens().key(token))) {
        token++;
      }
      if (token < line.tokens().size() && line.tokens().end(token) <= line.span.end()) {
        String key = line.tokens().key(token);
        boolean future =
            key.length() >= SHORTEST
                && phrases.all(use, line.language).stream().anyMatch(key::endsWith)
                && !line.has("passive-future", key)
                && line.cueAt(line.tokens().start(token), "modal").isEmpty();
        if (future) {
          var span = new Span(line.tokens().start(token), line.tokens().end(token));
          found.add(new Cue(span, use.equals("ending") ? "future" : use, "force-pledge", entry));
        }
      }
    }
    return found;
  }
}
