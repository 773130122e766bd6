package org.entente.extract;

import java.util.Optional;
import org.entente.extract.Statement.Act;

/// Tells whether a sentence without speaker and verb of saying goes on with the act before it.
final class Carrying {

  private static final int NEAR = 8;

  private Carrying() {}

  /// Where the content of such a sentence starts; empty when it goes on with nothing.
  static Optional<Integer> start(Line line, Draft before) {
    if (!line.language.equals("vi")) {
      return Optional.empty();
    }
    int at = line.tokens().start(line.tokenAt(line.span.start()));
    if (line.cueAt(at, "stop").isPresent()) {
      return Optional.empty();
    }
    boolean marked = line.cueAt(at, "carry").isPresent();
    int start = Whom.skip(line, at, "carry", "adjunct", "filler");
    Optional<ActorMention> subject =
        line.tokenAt(start) < line.tokens().size()
            ? line.mentionAt(line.tokens().start(line.tokenAt(start)))
            : Optional.empty();
    if (subject.isPresent()) {
      boolean group =
          subject.get() instanceof ActorMention.Group group1
              && group1.members() != ActorMention.Members.PERSONS;
      if (!group || before.is(Act.PLEDGE)) {
        return Optional.empty();
      }
      start = subject.get().span().end();
    } else if (!marked) {
      return Optional.empty();
    }
    return looksBack(line, at, start)
        ? Optional.empty()
        : Optional.of(Whom.skip(line, start, "filler", "adjunct"));
  }

  /// A past marker near the beginning tells of what was done, not of what will be.
  private static boolean looksBack(Line line, int from, int start) {
    int token = Math.min(line.tokenAt(start) + NEAR, line.tokens().size() - 1);
    int limit = Math.min(line.tokens().end(token), line.span.end());
    return line.cuesBetween(from, limit, "past").stream()
        .anyMatch(
            past -> line.cuesBetween(past.span().start(), past.span().end(), "phase").isEmpty());
  }
}
