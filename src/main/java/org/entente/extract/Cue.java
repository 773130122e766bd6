package org.entente.extract;

import org.entente.lexicon.Entry;

/// A word of a sentence that the lexicon lists as a cue.
///
/// @param pattern how the clause around it is read, as `ontology/lexicon/cues.ttl` explains
/// @param force slug such as `force-request`, empty for cues that report no act
record Cue(Span span, String pattern, String force, Entry entry) {

  boolean is(String wanted) {
    return pattern.equals(wanted);
  }

  /// Whether it can open a frame, as against the small words around frames.
  boolean opens() {
    return switch (pattern) {
      case "active", "modal", "need", "passive", "impersonal", "report", "silent" -> true;
      default -> false;
    };
  }

  boolean expressive() {
    return switch (force) {
      case "force-appreciation",
          "force-thanks",
          "force-confidence",
          "force-assessment",
          "force-emphasis",
          "force-reaffirmation",
          "force-denial" ->
          true;
      default -> false;
    };
  }
}
