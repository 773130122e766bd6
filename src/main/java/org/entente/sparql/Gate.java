package org.entente.sparql;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Lets a few queries run at once and a few more wait; whoever comes after that is told to come
/// back.
final class Gate {

  private final Semaphore places;
  private final AtomicInteger waiting = new AtomicInteger();
  private final int queue;

  Gate(int running, int queue) {
    this.places = new Semaphore(running);
    this.queue = queue;
  }

  /// Waits for a place.
  ///
  /// @param nanos at most
  void enter(long nanos) {
    if (places.tryAcquire()) {
      return;
    }
    if (waiting.incrementAndGet() > queue) {
      waiting.decrementAndGet();
      throw full();
    }
    try {
      if (!places.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
        throw full();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw full();
    } finally {
      waiting.decrementAndGet();
    }
  }

  void leave() {
    places.release();
  }

  private static Refusal full() {
    return new Refusal(
        Problem.of(429, "Too many queries run and wait already; try again in some seconds.")
            .retryAfter(5));
  }
}
