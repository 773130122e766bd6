package org.entente.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Who is signed in. Sessions live in memory and end with the server.
final class Sessions {

  /// How long a session lasts: a working day.
  static final Duration LENGTH = Duration.ofHours(12);

  private static final int MOST = 1000;
  private static final int MOST_FAILURES = 10;
  private static final Duration WINDOW = Duration.ofMinutes(1);

  /// One session.
  ///
  /// @param key what the cookie holds
  /// @param form what every form of the session holds, so that no other site can send one
  record Session(String key, String form, Instant end) {}

  /// What came of an attempt to sign in.
  sealed interface Attempt {
    record Open(Session session) implements Attempt {}

    record Wrong() implements Attempt {}

    /// Too many wrong tokens in a minute.
    record Blocked() implements Attempt {}
  }

  private final String token;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private Instant windowEnd = Instant.EPOCH;
  private int failures;

  Sessions(String token, Clock clock) {
    this.token = token;
    this.clock = clock;
  }

  synchronized Attempt open(String given) {
    var now = clock.instant();
    if (now.isAfter(windowEnd)) {
      failures = 0;
      windowEnd = now.plus(WINDOW);
    }
    if (failures >= MOST_FAILURES) {
      return new Attempt.Blocked();
    }
    if (!isSame(token, given)) {
      failures++;
      return new Attempt.Wrong();
    }
    sessions.values().removeIf(session -> session.end().isBefore(now));
    if (sessions.size() >= MOST) {
      return new Attempt.Blocked();
    }
    var session = new Session(secret(), secret(), now.plus(LENGTH));
    sessions.put(session.key(), session);
    return new Attempt.Open(session);
  }

  Optional<Session> find(String key) {
    return Optional.ofNullable(sessions.get(key))
        .filter(session -> session.end().isAfter(clock.instant()));
  }

  void close(Session session) {
    sessions.remove(session.key());
  }

  /// Compares in a time that says nothing of how much of it was right.
  static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private String secret() {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
