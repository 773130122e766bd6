package org.entente.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether the words quoted for a date give that date.
final class Dates {

  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern NUMERIC = Pattern.compile("\\d{1,2}\\s?[/.-]\\s?\\d{1,2}");
  private static final int RELATIVE_DAYS = 31;

  private final String quote;
  private final List<Integer> numbers;
  private final Optional<String> published;

  private Dates(String quote, Optional<String> published) {
    this.quote = quote;
    this.numbers =
        NUMBER
            .matcher(quote)
            .results()
            .map(match -> match.group())
            .filter(digits -> digits.length() <= 4)
            .map(Integer::valueOf)
            .toList();
    this.published = published;
  }

  /// The basis slug of the date, or empty if the quote does not support it: every day must be among
  /// the numbers quoted, the year too unless the publication date gives it; words without numbers
  /// ("yesterday") must lie within a month of the publication.
  static Optional<String> basis(String edtf, String quote, Optional<String> published) {
    var dates = new Dates(quote, published);
    var bounds = List.of(edtf.split("/", -1));
    if (!bounds.stream().allMatch(Dates::exists) || !ordered(bounds)) {
      return Optional.empty();
    }
    if (dates.numbers.isEmpty()) {
      return bounds.stream().allMatch(dates::soon)
          ? Optional.of("basis-combined")
          : Optional.empty();
    }
    return bounds.stream().allMatch(dates::supported)
        ? Optional.of(bounds.stream().allMatch(dates::complete) ? "basis-stated" : "basis-combined")
        : Optional.empty();
  }

  private static boolean exists(String date) {
    var parts = date.split("-", -1);
    try {
      // 2000 is a leap year, so that a day of an unknown year may be 29 February.
      int year = parts[0].equals("XXXX") ? 2000 : Integer.parseInt(parts[0]);
      var _ =
          LocalDate.of(
              year,
              parts.length > 1 ? Integer.parseInt(parts[1]) : 1,
              parts.length > 2 ? Integer.parseInt(parts[2]) : 1);
      return year >= 1800 && year <= 2200 && !date.equals("XXXX");
    } catch (DateTimeException | NumberFormatException e) {
      return false;
    }
  }

  private static boolean ordered(List<String> bounds) {
    return bounds.getFirst().compareTo(bounds.getLast()) <= 0
        && bounds.stream().map(String::length).distinct().count() == 1;
  }

  private boolean supported(String date) {
    var parts = date.split("-", -1);
    boolean day = parts.length < 3 || numbers.contains(Integer.valueOf(parts[2]));
    boolean month =
        parts.length < 2
            || !NUMERIC.matcher(quote).find()
            || numbers.contains(Integer.valueOf(parts[1]));
    return day && month && year(parts[0]);
  }

  private boolean year(String year) {
    var quoted = numbers.stream().filter(number -> number >= 1000).toList();
    if (year.equals("XXXX")) {
      return quoted.isEmpty();
    }
    int value = Integer.parseInt(year);
    return quoted.isEmpty() ? nearPublication(value) : quoted.contains(value);
  }

  private boolean nearPublication(int year) {
    return published
        .filter(date -> date.matches("\\d{4}.*"))
        .filter(date -> Math.abs(Integer.parseInt(date.substring(0, 4)) - year) <= 1)
        .isPresent();
  }

  /// Whether the quote itself gives the year, or there is none to give.
  private boolean complete(String date) {
    return date.startsWith("XXXX") || numbers.contains(Integer.valueOf(date.substring(0, 4)));
  }

  private boolean soon(String date) {
    return date.length() == 10
        && published
            .filter(Dates::exists)
            .filter(day -> day.length() == 10)
            .filter(
                day ->
                    Math.abs(ChronoUnit.DAYS.between(LocalDate.parse(day), LocalDate.parse(date)))
                        <= RELATIVE_DAYS)
            .isPresent();
  }
}
