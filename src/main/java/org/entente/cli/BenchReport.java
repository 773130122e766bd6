package org.entente.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The figures of `bench start` as a page.
final class BenchReport {

  private record Timed(String name, double ours, double theirs) {}

  private final List<Timed> queries = new ArrayList<>();
  private List<BenchStart.Round> ours = List.of();
  private List<BenchStart.Round> theirs = List.of();

  void query(String name, double ourMillis, double theirMillis) {
    queries.add(new Timed(name, ourMillis, theirMillis));
  }

  void starts(List<BenchStart.Round> ours, List<BenchStart.Round> theirs) {
    this.ours = List.copyOf(ours);
    this.theirs = List.copyOf(theirs);
  }

  String summary() {
    return "Start "
        + number(median(ours, BenchStart.Round::seconds), 2)
        + " s against "
        + number(median(theirs, BenchStart.Round::seconds), 2)
        + " s, memory "
        + number(median(ours, BenchStart.Round::megabytes), 0)
        + " MB against "
        + number(median(theirs, BenchStart.Round::megabytes), 0)
        + " MB, slowest query "
        + number(queries.stream().mapToDouble(Timed::ours).max().orElse(0), 1)
        + " ms.";
  }

  String markdown(String circumstances, int rounds) {
    var page = new StringBuilder();
    page.append("## Start and saved queries\n\nWritten by `./entente bench start` ");
    page.append(circumstances).append(". Trust ratios, not milliseconds.\n\n");
    page.append(
        "The peer is plain Fuseki 5.6.0 (`FusekiMainCmd`, its own settings and Java's) over");
    page.append(" the same quads as an N-Quads file,\nstarted in turn with ours in the same run.");
    page.append(" Medians of ").append(rounds).append(" starts.\n\n");
    page.append("| | Entente | plain Fuseki | ratio |\n| --- | ---: | ---: | ---: |\n");
    page.append(row("command to first answer, s", 2, BenchStart.Round::seconds));
    page.append(row("memory at rest (RSS), MB", 0, BenchStart.Round::megabytes));
    page.append("\n### Saved queries\n\nOver HTTP with their default values, warm: median of 20");
    page.append(" answers, in milliseconds, the slowest first.\n\n");
    page.append("| query | Entente | plain Fuseki | ratio |\n| --- | ---: | ---: | ---: |\n");
    queries.stream()
        .sorted(Comparator.comparingDouble(Timed::ours).reversed())
        .forEach(q -> page.append(line(q.name, 1, q.ours, q.theirs)));
    return page.toString();
  }

  private String row(String name, int digits, ToDoubleFunction<BenchStart.Round> figure) {
    return line(name, digits, median(ours, figure), median(theirs, figure));
  }

  private static String line(String name, int digits, double mine, double other) {
    return Stream.of(name, number(mine, digits), number(other, digits), number(mine / other, 2))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static double median(
      List<BenchStart.Round> rounds, ToDoubleFunction<BenchStart.Round> figure) {
    return rounds.stream()
        .mapToDouble(figure)
        .sorted()
        .skip(rounds.size() / 2)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static String number(double value, int digits) {
    return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).toPlainString();
  }
}
