package org.entente.extract;

import java.util.ArrayList;
import java.util.List;

/// A list after a colon belongs to the act that introduces it, as one item.
final class Bullets {

  private Bullets() {}

  static List<Draft> gathered(List<Draft> drafts, List<Line> lines) {
    var kept = new ArrayList<Draft>();
    int covered = -1;
    for (Draft draft : drafts) {
      if (draft.start < covered) {
        continue;
      }
      if (draft.act.isPresent() && introduces(draft)) {
        covered = Math.max(covered, extend(draft, lines));
      }
      kept.add(draft);
    }
    return kept;
  }

  static boolean introduces(Draft draft) {
    String sentence = draft.line.text(draft.line.span).stripTrailing();
    return sentence.endsWith(":") && draft.end >= draft.line.span.end() - 2;
  }

  private static int extend(Draft draft, List<Line> lines) {
    int start = -1;
    for (Line line : lines) {
      if (line.span.start() < draft.line.span.end()) {
        continue;
      }
      if (!line.sentence.segment().kind().reports() || (!isBullet(line) && start >= 0)) {
        break;
      }
      if (!isBullet(line)) {
        break;
      }
      start = start < 0 ? line.span.start() : start;
      draft.end = line.span.end();
    }
    if (start >= 0) {
      draft.start = start;
    }
    return draft.end;
  }

  static boolean isBullet(Line line) {
    char first = line.text().charAt(line.span.start());
    boolean mark = "-–—•+*▪●◦".indexOf(first) >= 0;
    String word = line.wordAfter(line.span.start());
    int token = line.tokenAt(line.span.start());
    boolean number =
        !word.isEmpty()
            && word.length() <= 2
            && word.chars().allMatch(Character::isLetterOrDigit)
            && token + 1 < line.tokens().size()
            && List.of(")", ".").contains(line.tokens().key(token + 1));
    return mark || number || line.cueAt(line.tokens().start(token), "bullet").isPresent();
  }
}
