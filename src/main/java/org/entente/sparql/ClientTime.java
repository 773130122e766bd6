package org.entente.sparql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;

/// How much query time each client still has: a bucket that fills by the minute, and is emptied by
/// the time that its queries ran.
final class ClientTime {

  private static final double MINUTE = 60e9;

  private final Limits limits;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(100_000)
          .expireAfterAccess(Duration.ofMinutes(5))
          .executor(Runnable::run)
          .build();

  ClientTime(Limits limits) {
    this.limits = limits;
  }

  /// Who asks, as one address; an IPv6 client has 2^64 of them, so it counts by its network.
  String client(HttpServletRequest request) {
    var address = request.getRemoteAddr();
    if (limits.behindProxy()) {
      var forwarded = Headers.all(request, "X-Forwarded-For");
      if (!forwarded.isBlank()) {
        address = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
      }
    }
    if (address.indexOf(':') < 0) {
      return address;
    }
    var groups = address.replace("[", "").replace("]", "").split(":", 5);
    return groups.length < 5
        ? address
        : String.join(":", groups[0], groups[1], groups[2], groups[3]);
  }

  /// Refuses a client whose time is used up.
  void require(String client) {
    if (isFree(client)) {
      return;
    }
    var left = bucket(client).left();
    if (left < 0) {
      int seconds = (int) Math.ceil(-left / 1e9 * 60 / limits.clientSeconds()) + 1;
      throw new Refusal(
          Problem.of(
                  429,
                  "Your queries may run "
                      + limits.clientSeconds()
                      + " seconds a minute; that is used up for now.")
              .retryAfter(seconds));
    }
  }

  /// Takes what a query used.
  void spend(String client, long nanos) {
    if (!isFree(client)) {
      bucket(client).spend(nanos);
    }
  }

  private boolean isFree(String client) {
    return limits.clientSeconds() == 0
        || (!limits.limitsLoopback() && (client.startsWith("127.") || isLoopback(client)));
  }

  private static boolean isLoopback(String client) {
    return client.equals("::1") || client.equals("0:0:0:0");
  }

  private Bucket bucket(String client) {
    return buckets.get(client, _ -> new Bucket(limits.clientSeconds()));
  }

  private static final class Bucket {

    private final double most;
    private double nanos;
    private long since = System.nanoTime();

    Bucket(int seconds) {
      this.most = seconds * 1e9;
      this.nanos = most;
    }

    synchronized double left() {
      long now = System.nanoTime();
      nanos = Math.min(most, nanos + (now - since) * (most / MINUTE));
      since = now;
      return nanos;
    }

    synchronized void spend(long used) {
      nanos = left() - used;
    }
  }
}
