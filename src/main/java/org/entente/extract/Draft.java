package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A cooperation item or claim while its sentence is being read.
final class Draft {

  final Line line;
  final String rule;
  final Cue cue;
  Optional<Statement.Act> act;
  Party speaker;
  Party debtor = Party.NOBODY;
  Optional<Party> addressee = Optional.empty();
  int start;
  int end;
  boolean carried;
  boolean passive;
  boolean negative;
  final List<Cue> others = new ArrayList<>();

  Draft(Line line, String rule, Cue cue, Optional<Statement.Act> act, Party speaker, int start) {
    this.line = line;
    this.rule = rule;
    this.cue = cue;
    this.act = act;
    this.speaker = speaker;
    this.start = start;
    this.end = line.span.end();
  }

  boolean is(Statement.Act wanted) {
    return act.equals(Optional.of(wanted));
  }

  /// The content without the marks at its ends; empty when nothing is left.
  Optional<Span> content() {
    return Contents.trimmed(line.text(), start, end);
  }
}
