package org.entente.extract;

/// A sentence, in the order of the text; its span is trimmed of white space and never crosses a
/// block.
record Sentence(int index, Segment segment, Span span) {}
