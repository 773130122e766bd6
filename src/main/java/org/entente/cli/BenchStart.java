package org.entente.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.system.Txn;
import org.entente.bench.BenchmarkPage;
import org.entente.bench.Served;
import org.entente.bench.Systems;
import org.entente.exchange.Bundle;
import org.entente.ontology.Modules;
import org.entente.query.Catalogue;
import org.entente.query.SavedQuery;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench start`: from the command to the first answer, memory at rest, and the time of every saved
/// query, side by side with plain Fuseki on the same data.
@Command(
    name = "start",
    description = "Start, memory and saved queries against plain Fuseki with the same data.",
    mixinStandardHelpOptions = true)
final class BenchStart implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--rounds", description = "Default: ${DEFAULT-VALUE}.")
  int rounds = 5;

  @Option(names = "--rest", description = "Seconds before memory is read. Default: 5.")
  int rest = 5;

  @Option(names = "--out", description = "Default: ${DEFAULT-VALUE}.")
  Path out = Path.of("docs/benchmarks.md");

  @Override
  public Integer call() throws IOException, InterruptedException {
    var home = Path.of(System.getProperty("entente.home", ".")).toAbsolutePath();
    var dump = Files.createTempFile("entente", ".nq");
    try (var client = HttpClient.newHttpClient()) {
      dump(dump);
      var systems = new Systems(home, client);
      var ours = new ArrayList<Round>();
      var theirs = new ArrayList<Round>();
      var report = new BenchReport();
      for (int round = 0; round < rounds; round++) {
        try (var entente = systems.entente()) {
          ours.add(round(entente));
        }
        try (var fuseki = systems.fusekiOfFile(dump)) {
          theirs.add(round(fuseki));
        }
      }
      try (var entente = systems.entente();
          var fuseki = systems.fusekiOfFile(dump)) {
        compare(entente, fuseki, client, report);
      }
      report.starts(ours, theirs);
      new BenchmarkPage(out).put("start", report.markdown(BenchmarkPage.circumstances(), rounds));
      spec.commandLine().getOut().println(report.summary());
      spec.commandLine().getOut().flush();
    } finally {
      Files.delete(dump);
    }
    return Main.DONE;
  }

  /// What one start of a server showed.
  record Round(double seconds, long megabytes) {}

  private Round round(Served server) throws IOException, InterruptedException {
    TimeUnit.SECONDS.sleep(rest);
    return new Round(server.firstAnswer().toMillis() / 1000.0, server.residentMegabytes());
  }

  private static void compare(Served entente, Served fuseki, HttpClient client, BenchReport report)
      throws IOException, InterruptedException {
    for (var saved : Catalogue.shipped().all()) {
      var text = bound(saved);
      report.query(saved.name(), warm(entente, client, text), warm(fuseki, client, text));
    }
  }

  /// The median of twenty answers, in milliseconds, after ten that are not counted.
  private static double warm(Served server, HttpClient client, String query)
      throws IOException, InterruptedException {
    var times = new ArrayList<Long>();
    for (int i = 0; i < 30; i++) {
      long nanos = server.ask(client, query);
      if (nanos == 0) {
        throw new IOException("Not answered by " + server.sparql() + ": " + query);
      }
      if (i >= 10) {
        times.add(nanos);
      }
    }
    Collections.sort(times);
    return times.get(times.size() / 2) / 1e6;
  }

  /// The query with its default values in place.
  private static String bound(SavedQuery saved) {
    var values = new HashMap<Var, Node>();
    saved.bindings(Map.of()).forEach((name, term) -> values.put(Var.alloc(name), term));
    return QueryTransformOps.replaceVars(saved.query(), values).serialize();
  }

  /// The whole dataset that we serve, default graph and conclusions included.
  private static void dump(Path file) throws IOException {
    try (var store = Store.open(new StoreConfig.InMemory(), Modules.rules());
        var output = new BufferedOutputStream(Files.newOutputStream(file))) {
      store.replaceAll(Bundle.whole());
      var dataset = store.dataset().orElseThrow();
      Txn.executeRead(
          dataset, () -> RDFWriter.source(dataset).lang(Lang.NQUADS).build().output(output));
    }
  }
}
