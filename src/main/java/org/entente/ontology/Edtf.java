package org.entente.ontology;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// The days between which a date in EDTF (ISO 8601-2) begins and ends: a day is certain, a month or
/// year may be any of its days, an interval runs from one to the other. Times of day are ignored.
public record Edtf(
    LocalDate earliestBegin, LocalDate latestBegin, LocalDate earliestEnd, LocalDate latestEnd) {

  private static final Pattern DATE =
      Pattern.compile("(\\d{4})(?:-(\\d\\d))?(?:-(\\d\\d))?(?:T.*)?[~?%]?");

  /// Empty where the year is unknown (`XXXX-06-22`), an end is open, or the text is no such date.
  public static Optional<Edtf> parse(String edtf) {
    int slash = edtf.indexOf('/');
    return slash < 0
        ? days(edtf).map(days -> new Edtf(days.first, days.last, days.first, days.last))
        : days(edtf.substring(0, slash))
            .flatMap(
                begin ->
                    days(edtf.substring(slash + 1))
                        .filter(end -> !end.last.isBefore(begin.first))
                        .map(end -> new Edtf(begin.first, begin.last, end.first, end.last)));
  }

  private record Days(LocalDate first, LocalDate last) {}

  private static Optional<Days> days(String edtf) {
    var parts = DATE.matcher(edtf);
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
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
