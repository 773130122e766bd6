package org.entente.ops;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.entente.sparql.Limits;

/// Settings read once at start from the environment; nothing else reads it.
///
/// @param limits what queries may take; each number is a setting of its own, named there
/// @param stopTimeout `ENTENTE_STOP_TIMEOUT`, seconds that running requests may take to finish once
///     the server is told to stop; below the 30 that most supervisors grant
/// @param modelKey `ENTENTE_MODEL_KEY`, what a language model's endpoint knows its users by; there
///     is no option for it, for command lines can be read by others
public record Settings(Limits limits, Duration stopTimeout, Optional<String> modelKey) {

  public static Settings fromEnvironment() {
    return of(System.getenv());
  }

  /// The settings that `environment` states, or what they are without it.
  public static Settings of(Map<String, String> environment) {
    return new Settings(
        Limits.of(environment),
        seconds(environment, "ENTENTE_STOP_TIMEOUT", 20),
        Optional.ofNullable(environment.get("ENTENTE_MODEL_KEY"))
            .map(String::strip)
            .filter(key -> !key.isEmpty()));
  }

  /// Never shows the key.
  @Override
  public String toString() {
    return "queries " + limits + ", stop " + stopTimeout;
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
