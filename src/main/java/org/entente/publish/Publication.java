package org.entente.publish;

import java.util.Optional;
import org.entente.store.Store;

/// What is published of the version of the data that is there now.
final class Publication implements AutoCloseable {

  private record Known(Published files, Optional<Statistics> statistics) {}

  private final Store store;
  private Optional<Known> known = Optional.empty();

  Publication(Store store) {
    this.store = store;
  }

  /// The files made from the data as it is now; those of another version are deleted.
  synchronized Published files() {
    return current().files();
  }

  /// The numbers of the data as it is now, counted when they are first asked for.
  synchronized Statistics statistics() {
    var current = current();
    if (current.statistics().isPresent()) {
      return current.statistics().get();
    }
    var statistics = Statistics.of(store);
    known = Optional.of(new Known(current.files(), Optional.of(statistics)));
    return statistics;
  }

  @Override
  public synchronized void close() {
    known.ifPresent(one -> one.files().close());
    known = Optional.empty();
  }

  private Known current() {
    var version = store.version().orElse("current");
    if (known.filter(one -> one.files().version().equals(version)).isEmpty()) {
      close();
      known = Optional.of(new Known(new Published(version), Optional.empty()));
    }
    return known.orElseThrow();
  }
}
