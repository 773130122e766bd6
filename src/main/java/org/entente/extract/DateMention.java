package org.entente.extract;

/// A date in the text.
///
/// @param found resolved as far as the text and the publication date allow; `XXXX-06-22` when the
/// year can't be known
record DateMention(Span span, Statement.DateFound found) {}
