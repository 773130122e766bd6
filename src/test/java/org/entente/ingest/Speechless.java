package org.entente.ingest;

import java.util.List;
import org.entente.extract.Article;
import org.entente.extract.Extractor;
import org.entente.extract.Statement;
import org.entente.extract.Statement.ItemExpressed;

/// Reads as another extractor does, but forgets who undertakes.
record Speechless(Extractor other) implements Extractor {

  @Override
  public String name() {
    return "speechless";
  }

  @Override
  public String version() {
    return other.version();
  }

  @Override
  public List<Statement> extract(Article article) {
    return other.extract(article).stream().map(Speechless::without).toList();
  }

  private static Statement without(Statement statement) {
    return statement instanceof ItemExpressed item
        ? new ItemExpressed(
            item.key(),
            item.act(),
            item.force(),
            item.creditors(),
            item.addressees(),
            List.of(),
            item.creditors(),
            item.beneficiaries(),
            item.topics(),
            item.agreements(),
            item.madeAt(),
            item.verb(),
            item.conditional(),
            item.evidence(),
            item.why())
        : statement;
  }
}
