package org.entente.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import org.entente.link.LinkOptions;
import org.entente.link.Linking;
import org.entente.link.Links;
import org.entente.match.Folding;
import org.entente.ontology.Namespaces;
import org.entente.search.Entry;
import org.entente.search.Label;
import org.entente.search.LabelIndex;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench link`: how fast a table with dirty names is linked, and the links are written and undone.
@Command(
    name = "link",
    description = "A table of dirty names against generated persons: rows a second, memory.",
    mixinStandardHelpOptions = true)
final class BenchLink implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--entities", description = "Default: ${DEFAULT-VALUE}.")
  int entities = 1_000_000;

  @Option(names = "--rows", description = "Default: ${DEFAULT-VALUE}.")
  int rows = 100_000;

  @Override
  public Integer call() throws IOException {
    var folder = Files.createTempDirectory("bench-link");
    var entries = GeneratedEntries.of(entities);
    var file = table(folder, entries);
    entries.addAll(states(entries));
    long began = System.nanoTime();
    var index = LabelIndex.of(entries, List.of());
    say(String.format(Locale.ROOT, "%,d entities indexed in %.1f s", entities, seconds(began)));
    try (var store = Store.open(new StoreConfig.Tdb2(folder.resolve("store")))) {
      var linking = new Linking(store, () -> index, options(), "");
      began = System.nanoTime();
      long cpu = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
      var result = linking.run(file, Linking.table(file), false, _ -> {});
      say(
          String.format(
              Locale.ROOT,
              "%,d rows to the table in %.1f s: %,.0f a second; %,d sure, %,d with candidates, %,d"
                  + " with none",
              rows,
              seconds(began),
              rows / seconds(began),
              result.sure(),
              result.unsure(),
              result.nothing()));
      cpu = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() - cpu;
      say(String.format(Locale.ROOT, "%,.0f rows a second of one core", rows * 1_000.0 / cpu));
      began = System.nanoTime();
      var applied = new Links(store).apply(result.table(), true, _ -> {});
      say(
          String.format(
              Locale.ROOT, "%,d links written in %.1f s", applied.linked(), seconds(began)));
      began = System.nanoTime();
      new Links(store).undo(applied.run());
      say(
          String.format(
              Locale.ROOT, "undone in %.1f s; heap at most %,d MB", seconds(began), heap()));
    }
    return Main.DONE;
  }

  private static LinkOptions options() {
    var usual = LinkOptions.usual();
    return new LinkOptions(
        Optional.of("name"),
        Optional.of("id"),
        usual.base(),
        usual.type(),
        Map.of("country", "country"),
        usual.delimiter(),
        usual.encoding(),
        usual.candidates(),
        usual.threads());
  }

  private static List<Entry> states(List<Entry> entries) {
    return entries.stream()
        .flatMap(entry -> entry.states().stream())
        .distinct()
        .map(
            state ->
                new Entry(
                    state,
                    List.of(Namespaces.ENT + "State"),
                    List.of(new Label(state.replaceFirst(".*/", ""), "", Label.Kind.PREFERRED)),
                    Set.of(state),
                    Set.of(),
                    List.of(),
                    Set.of(),
                    0))
        .toList();
  }

  /// A sixth each: as they are, without marks, in capitals, turned round, misspelt, of nobody.
  private Path table(Path folder, List<Entry> entries) throws IOException {
    var random = new Random(13);
    var file = folder.resolve("rows.csv");
    try (var out = Files.newBufferedWriter(file)) {
      out.write("id,name,country\n");
      for (int row = 0; row < rows; row++) {
        var entry = entries.get(random.nextInt(entries.size()));
        var name = dirty(entry.labels().getFirst().text(), row % 6, random);
        var state = entry.states().iterator().next().replaceFirst(".*/", "");
        out.write("http://example.org/" + row + ",\"" + name + "\"," + state + "\n");
      }
    }
    return file;
  }

  private static String dirty(String name, int how, Random random) {
    var words = name.split(" ", 2);
    int at = 1 + random.nextInt(name.length() - 1);
    return switch (how) {
      case 1 -> Folding.fold(name);
      case 2 -> "  " + name.toUpperCase(Locale.ROOT);
      case 3 -> words.length > 1 ? words[1] + ", " + words[0] : name;
      case 4 -> name.substring(0, at) + "x" + name.substring(at);
      case 5 -> "Thượng tướng " + new StringBuilder(name).reverse();
      default -> name;
    };
  }

  /// The most that the heap held, in megabytes.
  private static long heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        >> 20;
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }
}
