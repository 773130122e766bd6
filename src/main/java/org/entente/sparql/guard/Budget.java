package org.entente.sparql.guard;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/// What one query may still take, and whether it has been told to stop. The query's own thread
/// counts; any thread may stop it.
public final class Budget {

  private static final long LONGEST_STRINGS = 8;

  private final long mostHeld;
  private final int longestString;
  private final AtomicReference<Optional<Stop>> stop = new AtomicReference<>(Optional.empty());
  private final AtomicBoolean signal = new AtomicBoolean();
  private final boolean isHeadOnly;
  private volatile boolean hasBegun;
  private long held;
  private long gathered;

  /// @param mostHeld rows kept in memory
  /// @param longestString characters of a string that the query makes
  /// @param isHeadOnly whether nobody reads the answer once it has begun
  public Budget(long mostHeld, int longestString, boolean isHeadOnly) {
    this.mostHeld = mostHeld;
    this.longestString = longestString;
    this.isHeadOnly = isHeadOnly;
  }

  public boolean isHeadOnly() {
    return isHeadOnly;
  }

  /// Tells the query to stop; the first reason stays.
  public void stop(Stop reason) {
    stop.compareAndSet(Optional.empty(), Optional.of(reason));
    signal.set(true);
  }

  /// Why it was told to stop.
  public Optional<Stop> reason() {
    return stop.get();
  }

  /// What the engine looks at between two rows.
  AtomicBoolean signal() {
    return signal;
  }

  /// Notes that there is a first row.
  public void begun() {
    if (!hasBegun) {
      hasBegun = true;
    }
  }

  /// Whether there was a row of the answer.
  public boolean hasBegun() {
    return hasBegun;
  }

  /// Ends the query here if it was told to stop.
  public void check() {
    if (signal.get()) {
      throw new Stopped(stop.get().orElse(Stop.CANCELLED));
    }
  }

  /// Counts a row that is kept in memory.
  public void hold() {
    if (++held > mostHeld) {
      throw end(Stop.TOO_MANY_HELD);
    }
    check();
  }

  /// The most rows that were kept so far.
  public long held() {
    return held;
  }

  /// Counts characters that are put together over many rows; a few of the longest strings may be.
  void gather(long characters) {
    gathered += characters;
    if (gathered > LONGEST_STRINGS * longestString) {
      throw end(Stop.STRING_TOO_LONG);
    }
    check();
  }

  /// Passes a string of `length` characters if the query may make it.
  void length(long length) {
    if (length > longestString) {
      throw end(Stop.STRING_TOO_LONG);
    }
  }

  /// Stops the query from its own thread.
  public Stopped end(Stop reason) {
    stop(reason);
    return new Stopped(stop.get().orElse(reason));
  }
}
