package org.entente.ops;

import java.time.Duration;
import java.util.Map;

/// Settings read once at start from the environment; nothing else reads it.
///
/// @param queryTimeout `ENTENTE_QUERY_TIMEOUT`, seconds a query may take as a whole; 30 suits
///     questions that people wait for
/// @param stopTimeout `ENTENTE_STOP_TIMEOUT`, seconds that running requests may take to finish once
///     the server is told to stop; below the 30 that most supervisors grant
public record Settings(Duration queryTimeout, Duration stopTimeout) {

  public static Settings fromEnvironment() {
    return of(System.getenv());
  }

  /// The settings that `environment` states, or what they are without it.
  public static Settings of(Map<String, String> environment) {
    return new Settings(
        seconds(environment, "ENTENTE_QUERY_TIMEOUT", 30),
        seconds(environment, "ENTENTE_STOP_TIMEOUT", 20));
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
