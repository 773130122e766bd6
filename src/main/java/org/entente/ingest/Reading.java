package org.entente.ingest;

import java.util.Optional;
import org.entente.extract.Article;

/// What came of opening a file: a document, or the reason why it is none.
public sealed interface Reading {

  /// Larger files are no news articles.
  int MOST_BYTES = 10 * 1024 * 1024;

  record Read(Document document) implements Reading {}

  record Rejected(String reason) implements Reading {}

  /// Reads an article from the bytes of a file; never throws for bad input.
  static Reading of(Source source, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      return tooLarge(bytes.length);
    }
    try {
      return read(source, bytes);
    } catch (StackOverflowError tooDeep) {
      return new Rejected("nested too deep");
    }
  }

  static Reading tooLarge(long bytes) {
    return new Rejected("larger than 10 MB (" + bytes / (1024 * 1024) + " MB)");
  }

  private static Reading read(Source source, byte[] bytes) {
    if (bytes.length == 0) {
      return new Rejected("empty file");
    }
    return switch (Decoding.of(bytes, HtmlArticle.declaredCharset(bytes))) {
      case Decoding.Undecidable(var reason) -> new Rejected(reason);
      case Decoding.Text(var text) when text.isBlank() -> new Rejected("empty file");
      case Decoding.Text(var text) when HtmlArticle.looksLikeHtml(source.name(), text) ->
          HtmlArticle.read(source, text, bytes);
      case Decoding.Text(var text) -> plain(source, text, bytes);
    };
  }

  private static Reading plain(Source source, String text, byte[] bytes) {
    Optional<Article> article = TextArticle.of(source.name(), text);
    return article
        .<Reading>map(found -> new Read(Document.of(found, source.slug(), bytes)))
        .orElseGet(() -> new Rejected("language not supported"));
  }
}
