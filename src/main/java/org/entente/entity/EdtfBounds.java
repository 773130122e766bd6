package org.entente.entity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.picture.Span;

/// The days between which an EDTF date lies, for drawing.
final class EdtfBounds {

  private static final Pattern DAY =
      Pattern.compile("([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?(?:T.*)?[?~%]?");

  private record Days(LocalDate first, LocalDate last) {}

  private EdtfBounds() {}

  /// Nothing where a year is unknown or an end is open.
  static Optional<Span.Bounds> of(String edtf) {
    int slash = edtf.indexOf('/');
    if (slash < 0) {
      return days(edtf)
          .map(days -> new Span.Bounds(days.first(), days.last(), days.first(), days.last()));
    }
    var begin = days(edtf.substring(0, slash));
    var end = days(edtf.substring(slash + 1));
    return begin.flatMap(
        from ->
            end.filter(to -> !to.last().isBefore(from.first()))
                .map(to -> new Span.Bounds(from.first(), from.last(), to.first(), to.last())));
  }

  private static Optional<Days> days(String edtf) {
    var parts = DAY.matcher(edtf);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(parts.group(1));
    try {
      if (parts.group(2) == null) {
        return Optional.of(new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
      }
      var month = YearMonth.of(year, Integer.parseInt(parts.group(2)));
      if (parts.group(3) == null) {
        return Optional.of(new Days(month.atDay(1), month.atEndOfMonth()));
      }
      var day = month.atDay(Integer.parseInt(parts.group(3)));
      return Optional.of(new Days(day, day));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
