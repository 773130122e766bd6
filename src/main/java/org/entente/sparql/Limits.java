package org.entente.sparql;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What one query, one client and all queries together may take. Each is a setting of the
/// environment, published in the service description and in the header `Query-Limits`.
///
/// @param firstRow `ENTENTE_QUERY_FIRST_ROW`, seconds until an answer begins
/// @param whole `ENTENTE_QUERY_TIMEOUT`, seconds until it is sent as a whole
/// @param running `ENTENTE_QUERIES_RUNNING`, queries that run at once; about one a core
/// @param queued `ENTENTE_QUERIES_QUEUED`, queries that wait for their turn; more are told to come
///     back later
/// @param clientSeconds `ENTENTE_CLIENT_SECONDS`, seconds of running queries a minute and client; 0
///     is no limit
/// @param limitsLoopback `ENTENTE_LIMIT_LOOPBACK`, whether that holds for clients on this machine,
///     too
/// @param behindProxy `ENTENTE_BEHIND_PROXY`, whether the client is the last one that
///     `X-Forwarded-For` names; only where a proxy of ours writes it
/// @param answerRows `ENTENTE_ANSWER_ROWS`, rows or triples of an answer
/// @param answerBytes `ENTENTE_ANSWER_BYTES`, bytes of an answer before compression
/// @param heldRows `ENTENTE_HELD_ROWS`, rows that sorting, grouping, joining and the like keep in
///     memory
/// @param stringLength `ENTENTE_STRING_LENGTH`, characters of a string that a query makes
/// @param queryBytes `ENTENTE_QUERY_BYTES`, bytes of a query in UTF-8
/// @param valuesRows `ENTENTE_VALUES_ROWS`, rows of all VALUES of a query
/// @param nesting `ENTENTE_QUERY_NESTING`, brackets within brackets
/// @param patterns `ENTENTE_QUERY_PATTERNS`, triple patterns of a query
/// @param cacheBytes `ENTENTE_CACHE_BYTES`, bytes of answers that are kept to be given again; 0
///     turns the cache off
/// @param services `ENTENTE_SERVICES`, addresses that SERVICE may ask, separated by spaces; without
///     any, SERVICE is refused
public record Limits(
    Duration firstRow,
    Duration whole,
    int running,
    int queued,
    int clientSeconds,
    boolean limitsLoopback,
    boolean behindProxy,
    long answerRows,
    long answerBytes,
    long heldRows,
    int stringLength,
    int queryBytes,
    int valuesRows,
    int nesting,
    int patterns,
    long cacheBytes,
    Set<String> services) {

  public Limits {
    services = Set.copyOf(services);
    if (running < 1) {
      throw new IllegalArgumentException("ENTENTE_QUERIES_RUNNING must be 1 or more.");
    }
  }

  /// The limits that `environment` states, or what suits anonymous users of a small machine.
  public static Limits of(Map<String, String> environment) {
    var read = new Environment(environment);
    return new Limits(
        Duration.ofSeconds(read.number("ENTENTE_QUERY_FIRST_ROW", 20)),
        Duration.ofSeconds(read.number("ENTENTE_QUERY_TIMEOUT", 30)),
        (int) read.number("ENTENTE_QUERIES_RUNNING", 2),
        (int) read.number("ENTENTE_QUERIES_QUEUED", 20),
        (int) read.number("ENTENTE_CLIENT_SECONDS", 60),
        read.flag("ENTENTE_LIMIT_LOOPBACK"),
        read.flag("ENTENTE_BEHIND_PROXY"),
        read.number("ENTENTE_ANSWER_ROWS", 100_000),
        read.number("ENTENTE_ANSWER_BYTES", 100_000_000),
        read.number("ENTENTE_HELD_ROWS", 1_000_000),
        (int) read.number("ENTENTE_STRING_LENGTH", 1_000_000),
        (int) read.number("ENTENTE_QUERY_BYTES", 65_536),
        (int) read.number("ENTENTE_VALUES_ROWS", 10_000),
        (int) read.number("ENTENTE_QUERY_NESTING", 100),
        (int) read.number("ENTENTE_QUERY_PATTERNS", 500),
        read.number("ENTENTE_CACHE_BYTES", 64L << 20),
        read.words("ENTENTE_SERVICES"));
  }

  /// The numbers that a client may want to know, as the value of one header.
  String header() {
    return ("first-row=%ds, whole=%ds, running=%d, queued=%d, client=%ds/min, rows=%d, bytes=%d,"
            + " held-rows=%d, query-bytes=%d, values-rows=%d")
        .formatted(
            firstRow.toSeconds(),
            whole.toSeconds(),
            running,
            queued,
            clientSeconds,
            answerRows,
            answerBytes,
            heldRows,
            queryBytes,
            valuesRows);
  }

  private record Environment(Map<String, String> values) {

    long number(String name, long otherwise) {
      var text = values.getOrDefault(name, "").strip();
      if (text.isEmpty()) {
        return otherwise;
      }
      try {
        return Math.min(Long.parseUnsignedLong(text), Integer.MAX_VALUE);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(name + " is not a whole number: " + text, e);
      }
    }

    boolean flag(String name) {
      return Boolean.parseBoolean(values.getOrDefault(name, "false").strip());
    }

    Set<String> words(String name) {
      return Arrays.stream(values.getOrDefault(name, "").split("\\s+"))
          .filter(word -> !word.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    }
  }
}
