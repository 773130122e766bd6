package org.entente.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.entente.match.Folding;
import org.entente.match.Matcher;
import org.entente.match.Question;
import org.entente.ops.Settings;
import org.entente.search.Entry;
import org.entente.search.LabelIndex;
import org.entente.server.Server;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench match`: how fast names are matched among many, by the matcher and over HTTP, and how fast
/// what is typed is completed. No name is asked twice in a measurement.
@Command(
    name = "match",
    description =
        "Names against generated persons: time of batches of 10 and names a second, by the matcher"
            + " and over HTTP; time of completions.",
    mixinStandardHelpOptions = true)
final class BenchMatch implements Callable<Integer> {

  private static final int BATCH = 10;

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--entities", description = "Default: ${DEFAULT-VALUE}.")
  int entities = 1_000_000;

  @Option(names = "--batches", description = "Default: ${DEFAULT-VALUE}.")
  int batches = 1_000;

  @Option(names = "--clients", description = "Default: ${DEFAULT-VALUE}.")
  int clients = 8;

  @Override
  public Integer call() throws InterruptedException, ExecutionException {
    var entries = GeneratedEntries.of(entities);
    long began = System.nanoTime();
    var index = LabelIndex.of(entries, List.of());
    var matcher = Matcher.over(index, (_, _) -> Set.of());
    say("%,d entities indexed in %.1f s", entities, seconds(began));
    var random = new Random(11);
    timed(names(entries, random), one -> ask(matcher, one));
    report("batch of " + BATCH, timed(names(entries, random), one -> ask(matcher, one)));
    together("", names(entries, random), one -> ask(matcher, one));
    report(
        BATCH + " completions",
        timed(names(entries, random), batch -> batch.forEach(name -> complete(index, name))));
    try (var store = Store.open(new StoreConfig.InMemory());
        var server = Server.start(store, index, Settings.of(Map.of()));
        var client = new ReconcileClient(server.address() + "reconcile")) {
      timed(names(entries, random), client::ask);
      report("batch of " + BATCH + " over HTTP", timed(names(entries, random), client::ask));
      together(" over HTTP", names(entries, random), client::ask);
    }
    return Main.DONE;
  }

  private static void ask(Matcher matcher, List<String> batch) {
    batch.forEach(name -> matcher.candidates(Question.named(name)));
  }

  private static void complete(LabelIndex index, String name) {
    var typed = name.substring(0, 1 + name.length() * 2 / 3);
    index.suggest(typed, Optional.empty(), Optional.of("vi"), 10);
  }

  /// A third as they are, a third without marks, a sixth misspelt, a sixth of persons unknown.
  private List<List<String>> names(List<Entry> entries, Random random) {
    var all = new ArrayList<List<String>>(batches);
    for (int batch = 0; batch < batches; batch++) {
      var names = new ArrayList<String>(BATCH);
      for (int i = 0; i < BATCH; i++) {
        var name = entries.get(random.nextInt(entries.size())).labels().getFirst().text();
        names.add(
            switch ((batch * BATCH + i) % 6) {
              case 0, 1 -> name;
              case 2, 3 -> Folding.fold(name);
              case 4 -> misspelt(name, random);
              default -> "Thượng tướng " + new StringBuilder(name).reverse();
            });
      }
      all.add(names);
    }
    return all;
  }

  private static String misspelt(String name, Random random) {
    int at = 1 + random.nextInt(name.length() - 1);
    return name.substring(0, at) + "x" + name.substring(at);
  }

  /// Nanoseconds of each batch, sorted.
  private static long[] timed(List<List<String>> batches, Consumer<List<String>> asking) {
    var times = new long[batches.size()];
    for (int batch = 0; batch < times.length; batch++) {
      long began = System.nanoTime();
      asking.accept(batches.get(batch));
      times[batch] = System.nanoTime() - began;
    }
    Arrays.sort(times);
    return times;
  }

  /// The time of the processors too, the clients' share included, for others may use them as well.
  private void together(String how, List<List<String>> batches, Consumer<List<String>> asking)
      throws InterruptedException, ExecutionException {
    long began = System.nanoTime();
    long used = processorTime();
    try (var pool = Executors.newFixedThreadPool(clients)) {
      var running = new ArrayList<Future<?>>();
      batches.forEach(batch -> running.add(pool.submit(() -> asking.accept(batch))));
      for (var one : running) {
        one.get();
      }
    }
    int names = BATCH * batches.size();
    say(
        "%d clients%s: %,.0f names a second, %.2f ms of processor time each",
        clients, how, names / seconds(began), (processorTime() - used) / 1e6 / names);
  }

  private static long processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
  }

  private void report(String what, long[] times) {
    say(
        "%s: median %.1f ms, p95 %.1f ms",
        what, times[times.length / 2] / 1e6, times[times.length * 95 / 100] / 1e6);
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation is in no library of ours
  private void say(String line, Object... values) {
    spec.commandLine().getOut().println(String.format(Locale.ROOT, line, values));
    spec.commandLine().getOut().flush();
  }
}
