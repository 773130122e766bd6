package org.entente.model;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Where the model answers and how long it may take. There is no default endpoint: without one the
/// extractor does not exist.
///
/// @param endpoint base address of an OpenAI-compatible service, `https://host/v1`
/// @param model the model's name as the endpoint knows it
/// @param key sent as a bearer token; empty for services that ask for none
/// @param timeout for one attempt, from the first byte sent to the last received
/// @param maxRetries further attempts after 429, 5xx or a broken connection
/// @param cache folder that keeps answers; without one every run asks again
public record ModelConfig(
    URI endpoint,
    String model,
    Optional<String> key,
    Duration timeout,
    int maxRetries,
    Optional<Path> cache) {

  private static final Pattern MODEL = Pattern.compile("[\\p{Alnum}][\\p{Alnum}._:/@+-]{0,99}");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  public ModelConfig {
    String scheme = String.valueOf(endpoint.getScheme());
    String host = String.valueOf(endpoint.getHost());
    if (!Set.of("http", "https").contains(scheme) || endpoint.getHost() == null) {
      throw new IllegalArgumentException("The model endpoint is not an http(s) address");
    }
    if (endpoint.getUserInfo() != null || endpoint.getFragment() != null) {
      throw new IllegalArgumentException(
          "The model endpoint may not carry user information or a fragment");
    }
    if (key.isPresent() && scheme.equals("http") && !LOOPBACK.contains(host)) {
      throw new IllegalArgumentException(
          "The key of the model endpoint would travel unencrypted to " + host);
    }
    if (key.isPresent() && !key.get().matches("\\p{Graph}+")) {
      throw new IllegalArgumentException("The key of the model endpoint is not a token");
    }
    if (!MODEL.matcher(model).matches()) {
      throw new IllegalArgumentException("Not the name of a model: " + Drop.shown(model));
    }
    if (!timeout.isPositive() || maxRetries < 0) {
      throw new IllegalArgumentException("Timeout and retries of the model must be positive");
    }
  }

  /// Two minutes an attempt, two retries, no cache.
  public static ModelConfig of(URI endpoint, String model, Optional<String> key) {
    return new ModelConfig(endpoint, model, key, Duration.ofMinutes(2), 2, Optional.empty());
  }

  public ModelConfig cachedIn(Path folder) {
    return new ModelConfig(endpoint, model, key, timeout, maxRetries, Optional.of(folder));
  }

  /// Never shows the key.
  @Override
  public String toString() {
    return model + " at " + endpoint;
  }
}
