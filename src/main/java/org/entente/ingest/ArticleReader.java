package org.entente.ingest;

import java.util.List;
import org.entente.extract.Article;
import org.entente.extract.Extractor;

/// Reads articles and may fail, as one that asks others does. Shared between threads.
public interface ArticleReader {

  Answer read(Article article);

  /// One that never fails.
  static ArticleReader of(Extractor extractor) {
    return article -> new Answer.Given(extractor.extract(article), List.of());
  }
}
