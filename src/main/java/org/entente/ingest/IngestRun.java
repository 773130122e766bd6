package org.entente.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.ingest.ArticleFiles.ArticleFile;
import org.entente.ingest.Extraction.Extracted;
import org.entente.ingest.Outcome.Kind;

/// Ingests many files: read and extracted on all cores, written in the order of the files by one
/// thread. Only a few files a core are in memory at a time.
final class IngestRun {

  private static final int FILES_A_CORE = 8;

  private final Ingest ingest;
  private final Provenance provenance;
  private final Journal journal;
  private final List<Sink> sinks;
  private final Manifest manifest;
  private final Runnable step;

  /// @param step is run after each file
  IngestRun(
      Ingest ingest,
      Provenance provenance,
      Journal journal,
      List<Sink> sinks,
      Manifest manifest,
      Runnable step) {
    this.ingest = ingest;
    this.provenance = provenance;
    this.journal = journal;
    this.sinks = sinks;
    this.manifest = manifest;
    this.step = step;
  }

  /// What a worker makes of one file, before it is written.
  private sealed interface Work {
    record Done(Outcome outcome) implements Work {}

    record ToWrite(Source source, Extracted extracted) implements Work {}
  }

  void run(List<ArticleFile> files) throws IOException, InterruptedException {
    int cores = Runtime.getRuntime().availableProcessors();
    try (var pool = Executors.newFixedThreadPool(cores)) {
      run(files, pool, cores * FILES_A_CORE);
    }
  }

  private void run(List<ArticleFile> files, ExecutorService pool, int ahead)
      throws IOException, InterruptedException {
    var underWay = new ArrayDeque<Future<Work>>();
    for (var file : files) {
      underWay.add(pool.submit(() -> work(file)));
      if (underWay.size() >= ahead) {
        finish(underWay.remove());
      }
    }
    while (!underWay.isEmpty()) {
      finish(underWay.remove());
    }
  }

  private void finish(Future<Work> future) throws IOException, InterruptedException {
    try {
      manifest.add(
          switch (future.get()) {
            case Work.Done(var outcome) -> outcome;
            case Work.ToWrite(var source, var extracted) -> write(source, extracted);
          });
    } catch (ExecutionException e) {
      throw new IllegalStateException("A worker died", e.getCause());
    }
    step.run();
  }

  private Outcome write(Source source, Extracted extracted) throws IOException {
    var notes = new ArrayList<>(extracted.notes());
    notes.addAll(extracted.dropped());
    for (var sink : sinks) {
      notes.addAll(sink.accept(extracted));
    }
    int statements = extracted.statements().size();
    return new Outcome(
        source, statements == 0 ? Kind.ZERO_YIELD : Kind.STORED, "", statements, notes);
  }

  private Work work(ArticleFile file) {
    byte[] bytes;
    try {
      bytes = file.content().read(Reading.MOST_BYTES + 1);
    } catch (IOException | UncheckedIOException e) {
      return done(file.source(), Kind.FAILED, "cannot be read: " + e.getMessage());
    }
    var graph = provenance.graph(file.source().slug());
    if (journal.has(graph, Document.sha256(bytes), provenance.version())) {
      return done(file.source(), Kind.UNCHANGED, "");
    }
    return extract(file.source(), bytes);
  }

  /// An article that breaks the extractor must not stop the others.
  private Work extract(Source source, byte[] bytes) {
    try {
      return switch (ingest.extract(source, bytes)) {
        case Extraction.Rejected(var reason) -> done(source, Kind.REJECTED, reason);
        case Extraction.Failed(var reason) -> done(source, Kind.FAILED, reason);
        case Extracted extracted -> new Work.ToWrite(source, extracted);
      };
    } catch (RuntimeException | StackOverflowError broken) {
      return done(source, Kind.FAILED, "the extractor broke down: " + broken);
    }
  }

  private static Work done(Source source, Kind kind, String reason) {
    return new Work.Done(new Outcome(source, kind, reason, 0, List.of()));
  }
}
