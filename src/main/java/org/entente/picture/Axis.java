package org.entente.picture;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Years from left to right.
///
/// @param first the first year shown
/// @param last the last year shown
record Axis(int first, int last, double left, double right) {

  private static final List<Integer> STEPS = List.of(1, 2, 5, 10, 20, 50, 100, 500);
  private static final int MOST_TICKS = 12;

  /// The axis on which `bounds` have room; without any year where there are none.
  static Axis over(Stream<Span.Bounds> bounds, double left, double right) {
    var years =
        bounds
            .flatMapToInt(
                each -> IntStream.of(each.earliestBegin().getYear(), each.latestEnd().getYear()))
            .summaryStatistics();
    return years.getCount() == 0
        ? new Axis(1, 0, left, right)
        : new Axis(years.getMin(), years.getMax(), left, right);
  }

  boolean isEmpty() {
    return last < first;
  }

  double x(LocalDate day) {
    double year = day.getYear() + (day.getDayOfYear() - 1.0) / day.lengthOfYear();
    return x(year);
  }

  /// The place of the beginning of `year`, or of a point within it.
  double x(double year) {
    return left + (year - first) / (last + 1 - first) * (right - left);
  }

  /// The years that are written at the axis.
  IntStream ticks() {
    int step =
        STEPS.stream()
            .filter(each -> (last - first) / each < MOST_TICKS)
            .findFirst()
            .orElseGet(STEPS::getLast);
    int begin = Math.floorDiv(first + step - 1, step) * step;
    return IntStream.iterate(begin, year -> year <= last, year -> year + step);
  }
}
