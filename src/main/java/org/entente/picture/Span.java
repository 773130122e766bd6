package org.entente.picture;

import java.time.LocalDate;
import java.util.Optional;
import org.entente.ontology.Edtf;

/// When something was, as far as is known.
///
/// @param text the date in the reader's words
/// @param bounds absent where not even the year is known
public record Span(String text, Optional<Bounds> bounds) {

  /// The four bounds of the Simple Event Model: it began between the first two days, and ended
  /// between the last two.
  public record Bounds(
      LocalDate earliestBegin, LocalDate latestBegin, LocalDate earliestEnd, LocalDate latestEnd) {

    public Bounds {
      if (latestEnd.isBefore(earliestBegin)) {
        throw new IllegalArgumentException(latestEnd + " is before " + earliestBegin);
      }
    }

    /// Whether it is known to the day.
    boolean isDay() {
      return earliestBegin.equals(latestEnd);
    }

    /// Whether both ends are known to the day.
    boolean isCertain() {
      return earliestBegin.equals(latestBegin) && earliestEnd.equals(latestEnd);
    }
  }

  /// A date in EDTF, with the bounds that it sets.
  public static Span of(String text, String edtf) {
    return new Span(
        text,
        Edtf.parse(edtf)
            .map(
                days ->
                    new Bounds(
                        days.earliestBegin(),
                        days.latestBegin(),
                        days.earliestEnd(),
                        days.latestEnd())));
  }

  public static Span day(String text, LocalDate day) {
    return new Span(text, Optional.of(new Bounds(day, day, day, day)));
  }

  public static Span unknown(String text) {
    return new Span(text, Optional.empty());
  }
}
