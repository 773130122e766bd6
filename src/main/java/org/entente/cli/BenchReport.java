package org.entente.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

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
    return text(
        "Start %.2f s against %.2f s, memory %.0f MB against %.0f MB, slowest query %.1f ms.",
        median(ours, BenchStart.Round::seconds),
        median(theirs, BenchStart.Round::seconds),
        median(ours, BenchStart.Round::megabytes),
        median(theirs, BenchStart.Round::megabytes),
        queries.stream().mapToDouble(Timed::ours).max().orElse(0));
  }

  String markdown(int rounds) {
    var page = new StringBuilder();
    page.append("# Benchmarks\n\nWritten by `./entente bench start` on ");
    page.append(LocalDate.now(ZoneOffset.UTC)).append(": ");
    page.append(Runtime.getRuntime().availableProcessors()).append(" processors, Java ");
    page.append(Runtime.version().feature()).append(". Trust ratios, not milliseconds.\n\n");
    page.append(
        "The peer is plain Fuseki 5.6.0 (`FusekiMainCmd`, its own settings and Java's) over");
    page.append(" the same quads as an N-Quads file,\nstarted in turn with ours in the same run.");
    page.append(" Medians of ").append(rounds).append(" starts.\n\n");
    page.append("| | Entente | plain Fuseki | ratio |\n| --- | ---: | ---: | ---: |\n");
    page.append(row("command to first answer, s", "%.2f", BenchStart.Round::seconds));
    page.append(row("memory at rest (RSS), MB", "%.0f", BenchStart.Round::megabytes));
    page.append("\n## Saved queries\n\nOver HTTP with their default values, warm: median of 20");
    page.append(" answers, in milliseconds, the slowest first.\n\n");
    page.append("| query | Entente | plain Fuseki | ratio |\n| --- | ---: | ---: | ---: |\n");
    queries.stream()
        .sorted(Comparator.comparingDouble(Timed::ours).reversed())
        .forEach(
            q ->
                page.append(
                    text(
                        "| %s | %.1f | %.1f | %.2f |%n",
                        q.name, q.ours, q.theirs, q.ours / q.theirs)));
    return page.toString();
  }

  private String row(String name, String format, ToDoubleFunction<BenchStart.Round> figure) {
    double mine = median(ours, figure);
    double other = median(theirs, figure);
    return text(
        "| %s | " + format + " | " + format + " | %.2f |%n", name, mine, other, mine / other);
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

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
