package org.entente.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What went into a store: slug of the graph, digest of its document's bytes, and version of what
/// read it, one line each. A line is written after the store has it, so a run that was killed goes
/// on where it was.
final class Journal {

  private static final String BETWEEN = "\t";

  private final Optional<Path> file;
  private final Map<String, String> entries = new HashMap<>();

  private Journal(Optional<Path> file) {
    this.file = file;
  }

  /// Reads the journal, leaving out graphs that are not among `stored`: the store is right.
  static Journal open(Optional<Path> file, java.util.Set<String> stored) {
    var journal = new Journal(file);
    file.filter(Files::exists).ifPresent(path -> journal.read(path, stored));
    return journal;
  }

  private void read(Path path, java.util.Set<String> stored) {
    try (var lines = Files.lines(path, UTF_8)) {
      lines
          .map(line -> line.split(BETWEEN, 2))
          .filter(parts -> parts.length == 2 && stored.contains(parts[0]))
          .forEach(parts -> entries.put(parts[0], parts[1]));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the journal " + path, e);
    }
  }

  boolean has(String graph, String sha256, String version) {
    return state(sha256, version).equals(entries.get(graph));
  }

  /// Adds documents that the store has now, and forces the lines to disk.
  void add(List<Document> documents, Provenance provenance) {
    var version = provenance.version();
    documents.forEach(
        document ->
            entries.put(provenance.graph(document.slug()), state(document.sha256(), version)));
    file.ifPresent(
        path ->
            append(
                path,
                documents.stream()
                    .map(
                        document ->
                            provenance.graph(document.slug())
                                + BETWEEN
                                + state(document.sha256(), version)
                                + "\n")
                    .collect(Collectors.joining())));
  }

  private static void append(Path path, String lines) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.writeString(
          path,
          lines,
          UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.SYNC);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the journal " + path, e);
    }
  }

  private static String state(String sha256, String version) {
    return sha256 + BETWEEN + version;
  }
}
