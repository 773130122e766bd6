package org.entente.entity;

import java.util.List;
import java.util.Optional;

/// What a statement rests on.
///
/// @param confidence from 0 to 1, as the page's language writes it
/// @param rule name of the rule that read it
/// @param passages at most a few, the first of the text first
/// @param more how many further passages there are at least
public record Evidence(
    Origin origin,
    Optional<String> confidence,
    Optional<String> rule,
    List<Reason> reasons,
    List<Passage> passages,
    int more) {

  public Evidence {
    reasons = List.copyOf(reasons);
    passages = List.copyOf(passages);
  }

  /// One reason that raises or lowers the confidence.
  public record Reason(String amount, String words) {}

  /// A stretch of a document's text, in code points.
  ///
  /// @param words the passage in its sentence, where the text is kept here
  public record Passage(
      Value.Link document,
      Optional<Value.When> issued,
      String language,
      long start,
      long end,
      Optional<Marked> words) {}

  /// A passage with what stands around it in its sentence.
  public record Marked(String before, String marked, String after) {}
}
