package org.entente.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.bench.BenchmarkPage;
import org.entente.bench.GeneratedGraphs;
import org.entente.bench.PagesBench;
import org.entente.bench.PagesReport;
import org.entente.bench.Systems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench pages`: how fast pages, search and suggestions are for eight readers at once.
@Command(
    name = "pages",
    description = {
      "Generates data, serves it from a TDB2 store, and times pages of leaves and hubs, search,"
          + " lists and suggestions with eight clients at once.",
      "Or times a server that runs already, with --address."
    },
    mixinStandardHelpOptions = true)
final class BenchPages implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--quads", description = "Default: ${DEFAULT-VALUE}.")
  long quads = 1_000_000;

  @Option(names = "--address", description = "Of a server over generated data.")
  Optional<URI> address = Optional.empty();

  @Option(names = "--folder", description = "For data and store. Default: ${DEFAULT-VALUE}.")
  Path folder = Path.of("target/bench");

  @Option(names = "--out", description = "Default: ${DEFAULT-VALUE}.")
  Path out = Path.of("docs/benchmarks.md");

  @Override
  public Integer call() throws IOException, InterruptedException {
    var about = String.format(Locale.ROOT, "%,d generated quads", quads);
    try (var client = HttpClient.newHttpClient()) {
      if (address.isPresent()) {
        measure(address.get(), client, about);
        return Main.DONE;
      }
      var home = Path.of(System.getProperty("entente.home", ".")).toAbsolutePath();
      var systems = new Systems(home, client);
      var store = stored(systems);
      try (var served = systems.entente(store, Map.of())) {
        measure(served.sparql().resolve("/"), client, about + " in a TDB2 store");
      }
    }
    return Main.DONE;
  }

  /// The store of earlier runs, if it is there.
  private Path stored(Systems systems) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    var store = folder.toAbsolutePath().resolve("pages-" + quads);
    if (!Files.exists(store)) {
      var data = folder.toAbsolutePath().resolve(quads + ".nq.gz");
      if (!Files.exists(data)) {
        BenchData.learnt().write(data, GeneratedGraphs.Size.of(quads), _ -> {});
      }
      systems.load(data, store);
    }
    return store;
  }

  private void measure(URI server, HttpClient client, String about)
      throws IOException, InterruptedException {
    var bench = new PagesBench(server, client);
    double prepared = bench.prepare();
    var figures = bench.all();
    figures.forEach(one -> say(PagesReport.summary(one)));
    new BenchmarkPage(out)
        .put(
            "pages",
            PagesReport.markdown(
                BenchmarkPage.circumstances(), about, prepared, bench.linksOfHubs(), figures));
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }
}
