package org.entente.model;

/// One thing dropped.
///
/// @param path where it stood in the answer, such as `items[3].content`
/// @param count how many things it stands for
/// @param shown the beginning of what was proposed, safe to print; may be empty
public record Drop(String path, Reason reason, int count, String shown) {

  private static final int LONGEST = 80;

  /// ASCII punctuation, letters and digits; anything else becomes `?`.
  static String shown(String text) {
    var cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    return cut.replaceAll("[^\\p{L}\\p{M}\\p{Nd} \\p{Punct}…]", "?");
  }
}
