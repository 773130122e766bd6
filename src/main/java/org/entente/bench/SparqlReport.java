package org.entente.bench;

import static org.entente.bench.SparqlBench.JAVALIN;
import static org.entente.bench.SparqlBench.JAVALIN_SMALL;
import static org.entente.bench.SparqlBench.OURS;
import static org.entente.bench.SparqlBench.PLAIN;
import static org.entente.bench.SparqlFigures.figure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The figures of the SPARQL benchmark as a section of a page.
public final class SparqlReport {

  private SparqlReport() {}

  /// The whole section.
  ///
  /// @param circumstances day and machine
  /// @param repeated requests a second of repeated queries, by system
  public static String markdown(
      String circumstances, List<SparqlFigures> sizes, Map<String, Double> repeated) {
    var page = new StringBuilder("## SPARQL\n\n");
    page.append("Written by `./entente bench sparql` ").append(circumstances).append(".\n\n");
    page.append(
        """
        The peers are plain Fuseki 5.6.0 on TDB2 (`FusekiMainCmd` with its own settings and Java's, its default graph the
        union of all graphs) and, where it is installed (Debian: `virtuoso-opensource-7-bin`), Virtuoso 7.2.5 with memory set as its manual says. All hold the same
        named graphs, generated with the shape of the real graph: the seed of a store, a register of persons, and the graphs of articles with
        passages, quotes and reasons; with what our rules conclude. Our default graph is stored as a graph, Fuseki's and Virtuoso's are
        unions at the time of the query; Virtuoso's keeps the duplicates and holds graphs of its own. Same machine,
        same run, over HTTP; our cache is off but where it says otherwise. Trust ratios, not milliseconds.

        """);
    sizes.forEach(size -> page.append(size(size)));
    if (!repeated.isEmpty()) {
      page.append(repeated(repeated));
    }
    return page.toString();
  }

  /// One line for the terminal.
  public static String summary(SparqlFigures size) {
    return String.format(
        Locale.ROOT,
        "%,d quads: %.2f times plain Fuseki over %d queries, %d slower than it; loaded in %.0f s"
            + " against %.0f s",
        size.quads(),
        size.meanRatio(OURS, PLAIN),
        size.queries().size(),
        size.queries().stream().filter(line -> line.ratio(OURS, PLAIN) < 0.95).count(),
        figure(size.loads(), OURS),
        figure(size.loads(), PLAIN));
  }

  private static String size(SparqlFigures size) {
    var page = new StringBuilder();
    page.append(String.format(Locale.ROOT, "### %,d quads%n%n", size.quads()));
    page.append(
        String.format(
            Locale.ROOT,
            "Medians in milliseconds, one client. `*`: another answer than ours. `none`: no answer in"
                + " %d s; such a query has no part in the mean.%n%n",
            Wire.PATIENCE_SECONDS));
    page.append(head("query | kind", size.systems(), " | times plain Fuseki"));
    for (var line : size.queries()) {
      page.append("| ").append(line.name()).append(" | ").append(line.kind());
      for (var system : size.systems()) {
        page.append(" | ");
        if (line.isAnswered(system)) {
          page.append(number(figure(line.millis(), system)));
          page.append(line.differs(OURS, system) ? " *" : "");
        } else {
          page.append("none");
        }
      }
      page.append(" | ").append(number(line.ratio(OURS, PLAIN))).append(" |\n");
    }
    page.append("\nGeometric mean, Entente against ");
    page.append(
        size.systems().stream()
            .skip(1)
            .map(system -> system + ": " + number(size.meanRatio(OURS, system)) + " times")
            .collect(Collectors.joining("; ")));
    page.append(".\n\nRequests a second, 8 clients, a person drawn at random each time:\n\n");
    page.append(head("query", size.systems(), " | times plain Fuseki"));
    size.small()
        .forEach(
            (kind, rates) -> {
              page.append("| ").append(kind);
              size.systems()
                  .forEach(system -> page.append(" | ").append(number(figure(rates, system))));
              page.append(" | ")
                  .append(number(figure(rates, OURS) / figure(rates, PLAIN)))
                  .append(" |\n");
            });
    page.append(
        "\nLoad from the command to its end, seconds (Entente: `import` into a new store, ");
    page.append(
        "with default graph and conclusions;\nplain: `tdb2.tdbloader --loader=parallel` of");
    page.append(" the same file, which has neither): ");
    page.append(
        size.loads().entrySet().stream()
            .map(load -> load.getKey() + " " + number(load.getValue()))
            .collect(Collectors.joining(", ")));
    return page.append(".\n\n").toString();
  }

  private static String repeated(Map<String, Double> rates) {
    double ours = figure(rates, OURS);
    return "### Repeated queries\n\n"
        + "Four queries again and again, 8 clients, our cache on, at the last size above."
        + " Requests a second: "
        + rates.entrySet().stream()
            .map(rate -> rate.getKey() + " " + number(rate.getValue()))
            .collect(Collectors.joining(", "))
        + ". Entente answers "
        + number(ours / figure(rates, PLAIN))
        + " times as often as plain Fuseki, and "
        + number(ours / figure(rates, JAVALIN))
        + " times as often as a Javalin that has nothing to do but send the same bytes, and "
        + number(ours / figure(rates, JAVALIN_SMALL))
        + " times as often as one with a constant of 43 bytes.\n\n";
  }

  private static String head(String first, List<String> systems, String last) {
    int columns = systems.size() + 1;
    return "| "
        + first
        + " | "
        + String.join(" | ", systems)
        + last
        + " |\n| ---"
        + (first.contains("|") ? " | ---" : "")
        + " | ---:".repeat(columns)
        + " |\n";
  }

  private static String number(double value) {
    return value >= 100
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
  }
}
