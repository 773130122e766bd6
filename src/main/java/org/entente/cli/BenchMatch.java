package org.entente.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.match.Matcher;
import org.entente.match.Question;
import org.entente.search.Entry;
import org.entente.search.LabelIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench match`: how fast names are matched among many. The time is the matcher's, without HTTP.
@Command(
    name = "match",
    description = "Names against generated persons: time of batches of 10, names a second.",
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
    long began = System.nanoTime();
    var entries = GeneratedEntries.of(entities);
    var index = LabelIndex.of(entries, List.of());
    var matcher = Matcher.over(index, (_, _) -> Set.of());
    say(String.format(Locale.ROOT, "%,d entities indexed in %.1f s", entities, seconds(began)));
    var asked = questions(entries, batches * BATCH);
    timed(matcher, asked.subList(0, asked.size() / 5));
    var times = timed(matcher, asked);
    say(
        String.format(
            Locale.ROOT,
            "batch of %d: median %.1f ms, p95 %.1f ms",
            BATCH,
            times[times.length / 2] / 1e6,
            times[times.length * 95 / 100] / 1e6));
    say(
        String.format(
            Locale.ROOT, "%d clients: %,.0f names a second", clients, together(matcher, asked)));
    return Main.DONE;
  }

  /// A third as they are, a third without marks, a sixth misspelt, a sixth of persons unknown.
  private static List<Question> questions(List<Entry> entries, int number) {
    var random = new Random(11);
    var questions = new ArrayList<Question>(number);
    for (int i = 0; i < number; i++) {
      var name = entries.get(random.nextInt(entries.size())).labels().getFirst().text();
      questions.add(
          Question.named(
              switch (i % 6) {
                case 0, 1 -> name;
                case 2, 3 -> org.entente.match.Folding.fold(name);
                case 4 -> misspelt(name, random);
                default -> "Thượng tướng " + new StringBuilder(name).reverse();
              }));
    }
    return questions;
  }

  private static String misspelt(String name, Random random) {
    int at = 1 + random.nextInt(name.length() - 1);
    return name.substring(0, at) + "x" + name.substring(at);
  }

  /// Nanoseconds of each batch, sorted.
  private static long[] timed(Matcher matcher, List<Question> asked) {
    var times = new long[asked.size() / BATCH];
    for (int batch = 0; batch < times.length; batch++) {
      long began = System.nanoTime();
      asked.subList(batch * BATCH, (batch + 1) * BATCH).forEach(matcher::candidates);
      times[batch] = System.nanoTime() - began;
    }
    Arrays.sort(times);
    return times;
  }

  private double together(Matcher matcher, List<Question> asked)
      throws InterruptedException, ExecutionException {
    long began = System.nanoTime();
    try (var pool = Executors.newFixedThreadPool(clients)) {
      var running = new ArrayList<Future<?>>();
      for (int client = 0; client < clients; client++) {
        int offset = client * asked.size() / clients;
        running.add(
            pool.submit(
                () ->
                    asked
                        .subList(offset, offset + asked.size() / clients)
                        .forEach(matcher::candidates)));
      }
      for (var one : running) {
        one.get();
      }
    }
    return asked.size() / seconds(began);
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }
}
