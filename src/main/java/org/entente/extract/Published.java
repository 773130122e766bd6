package org.entente.extract;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.entente.lexicon.Entry;

/// When an article was published, as precisely as is known, and what follows for its other dates.
///
/// @param month 0 where unknown; `day` likewise
record Published(int year, int month, int day) {

  /// Dates that lie further ahead than this are taken to be of the year before.
  private static final int MONTHS_AHEAD = 1;

  static Published of(Optional<String> edtf) {
    String date = edtf.orElse("");
    if (!date.matches("\\d{4}(-\\d\\d(-\\d\\d)?)?")) {
      return new Published(0, 0, 0);
    }
    return new Published(
        Integer.parseInt(date.substring(0, 4)),
        date.length() >= 7 ? Integer.parseInt(date.substring(5, 7)) : 0,
        date.length() >= 10 ? Integer.parseInt(date.substring(8, 10)) : 0);
  }

  private boolean hasDay() {
    return year > 0 && month > 0 && day > 0;
  }

  private LocalDate date() {
    return LocalDate.of(year, month, day);
  }

  /// The year of a day and month: the nearest that is not far ahead of the publication.
  Optional<Integer> yearOf(int monthOfDate, int dayOfDate) {
    if (year == 0) {
      return Optional.empty();
    }
    if (month == 0) {
      return Optional.of(year);
    }
    int ahead = monthOfDate - month;
    if (ahead > 6) {
      return Optional.of(year - 1);
    }
    if (ahead < -10) {
      return Optional.of(year + 1);
    }
    boolean late = ahead > MONTHS_AHEAD || (ahead == MONTHS_AHEAD && dayOfDate > Math.max(day, 15));
    return Optional.of(late ? year - 1 : year);
  }

  Optional<Integer> yearOfMonth(int monthOfDate) {
    return yearOf(monthOfDate, 1);
  }

  /// A day, month or year some way from the publication, as a date word says.
  Optional<String> shifted(Entry word) {
    Optional<Integer> days = word.one("dayOffset").map(Integer::valueOf);
    if (days.isPresent()) {
      return hasDay() ? Optional.of(date().plusDays(days.get()).toString()) : Optional.empty();
    }
    Optional<Integer> months = word.one("monthOffset").map(Integer::valueOf);
    if (months.isPresent()) {
      return month > 0
          ? Optional.of(YearMonth.of(year, month).plusMonths(months.get()).toString())
          : Optional.empty();
    }
    return year == 0
        ? Optional.empty()
        : word.one("yearOffset").map(offset -> String.valueOf(year + Integer.parseInt(offset)));
  }

  /// The last such weekday up to the day of publication.
  Optional<String> last(DayOfWeek weekday) {
    return hasDay()
        ? Optional.of(date().with(TemporalAdjusters.previousOrSame(weekday)).toString())
        : Optional.empty();
  }
}
