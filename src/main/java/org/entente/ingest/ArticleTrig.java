package org.entente.ingest;

import java.io.IOException;
import java.util.List;
import org.entente.extract.Article;
import org.entente.extract.Statement;

/// Writes single articles as TriG, without a store.
public final class ArticleTrig {

  private final Labels labels;
  private final Provenance provenance;
  private final Appendable out;

  public ArticleTrig(Labels labels, Provenance provenance, Appendable out) throws IOException {
    this.labels = labels;
    this.provenance = provenance;
    this.out = out;
    Quads.trigHead(out);
  }

  /// An article in plain text, or nothing if its language is not supported.
  public static java.util.Optional<Article> read(String name, String text) {
    return TextArticle.of(name, text);
  }

  public void write(Article article, byte[] bytes, List<Statement> statements) throws IOException {
    var document = Document.of(article, Source.slugOf(article.name()), bytes);
    var names = Names.of(document, statements);
    var graph = DocumentGraph.of(document, statements, names, labels);
    Quads.trig(document.graph(), graph.triples(), out);
    Quads.trig(Terms.REFERENCE, provenance.describe(document), out);
  }
}
