package org.entente.cli;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.bench.BenchmarkPage;
import org.entente.bench.GeneratedGraphs;
import org.entente.bench.SparqlBench;
import org.entente.bench.SparqlFigures;
import org.entente.bench.SparqlReport;
import org.entente.bench.Systems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench sparql`: load and queries side by side with plain Fuseki and Virtuoso.
@Command(
    name = "sparql",
    description = {
      "Generates data, loads it here, into plain Fuseki and into Virtuoso if it is installed, and"
          + " asks all of them the same queries.",
      "Half an hour for 1 and 10 million quads; about 12 GB of disk."
    },
    mixinStandardHelpOptions = true)
final class BenchSparql implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--quads", split = ",", description = "Sizes. Default: ${DEFAULT-VALUE}.")
  List<Long> quads = List.of(1_000_000L, 10_000_000L);

  @Option(names = "--folder", description = "For data and databases. Default: ${DEFAULT-VALUE}.")
  Path folder = Path.of("target/bench");

  @Option(names = "--out", description = "Default: ${DEFAULT-VALUE}.")
  Path out = Path.of("docs/benchmarks.md");

  @Override
  public Integer call() throws IOException, InterruptedException {
    var home = Path.of(System.getProperty("entente.home", ".")).toAbsolutePath();
    Files.createDirectories(folder);
    var generated = BenchData.learnt();
    try (var client = HttpClient.newHttpClient();
        var bar = Progress.bar("bench sparql", (SparqlBench.steps() + 1L) * quads.size() + 3)) {
      var bench =
          new SparqlBench(
              new Systems(home, client),
              Map.of("ENTENTE_CACHE_BYTES", "0"),
              folder.toAbsolutePath(),
              what -> {
                bar.setExtraMessage(what);
                bar.step();
              });
      var sizes = new ArrayList<SparqlFigures>();
      for (long wanted : quads) {
        bar.setExtraMessage("data");
        bar.step();
        var size = GeneratedGraphs.Size.of(wanted);
        var data = folder.resolve(wanted + ".nq.gz");
        generated.write(data, size, _ -> {});
        sizes.add(bench.at(data, size));
        say(SparqlReport.summary(sizes.getLast()));
      }
      if (!sizes.getLast().systems().contains(SparqlBench.VIRTUOSO)) {
        say("Virtuoso is left out: it is not installed (Debian: virtuoso-opensource-7-bin).");
      }
      var repeated = bench.repeated();
      new BenchmarkPage(out)
          .put("sparql", SparqlReport.markdown(BenchmarkPage.circumstances(), sizes, repeated));
    }
    return Main.DONE;
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }
}
