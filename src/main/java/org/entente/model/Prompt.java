package org.entente.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.entente.extract.Article;

/// What the model is told: the same instructions for every article, and the article as data.
record Prompt(String instructions, String hash) {

  /// Raised when the way an answer is read changes, since the statements may then change too.
  private static final String READING = "1";

  static Prompt of(List<Frame> frames) {
    try (InputStream in =
        Objects.requireNonNull(Prompt.class.getResourceAsStream("prompt.txt"), "prompt.txt")) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Prompt(text, Hash.of(READING, text, frames.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the instructions", e);
    }
  }

  /// The article between two lines that hold its own hash, which no article can contain.
  String about(Article article) {
    var fence = "=== " + articleHash(article).substring(0, 16) + " ===";
    return """
    Language: %s
    Published: %s
    The article stands between the two lines "%s".
    %s
    %s
    %s
    """
        .formatted(
            article.language().matches("[a-z]{2,3}") ? article.language() : "unknown",
            article.published().filter(date -> date.matches("[0-9X-]{4,10}")).orElse("unknown"),
            fence,
            fence,
            article.text().substring(article.body()),
            fence);
  }

  static String articleHash(Article article) {
    return Hash.of(
        article.language(),
        article.published().orElse(""),
        Integer.toString(article.body()),
        article.text());
  }
}
