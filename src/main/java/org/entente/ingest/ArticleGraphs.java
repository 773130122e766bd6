package org.entente.ingest;

import java.io.IOException;
import org.entente.ingest.Extraction.Extracted;

/// Writes the graph of one article after another as TriG, without a store.
public final class ArticleGraphs {

  private final Ingest ingest;
  private final Provenance provenance;

  public ArticleGraphs(Ingest ingest, Provenance provenance) {
    this.ingest = ingest;
    this.provenance = provenance;
  }

  /// Reads, extracts, checks and writes; what is no article is passed over.
  public void write(Source source, byte[] bytes, Appendable out) throws IOException {
    if (ingest.extract(source, bytes) instanceof Extracted extracted) {
      var document = extracted.document();
      Quads.trig(provenance.graph(document), extracted.graph().triples(), out);
      Quads.trig(Terms.REFERENCE, provenance.describe(document), out);
    }
  }
}
