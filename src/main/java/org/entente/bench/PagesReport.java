package org.entente.bench;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/// The figures of `bench pages` as a section of the page of benchmarks.
public final class PagesReport {

  private PagesReport() {}

  /// Writes the section.
  ///
  /// @param data what was served, in words
  /// @param prepared seconds until search and lists were ready
  /// @param links that point to the first hub and to the largest
  public static String markdown(
      String circumstances,
      String data,
      double prepared,
      List<Long> links,
      List<PagesBench.Figures> figures) {
    var page = new StringBuilder("## Pages\n\nWritten by `./entente bench pages` ");
    page.append(circumstances).append(".\n\nOver ").append(data);
    page.append(", with eight clients at once drawing addresses at random, warm, in milliseconds.");
    page.append(
        String.format(
            Locale.ROOT,
            "\nThe machine had a load of %.0f at the end, this benchmark included. ",
            load()));
    page.append(
        "\"First\" is the mean of first visits, one after the other; what was asked before is answered");
    page.append("\nfrom the pages that the server keeps while the data stay the same. ");
    page.append(
        String.format(
            Locale.ROOT,
            "The hubs have %,d incoming links and fewer, the largest %,d. Search and lists were ready"
                + " after %.0f s.%n%n",
            links.getFirst(),
            links.getLast(),
            prepared));
    page.append("| page | first | median | p95 | p99 | answers a second | largest, kB gzipped |\n");
    page.append("| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
    figures.forEach(one -> page.append(line(one)));
    return page.toString();
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  /// One sort of page on a line of a terminal.
  public static String summary(PagesBench.Figures one) {
    return String.format(
        Locale.ROOT,
        "%s: first %.1f, median %.1f, p95 %.1f, p99 %.1f ms, %.0f a second, %.1f kB at most",
        one.name(),
        one.first(),
        one.median(),
        one.p95(),
        one.p99(),
        one.rate(),
        one.kilobytes());
  }

  private static String line(PagesBench.Figures one) {
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f | %.1f | %.0f | %.1f |%n",
        one.name(),
        one.first(),
        one.median(),
        one.p95(),
        one.p99(),
        one.rate(),
        one.kilobytes());
  }
}
