package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.entente.bench.GeneratedArticles;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command, in this process and in one that is killed.
class IngestCommandTest {

  @TempDir Path folder;

  @Test
  void exitsWithZeroIfAnyArticleWentInAndWithOneIfStrict() throws IOException {
    var articles = generated(2);
    Files.writeString(articles.resolve("empty.txt"), "");
    var out = folder.resolve("out.trig").toString();

    assertThat(run("ingest", articles.toString(), "--out", out)).isEqualTo(Main.DONE);
    assertThat(run("ingest", articles.toString(), "--out", out, "--strict"))
        .isEqualTo(Main.INPUT_AT_FAULT);
    assertThat(run("ingest", articles.resolve("empty.txt").toString(), "--out", out))
        .isEqualTo(Main.INPUT_AT_FAULT);
    assertThat(run("ingest", folder.resolve("nowhere").toString(), "--out", out))
        .isEqualTo(Main.INPUT_AT_FAULT);
    assertThat(run("ingest")).isEqualTo(Main.WRONG_USAGE);
  }

  @Test
  void writesTheSameFileTwice() throws IOException {
    var articles = generated(8);
    var one = folder.resolve("one.nq");
    var other = folder.resolve("other.nq");

    run("ingest", articles.toString(), "--out", one.toString());
    run("ingest", articles.toString(), "--out", other.toString());

    assertThat(one).hasSameBinaryContentAs(other);
    assertThat(Files.readString(one)).contains("<https://w3id.org/entente/graph/generated-000003>");
  }

  @Test
  void goesOnAfterItWasKilledAndLosesAndDoublesNothing() throws Exception {
    var articles = generated(400);
    var whole = folder.resolve("whole");
    var killed = folder.resolve("killed/store");
    Files.createDirectories(killed.getParent());
    run("ingest", articles.toString(), "--store", "tdb2:" + whole);

    var process = start("ingest", articles.toString(), "--store", "tdb2:" + killed);
    var journal = killed.resolveSibling("store.journal");
    while (process.isAlive() && !Files.exists(journal)) {
      Thread.onSpinWait();
    }
    process.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
    long before = Files.readAllLines(journal).size();
    int code = run("ingest", articles.toString(), "--store", "tdb2:" + killed);

    assertThat(before).isBetween(1L, 399L);
    assertThat(code).isEqualTo(Main.DONE);
    assertThat(contents(killed)).isEqualTo(contents(whole));
  }

  private Process start(String... arguments) throws IOException {
    var command =
        new java.util.ArrayList<>(
            java.util.List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(java.util.List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private Path generated(int number) throws IOException {
    var articles = Files.createDirectories(folder.resolve("articles"));
    for (int i = 0; i < number; i++) {
      Files.writeString(articles.resolve(GeneratedArticles.name(i)), GeneratedArticles.of(i));
    }
    return articles;
  }

  /// Every quad but the times at which graphs were made.
  private static Set<String> contents(Path directory) {
    var lines = new TreeSet<String>();
    try (var store = Store.open(new StoreConfig.Tdb2(directory))) {
      for (Node name : store.graphs()) {
        store.read(name).stream()
            .filter(triple -> !triple.getPredicate().getURI().endsWith("#generatedAtTime"))
            .forEach(triple -> lines.add(new Quad(name, triple).toString()));
      }
    }
    return lines;
  }

  private static int run(String... arguments) {
    return Main.run(arguments);
  }
}
