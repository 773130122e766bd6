package org.entente.extract;

import java.util.Optional;

/// A news article as read: the text exactly as it came, and what was found around it.
///
/// @param name the file's name, with its extension; names the document
/// @param text the text as read: nothing trimmed, nothing normalised; offsets refer to it
/// @param body offset of the first character of the article proper, after a metadata line if there
/// is one
/// @param language BCP 47 code of the main language: `vi`, `fr` or `en`
/// @param published the publication date in EDTF (`2023-04-04`, `2021-06`, `2021`), where known
public record Article(
    String name, String text, int body, String language, Optional<String> published) {

  public Article {
    if (body < 0 || body > text.length()) {
      throw new IllegalArgumentException("The body of " + name + " starts outside its text");
    }
  }
}
