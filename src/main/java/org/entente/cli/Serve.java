package org.entente.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.entente.exchange.RdfImport;
import org.entente.ops.Settings;
import org.entente.server.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `serve`: the graph over HTTP until the process is told to stop.
@Command(
    name = "serve",
    description = "Serves the graph: SPARQL at /sparql, RDF at /data, saved queries at /api.",
    mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {

  private final Settings settings;

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--port", description = "Default: ${DEFAULT-VALUE}.")
  int port = 8080;

  @Option(names = "--host", description = "Default: ${DEFAULT-VALUE}.")
  String host = "127.0.0.1";

  @Mixin StoreOption store = new StoreOption();

  @Option(
      names = "--data",
      paramLabel = "FILE|DIR",
      description = "RDF to add, in any format; may be given again.")
  List<Path> data = new ArrayList<>();

  Serve(Settings settings) {
    this.settings = settings;
  }

  @Option(names = "--log", paramLabel = "text|json", description = "Default: ${DEFAULT-VALUE}.")
  LogForm log = LogForm.text;

  @Override
  public Integer call() throws InterruptedException {
    log.choose();
    var stop = new CountDownLatch(1);
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stop, stopped)));
    try (var opened = store.open(!data.isEmpty())) {
      if (!data.isEmpty()) {
        RdfImport.into(opened, data);
      }
      try (var server = Server.start(opened, host, port, settings, store.texts()::text)) {
        spec.commandLine().getOut().println("Entente answers at " + server.address());
        spec.commandLine().getOut().flush();
        // Hands the memory back that only the start needed; 50 ms, while nobody waits.
        System.gc();
        server.prepare();
        stop.await();
      }
    } finally {
      stopped.countDown();
    }
    return Main.DONE;
  }

  /// Runs while the process is told to stop, and holds its end until everything is closed.
  private static void stop(CountDownLatch stop, CountDownLatch stopped) {
    stop.countDown();
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
