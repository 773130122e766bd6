package org.entente.browse;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Passes on every document that a query finds.
final class Hits implements CollectorManager<Hits.Each, List<String>> {

  /// Takes one row and how well it fits.
  @FunctionalInterface
  interface Sink {
    void add(int row, float score);
  }

  private final Sink sink;

  Hits(Sink sink) {
    this.sink = sink;
  }

  @Override
  public Each newCollector() {
    return new Each(sink);
  }

  @Override
  public List<String> reduce(Collection<Each> collectors) {
    return List.of();
  }

  /// Walks through one segment after the other.
  static final class Each extends SimpleCollector {

    private final Sink sink;
    private Optional<Scorable> scorer = Optional.empty();
    private int base;

    Each(Sink sink) {
      this.sink = sink;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
      base = context.docBase;
    }

    @Override
    public void setScorer(Scorable scorer) {
      this.scorer = Optional.of(scorer);
    }

    @Override
    public void collect(int document) throws IOException {
      sink.add(base + document, scorer.isPresent() ? scorer.get().score() : 0);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }
  }
}
