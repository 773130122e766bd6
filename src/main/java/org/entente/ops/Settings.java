package org.entente.ops;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.entente.sparql.Limits;
import org.entente.sparql.Token;

/// Settings read once at start from the environment; nothing else reads it.
///
/// @param limits what queries may take; each number is a setting of its own, named there
/// @param stopTimeout `ENTENTE_STOP_TIMEOUT`, seconds that running requests may take to finish once
///     the server is told to stop; below the 30 that most supervisors grant
/// @param modelKey `ENTENTE_MODEL_KEY`, what a language model's endpoint knows its users by; there
///     is no option for it, for command lines can be read by others
/// @param token `ENTENTE_TOKEN`, what clients that may write send; without it nobody may, at
///     `/graphs` and `/update`
/// @param writeBytes `ENTENTE_WRITE_BYTES`, bytes of what they send in one request; more is for
///     `entente import`
public record Settings(
    Limits limits,
    Duration stopTimeout,
    Optional<String> modelKey,
    Optional<Token> token,
    int writeBytes) {

  public static Settings fromEnvironment() {
    return of(System.getenv());
  }

  /// The settings that `environment` states, or what they are without it.
  public static Settings of(Map<String, String> environment) {
    return new Settings(
        Limits.of(environment),
        seconds(environment, "ENTENTE_STOP_TIMEOUT", 20),
        secret(environment, "ENTENTE_MODEL_KEY"),
        secret(environment, "ENTENTE_TOKEN").map(Token::new),
        number(environment, "ENTENTE_WRITE_BYTES", 32 << 20, "bytes"));
  }

  /// Never shows the key or the token.
  @Override
  public String toString() {
    return "queries " + limits + ", stop " + stopTimeout;
  }

  private static Optional<String> secret(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .map(String::strip)
        .filter(key -> !key.isEmpty());
  }

  private static Duration seconds(Map<String, String> environment, String name, int otherwise) {
    return Duration.ofSeconds(number(environment, name, otherwise, "seconds"));
  }

  private static int number(
      Map<String, String> environment, String name, int otherwise, String unit) {
    var text = environment.getOrDefault(name, Integer.toString(otherwise));
    try {
      return Integer.parseUnsignedInt(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " is not a number of " + unit + ": " + text, e);
    }
  }
}
