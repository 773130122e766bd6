package org.entente.browse;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.entente.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Something made from the store: in the background, when it is first asked for and again when the
/// data is another. Until the new one is ready, the old one answers.
final class Fresh<T> {

  private static final Logger LOG = LoggerFactory.getLogger(Fresh.class);

  /// What was made, and of which version of the data.
  record Made<T>(Optional<String> version, T thing) {}

  private final Store store;
  private final Supplier<T> maker;
  private Optional<Made<T>> made = Optional.empty();
  private Optional<CompletableFuture<Made<T>>> making = Optional.empty();

  Fresh(Store store, Supplier<T> maker) {
    this.store = store;
    this.maker = maker;
  }

  /// What is there of the data as it is now, or, when that takes longer than `patience`, of the
  /// data as it was; empty if nothing was ready before.
  Optional<Made<T>> get(Duration patience) {
    var version = store.version();
    CompletableFuture<Made<T>> task;
    synchronized (this) {
      if (made.filter(one -> one.version().equals(version)).isPresent()) {
        return made;
      }
      if (making.isEmpty()) {
        making = Optional.of(begin(version));
      }
      task = making.get();
    }
    return waitFor(task, patience);
  }

  private CompletableFuture<Made<T>> begin(Optional<String> version) {
    var task = new CompletableFuture<Made<T>>();
    Thread.ofPlatform()
        .daemon()
        .name("register")
        .start(
            () -> {
              try {
                end(task, new Made<>(version, maker.get()));
              } catch (RuntimeException | Error fault) {
                LOG.error("Could not read the store for search", fault);
                end(task, fault);
              }
            });
    return task;
  }

  private synchronized void end(CompletableFuture<Made<T>> task, Made<T> done) {
    made = Optional.of(done);
    making = Optional.empty();
    task.complete(done);
  }

  private synchronized void end(CompletableFuture<Made<T>> task, Throwable fault) {
    making = Optional.empty();
    task.completeExceptionally(fault);
  }

  private Optional<Made<T>> waitFor(CompletableFuture<Made<T>> task, Duration patience) {
    try {
      return Optional.of(task.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException _) {
      return old();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return old();
    } catch (ExecutionException e) {
      throw new IllegalStateException("What search needs could not be read from the store", e);
    }
  }

  private synchronized Optional<Made<T>> old() {
    return made;
  }
}
