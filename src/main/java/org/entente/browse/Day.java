package org.entente.browse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// The first day that a date may mean.
final class Day {

  private static final Pattern BEGIN =
      Pattern.compile("([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?(?:[^0-9].*)?");

  private Day() {}

  /// Of a date in EDTF, or a date or year of XML Schema; empty where the year is not known.
  static Optional<LocalDate> earliest(String date) {
    var parts = BEGIN.matcher(date);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(parts.group(1)),
              Optional.ofNullable(parts.group(2)).map(Integer::parseInt).orElse(1),
              Optional.ofNullable(parts.group(3)).map(Integer::parseInt).orElse(1)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
