package org.entente.extract;

import java.util.List;

/// A frame that almost held: what fired, and the slot that could not be filled.
///
/// @param rule name of the rule that was tried, such as `item.request`
/// @param missing what was missing, in words: "no speaker before the cue"
/// @param entries IRIs of the lexicon entries that fired
public record Missed(Span span, String rule, String missing, List<String> entries) {

  public Missed {
    entries = List.copyOf(entries);
  }
}
