package org.entente.sparql;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Counts once for each version of the data, aside from whoever asks: over millions of quads it
/// takes its time.
final class Censuses {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Data data;
  private Optional<Begun> last = Optional.empty();

  private record Begun(Optional<String> version, CompletableFuture<Census> census) {}

  Censuses(Data data) {
    this.data = data;
  }

  /// What was counted, unless that is not done yet.
  Optional<Census> soon() {
    try {
      return Optional.of(begun().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException notYetOrClosed) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private synchronized CompletableFuture<Census> begun() {
    var version = data.version();
    if (last.isEmpty() || version.isEmpty() || !last.get().version.equals(version)) {
      last = Optional.of(new Begun(version, CompletableFuture.supplyAsync(this::count, aside())));
    }
    return last.get().census;
  }

  private static Executor aside() {
    return task -> Thread.ofVirtual().name("sparql-census").start(task);
  }

  private Census count() {
    try (var reading = data.read()) {
      return Census.of(reading.dataset());
    }
  }
}
