package org.entente.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;

/// Fills a TDB2 directory that is not there yet, or empty, many times faster than writes to a store
/// do: quads are taken in any order and held in memory as numbers (about 150 bytes a quad, its
/// terms included), the rules conclude from them there, and every index is sorted and written once,
/// from the first page to the last. What a [Store] finds in the directory afterwards is what it
/// would have written itself.
///
/// Everything is written beside the directory and put in its place at the very end: a load that
/// fails, or is closed before it is finished, leaves nothing.
public final class BulkLoad implements AutoCloseable {

  /// Hears how far a load is.
  @FunctionalInterface
  public interface Progress {
    /// Tells where a load is now.
    ///
    /// @param stage `terms and quads`, `conclusions`, `indexes`
    /// @param done of `all` steps, which is 0 if nobody knows
    void at(String stage, long done, long all);
  }

  private static final int BATCH = 20_000;
  private static final int BATCHES_WAITING = 8;

  private final Path target;
  private final Path beside;
  private final List<Query> rules;
  private final Progress progress;
  private final LoadedQuads quads = new LoadedQuads();
  private final ExecutorService numbering = Executors.newSingleThreadExecutor();
  private final Deque<Future<?>> waiting = new ArrayDeque<>();
  private List<Quad> batch = new ArrayList<>(BATCH);
  private long added;

  private BulkLoad(Path target, Path beside, List<Query> rules, Progress progress) {
    this.target = target;
    this.beside = beside;
    this.rules = List.copyOf(rules);
    this.progress = progress;
  }

  /// Whether nothing is at `place` yet, so that it can be filled.
  public static boolean isPossible(StoreConfig.Tdb2 place) {
    if (!Files.exists(place.directory())) {
      return true;
    }
    try (var files = Files.list(place.directory())) {
      return files.findAny().isEmpty();
    } catch (IOException notAFolder) {
      return false;
    }
  }

  /// Starts a load under the rules that the store will be opened with.
  public static BulkLoad into(StoreConfig.Tdb2 place, List<Query> rules, Progress progress) {
    var target = place.directory().toAbsolutePath();
    if (!isPossible(place)) {
      throw new StoreFault(
          StoreFault.Reason.UNREADABLE, "The directory " + target + " is not empty.");
    }
    try {
      Files.createDirectories(target.getParent());
      var beside = Files.createTempDirectory(target.getParent(), target.getFileName() + ".loading");
      return new BulkLoad(target, beside, rules, progress);
    } catch (IOException e) {
      throw failed(target, e);
    }
  }

  /// Takes a quad of a named graph. Terms that are not well formed are refused with
  /// [org.apache.jena.irix.IRIException], here or in one of the next calls.
  public void add(Quad quad) {
    batch.add(quad);
    if (batch.size() == BATCH) {
      hand();
    }
  }

  /// Concludes, writes, and puts the store in its place; returns how many different quads the named
  /// graphs hold.
  public long finish() {
    hand();
    while (!waiting.isEmpty()) {
      await(waiting.removeFirst());
    }
    quads.conclude(rules, progress);
    quads.add(Version.of(Version.unused(), rules), GraphNames.VERSION);
    long stored = Tdb2Files.write(beside, quads, progress);
    try {
      Files.deleteIfExists(target);
      Files.move(beside, target);
    } catch (IOException e) {
      throw failed(target, e);
    }
    return stored;
  }

  @Override
  public void close() {
    numbering.shutdownNow();
    if (Files.exists(beside)) {
      try (var files = Files.walk(beside)) {
        files.sorted(Comparator.reverseOrder()).forEach(BulkLoad::delete);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void hand() {
    var handed = batch;
    batch = new ArrayList<>(BATCH);
    added += handed.size();
    progress.at("terms and quads", added, 0);
    waiting.addLast(numbering.submit(() -> handed.forEach(quads::add)));
    if (waiting.size() > BATCHES_WAITING) {
      await(waiting.removeFirst());
    }
  }

  private static void await(Future<?> work) {
    try {
      work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while loading", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException("The load failed", e.getCause());
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StoreFault failed(Path target, IOException cause) {
    return new StoreFault(
        StoreFault.Reason.UNREADABLE,
        "The TDB2 directory " + target + " cannot be made: " + cause.getMessage(),
        cause);
  }
}
