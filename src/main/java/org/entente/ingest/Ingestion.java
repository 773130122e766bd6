package org.entente.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.ingest.ArticleFiles.ArticleFile;
import org.entente.store.Store;

/// Ingests files into a store, a file, or both.
public final class Ingestion {

  private final Ingest ingest;
  private final Provenance provenance;
  private final List<Sink> sinks = new ArrayList<>();
  private Journal journal = Journal.open(Optional.empty(), Set.of());

  public Ingestion(Ingest ingest, Provenance provenance) {
    this.ingest = ingest;
    this.provenance = provenance;
  }

  /// Every article's own graph goes to `file` too. Articles that are in the store already are then
  /// read again, so that the file is whole.
  public Ingestion to(Path file) throws IOException {
    sinks.add(FileSink.to(file, provenance));
    return this;
  }

  public Ingestion to(OutputStream out) throws IOException {
    sinks.add(FileSink.to(out, provenance));
    return this;
  }

  /// The graphs go to `store`, linked to what it knows.
  public Ingestion to(Store store, Places places) {
    var stored = new HashSet<String>();
    store.graphs().stream()
        .map(
            graph ->
                graph.getURI().substring(Math.min(graph.getURI().length(), Terms.GRAPH.length())))
        .forEach(stored::add);
    journal = Journal.open(places.journal(), stored);
    sinks.add(
        new StoreSink(
            store, ingest.labels(), provenance, new Texts(places.texts()), journal, stored));
    return this;
  }

  /// Ingests `files` in their order. A run that is killed can be run again: what went in stays, the
  /// rest follows.
  ///
  /// @param lines gets the manifest, one line of JSON a file
  /// @param step is run after each file
  public Manifest run(List<ArticleFile> files, Appendable lines, Runnable step)
      throws IOException, InterruptedException {
    var manifest = new Manifest(lines);
    boolean whole = sinks.stream().anyMatch(FileSink.class::isInstance);
    var known = whole ? Journal.open(Optional.empty(), Set.of()) : journal;
    new IngestRun(ingest, provenance, known, sinks, manifest, step).run(files);
    for (var sink : sinks) {
      sink.close();
    }
    return manifest;
  }
}
