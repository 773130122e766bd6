package org.entente.model;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Whether an attempt is worth repeating, and when.
sealed interface Retry {

  record Never() implements Retry {}

  /// After a pause that grows with the attempts.
  record Later() implements Retry {}

  /// As the endpoint asked.
  record In(Duration duration) implements Retry {}

  record At(Instant instant) implements Retry {}

  /// Reads `Retry-After`: seconds or an HTTP date (RFC 9110, 10.2.3).
  static Retry after(Optional<String> header) {
    return header.map(String::strip).map(Retry::parse).orElseGet(Later::new);
  }

  private static Retry parse(String value) {
    if (value.matches("\\d{1,9}")) {
      return new In(Duration.ofSeconds(Long.parseLong(value)));
    }
    try {
      return new At(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return new Later();
    }
  }
}
