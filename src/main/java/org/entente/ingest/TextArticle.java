package org.entente.ingest;

import java.util.Optional;
import org.entente.extract.Article;

/// Finds language, date and beginning of an article in plain text. The text itself stays as it is.
final class TextArticle {

  private TextArticle() {}

  /// Nothing if the text is in none of the three languages.
  static Optional<Article> of(String name, String text) {
    var metadata = MetadataLine.of(text);
    int body = metadata.map(MetadataLine::end).orElse(text.startsWith("\ufeff") ? 1 : 0);
    var proper = text.substring(body);
    var published =
        metadata.isPresent()
            ? metadata.flatMap(MetadataLine::date).or(() -> PublicationDate.inHead(proper))
            : PublicationDate.inHead(proper);
    return Language.of(proper).map(language -> new Article(name, text, body, language, published));
  }
}
