package org.entente.browse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.picture.Span;

/// The first day that a date may mean.
final class Day {

  private static final Pattern BEGIN =
      Pattern.compile("([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?(?:[^0-9].*)?");

  private static final Pattern POINT =
      Pattern.compile("([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?[?~%]?");

  private Day() {}

  /// The limits that a date in EDTF sets: a day is certain, a month or year may be any of its days,
  /// an interval runs from one to the other. Empty where the year is not known.
  static Optional<Span.Bounds> bounds(String edtf) {
    int slash = edtf.indexOf('/');
    return slash < 0
        ? point(edtf).map(in -> new Span.Bounds(in.first(), in.last(), in.first(), in.last()))
        : point(edtf.substring(0, slash))
            .flatMap(
                from ->
                    point(edtf.substring(slash + 1))
                        .filter(to -> !to.last().isBefore(from.first()))
                        .map(
                            to ->
                                new Span.Bounds(from.first(), from.last(), to.first(), to.last())));
  }

  private record Days(LocalDate first, LocalDate last) {}

  private static Optional<Days> point(String edtf) {
    var parts = POINT.matcher(edtf);
    if (!parts.matches()) {
      return Optional.empty();
    }
    return earliest(edtf)
        .map(
            first ->
                new Days(
                    first,
                    parts.group(2) == null
                        ? first.plusYears(1).minusDays(1)
                        : parts.group(3) == null ? first.plusMonths(1).minusDays(1) : first));
  }

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
