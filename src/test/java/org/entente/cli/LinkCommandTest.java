package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.jena.sparql.core.Quad;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command, in this process and in one that is killed.
class LinkCommandTest {

  @TempDir Path folder;

  @Test
  void goesOnAfterItWasKilledAndWritesTheSameTable() throws Exception {
    var file = rows(20_000);
    var whole = folder.resolve("whole.csv");
    var killed = folder.resolve("killed.csv");
    assertThat(link(file, whole)).isZero();

    var journal = folder.resolve("killed.csv.journal");
    kill(() -> lines(journal) > 1, "link", file, "--out", killed, "--id-column", "id");
    assertThat(killed).doesNotExist();
    long before = lines(journal);

    assertThat(link(file, killed)).isZero();
    assertThat(before).isGreaterThan(1);
    assertThat(killed).hasSameBinaryContentAs(whole);
    assertThat(journal).doesNotExist();
  }

  @Test
  void killedWhileItWritesLeavesTheStoreWholeOrUntouched() throws Exception {
    var place = "tdb2:" + folder.resolve("store");
    assertThat(run("import", "graph", "--store", place)).isZero();
    var untouched = contents();
    var file = rows(1_500);
    var table = folder.resolve("t.csv");
    var part = folder.resolve("t.csv.part");
    var journal = folder.resolve("t.csv.journal");

    // The last mark is set when the table is whole; then the store is written.
    kill(
        () -> Files.exists(part) && lines(journal) > 1,
        "link",
        file,
        "--out",
        table,
        "--id-column",
        "id",
        "--store",
        place,
        "--accept",
        "sure");
    var killed = contents();
    assertThat(
            run(
                "link",
                file.toString(),
                "--out",
                table.toString(),
                "--id-column",
                "id",
                "--store",
                place,
                "--accept",
                "sure"))
        .isZero();
    var after = contents();

    assertThat(killed.equals(untouched) || killed.equals(after)).isTrue();
    assertThat(after.stream().filter(line -> line.contains("exactMatch")))
        .hasSizeGreaterThan(1_000);
    var run =
        after.stream()
            .filter(line -> line.contains("wasDerivedFrom") && line.contains("/id/link-t-"))
            .findFirst()
            .orElseThrow()
            .replaceFirst(".*/id/(link-t-[0-9a-f]{10})(?![0-9a-f]).*", "$1");
    assertThat(run("link", "undo", run, "--store", place)).isZero();
    var undone = contents();
    assertThat(undone.equals(untouched)).isTrue();
  }

  @Test
  void saysInOneSentenceWhatIsWrong() throws Exception {
    var file = Files.writeString(folder.resolve("a.csv"), "name,id\nx,\"y\n");

    var bad = Command.run("link", file);
    var none = Command.run("link", folder.resolve("none.csv"));
    var unsaid = Command.run("link", "apply", file);

    assertThat(bad.code()).isEqualTo(1);
    assertThat(bad.err())
        .isEqualTo("entente: " + file + ", line 2: a quote is opened and never closed.\n");
    assertThat(none.code()).isEqualTo(1);
    assertThat(unsaid.code()).isEqualTo(2);
  }

  /// Starts the command in a process of its own and kills it as soon as something is so.
  private void kill(BooleanSupplier when, Object... arguments) throws Exception {
    var line =
        new java.util.ArrayList<>(
            java.util.List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    for (var argument : arguments) {
      line.add(argument.toString());
    }
    var process =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    while (process.isAlive() && !when.getAsBoolean()) {
      Thread.onSpinWait();
    }
    process.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
  }

  private static long lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file).size() : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  /// Names of the bundled graph, spelt in many ways, and names that nobody bears.
  private Path rows(int number) throws IOException {
    var names =
        new String[] {
          "Tô Lâm", "To Lam", "Dominic Rab", "Nicole de Moore", "Matthew Rycroft", "BO CONG AN, VN"
        };
    var file = folder.resolve("rows.csv");
    try (var out = Files.newBufferedWriter(file)) {
      out.write("id,name\n");
      for (int i = 0; i < number; i++) {
        var name = i % 7 == 6 ? "Nobody No " + i : names[i % 7];
        out.write("http://x.org/" + i + ",\"" + name + "\"\n");
      }
    }
    return file;
  }

  private Set<String> contents() {
    var lines = new TreeSet<String>();
    try (var store = Store.open(new StoreConfig.Tdb2(folder.resolve("store")))) {
      for (var name : store.graphs()) {
        store.read(name).stream()
            .filter(triple -> !triple.getPredicate().getURI().endsWith("#generatedAtTime"))
            .forEach(triple -> lines.add(new Quad(name, triple).toString()));
      }
    }
    return lines;
  }

  private int link(Path file, Path table) {
    return run("link", file.toString(), "--out", table.toString(), "--id-column", "id");
  }

  private static int run(String... arguments) {
    return Main.run(arguments);
  }
}
