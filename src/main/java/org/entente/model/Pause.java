package org.entente.model;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Predicate;

/// Waits before another attempt, as long as the endpoint asks but never longer than a minute.
///
/// @param sleeper waits that long; false if it was interrupted
record Pause(InstantSource clock, Predicate<Duration> sleeper) {

  static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Duration FIRST = Duration.ofMillis(500);

  static Pause real() {
    return new Pause(InstantSource.system(), Pause::sleep);
  }

  /// False if there is to be no further attempt.
  boolean before(int attempt, Retry retry) {
    return switch (retry) {
      case Retry.Never() -> false;
      case Retry.Later() -> sleeper.test(FIRST.multipliedBy(1L << Math.min(attempt, 6)));
      case Retry.In(var duration) -> wait(duration);
      case Retry.At(var instant) -> wait(Duration.between(clock.instant(), instant));
    };
  }

  private boolean wait(Duration duration) {
    return duration.compareTo(LONGEST) <= 0
        && sleeper.test(duration.isNegative() ? Duration.ZERO : duration);
  }

  private static boolean sleep(Duration duration) {
    try {
      Thread.sleep(duration);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
