package org.entente.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.entente.exchange.Bundle;
import org.entente.ontology.Modules;
import org.entente.ops.Settings;
import org.entente.server.Server;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// OpenRefine's own client classes against the running service, in a process of their own with
/// libraries of their own: `src/test/openrefine`.
class OpenRefineTest {

  private static final Path SOURCES = Path.of("src/test/openrefine");
  private static final Path LIBRARIES = Path.of("target/openrefine");

  @TempDir Path folder;

  @Test
  void reconcilesExtendsAndSuggestsWithoutAnError() throws Exception {
    resolve();
    var libraries = LIBRARIES.toAbsolutePath() + "/*";
    var compiled =
        run(
            60,
            java("javac"),
            "-d",
            folder.toString(),
            "-cp",
            libraries,
            SOURCES.resolve("Client.java").toString());
    assertThat(compiled.code()).as(compiled.out()).isZero();

    try (var store = Store.open(new StoreConfig.InMemory(), Modules.rules())) {
      store.replaceAll(Bundle.whole());
      try (var server = Server.start(store, "127.0.0.1", 0, Settings.of(Map.of()))) {
        var client =
            run(
                120,
                java("java"),
                "-cp",
                folder + System.getProperty("path.separator") + libraries,
                "Client",
                server.address() + "reconcile");

        assertThat(client.code()).as(client.out()).isZero();
        assertThat(client.out().lines())
            .contains(
                "batches of 1: 63 rows, 0 errors, 63 right, 45 matched",
                "batches of 3: 63 rows, 0 errors, 63 right, 45 matched",
                "batches of 10: 63 rows, 0 errors, 63 right, 45 matched",
                "batches of 50: 63 rows, 0 errors, 63 right, 45 matched",
                "columns: 3",
                "suggest entity: answered",
                "suggest type: answered",
                "suggest property: answered")
            .anyMatch(line -> line.matches("to-lam: \\[null, T[oô] L[aâ]m, vn-.*]"))
            .anyMatch(line -> line.startsWith("types: [ent:Official"));
      }
    }
  }

  private record Outcome(int code, String out) {}

  /// Fetches the libraries once; they are kept until the next clean.
  private void resolve() throws IOException, InterruptedException {
    var whole = LIBRARIES.resolve("whole");
    if (Files.exists(whole)) {
      return;
    }
    Outcome fetched;
    try {
      fetched =
          run(
              240,
              "mvn",
              "-B",
              "-q",
              "-f",
              SOURCES.resolve("pom.xml").toString(),
              "dependency:copy-dependencies",
              "-DincludeScope=runtime",
              "-DoutputDirectory=" + LIBRARIES.toAbsolutePath());
    } catch (IOException noMaven) {
      fetched = new Outcome(1, String.valueOf(noMaven.getMessage()));
    }
    var lines = fetched.out().lines().filter(line -> line.startsWith("[ERROR]")).findFirst();
    assumeTrue(
        fetched.code() == 0,
        "Skipped, for OpenRefine's libraries cannot be fetched: " + lines.orElse(fetched.out()));
    Files.createFile(whole);
  }

  private static String java(String tool) {
    return Path.of(System.getProperty("java.home"), "bin", tool).toString();
  }

  private Outcome run(int seconds, String... command) throws IOException, InterruptedException {
    var out = folder.resolve("out.txt");
    var process =
        new ProcessBuilder(List.of(command))
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
    process.destroyForcibly();
    var said = Files.readString(out, StandardCharsets.UTF_8);
    return new Outcome(ended ? process.exitValue() : 1, ended ? said : "Took too long. " + said);
  }
}
