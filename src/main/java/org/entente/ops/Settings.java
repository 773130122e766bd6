package org.entente.ops;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Settings read once at start from the environment; nothing else reads it.
///
/// @param queryTimeout `ENTENTE_QUERY_TIMEOUT`, seconds a query may take as a whole; 30 suits
///     questions that people wait for
/// @param stopTimeout `ENTENTE_STOP_TIMEOUT`, seconds that running requests may take to finish once
///     the server is told to stop; below the 30 that most supervisors grant
/// @param modelKey `ENTENTE_MODEL_KEY`, what a language model's endpoint knows its users by; there
///     is no option for it, for command lines can be read by others
/// @param token `ENTENTE_TOKEN`, what clients that may write send, and reviewers sign in with;
///     without it nobody may
public record Settings(
    Duration queryTimeout,
    Duration stopTimeout,
    Optional<String> modelKey,
    Optional<String> token) {

  public static Settings fromEnvironment() {
    return of(System.getenv());
  }

  /// The settings that `environment` states, or what they are without it.
  public static Settings of(Map<String, String> environment) {
    return new Settings(
        seconds(environment, "ENTENTE_QUERY_TIMEOUT", 30),
        seconds(environment, "ENTENTE_STOP_TIMEOUT", 20),
        secret(environment, "ENTENTE_MODEL_KEY"),
        secret(environment, "ENTENTE_TOKEN"));
  }

  private static Optional<String> secret(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .map(String::strip)
        .filter(key -> !key.isEmpty());
  }

  /// Never shows the key or the token.
  @Override
  public String toString() {
    return "queries " + queryTimeout + ", stop " + stopTimeout;
  }

  private static Duration seconds(Map<String, String> environment, String name, int otherwise) {
    var text = environment.getOrDefault(name, Integer.toString(otherwise));
    try {
      return Duration.ofSeconds(Integer.parseUnsignedInt(text));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " is not a number of seconds: " + text, e);
    }
  }
}
