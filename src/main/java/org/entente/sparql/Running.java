package org.entente.sparql;

import java.nio.channels.SelectionKey;
import java.util.Optional;
import org.entente.sparql.guard.Budget;

/// One query on its way from its admission to the last byte of its answer.
final class Running {

  private final String id;
  private final String client;
  private final String text;
  private final Budget budget;
  private final Line line;
  private final long since = System.nanoTime();
  private volatile long writingSince;
  private volatile Optional<SelectionKey> watched = Optional.empty();

  Running(String id, String client, String text, Budget budget, Line line) {
    this.id = id;
    this.client = client;
    this.text = text;
    this.budget = budget;
    this.line = line;
  }

  String id() {
    return id;
  }

  String client() {
    return client;
  }

  String text() {
    return text;
  }

  Budget budget() {
    return budget;
  }

  Line line() {
    return line;
  }

  /// Nanoseconds since it was admitted.
  long age() {
    return System.nanoTime() - since;
  }

  /// Notes that bytes are handed to the connection, which may take its time.
  void writes() {
    writingSince = System.nanoTime();
  }

  /// Notes that the connection took them.
  void wrote() {
    writingSince = 0;
  }

  /// Nanoseconds for which the connection has not taken what was handed to it; 0 if nothing waits.
  long blocked() {
    long start = writingSince;
    return start == 0 ? 0 : System.nanoTime() - start;
  }

  /// What tells when the client leaves, once that is watched for.
  Optional<SelectionKey> watched() {
    return watched;
  }

  void watched(SelectionKey key) {
    watched = Optional.of(key);
  }
}
