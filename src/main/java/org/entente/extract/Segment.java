package org.entente.extract;

/// A block of an article, told by its position and shape.
///
/// @param language the language of this block: `vi`, `fr` or `en`; French pages carry Vietnamese
/// captions
record Segment(Kind kind, String language, Span span) {

  enum Kind {
    TITLE,
    DATELINE,
    LEAD,
    BODY,
    CAPTION,
    BYLINE,
    BOILERPLATE;

    /// Whether its sentences may report what was said and done.
    boolean reports() {
      return this == LEAD || this == BODY;
    }

    /// Whether names in it count.
    boolean names() {
      return reports() || this == TITLE || this == CAPTION;
    }
  }
}
