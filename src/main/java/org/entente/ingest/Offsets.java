package org.entente.ingest;

import org.entente.extract.Span;

/// Turns UTF-16 offsets of a text into code points, in which the graph counts.
final class Offsets {

  private final String text;
  private final boolean plain;

  Offsets(String text) {
    this.text = text;
    this.plain = text.chars().noneMatch(unit -> Character.isSurrogate((char) unit));
  }

  int start(Span span) {
    return codePoint(span.start());
  }

  int end(Span span) {
    return codePoint(span.end());
  }

  private int codePoint(int unit) {
    return plain ? unit : text.codePointCount(0, unit);
  }
}
