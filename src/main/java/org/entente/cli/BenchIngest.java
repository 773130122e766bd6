package org.entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.entente.bench.GeneratedArticles;
import org.entente.ingest.ArticleFiles.ArticleFile;
import org.entente.ingest.ArticleGraphs;
import org.entente.ingest.Ingestion;
import org.entente.ingest.Source;
import org.entente.lexicon.Lexicon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench ingest`: how fast articles become graphs, and in how much memory.
@Command(
    name = "ingest",
    description =
        "Generated articles, read to TriG written with the shapes checked: articles a second and"
            + " core, memory over many, time from start to the first statement.",
    mixinStandardHelpOptions = true)
final class BenchIngest implements Callable<Integer> {

  private static final int ROUNDS = 5;

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--articles", description = "For the speed. Default: ${DEFAULT-VALUE}.")
  int articles = 2_000;

  @Option(names = "--memory", description = "For the memory. Default: ${DEFAULT-VALUE}.")
  int many = 100_000;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var out = spec.commandLine().getOut();
    var reading = ArticleReading.with(Lexicon.bundled());
    var one = new ArticleGraphs(reading.ingest(), reading.provenance());
    one.write(Source.of(GeneratedArticles.name(0)), bytes(0), Writer.nullWriter());
    long started = ManagementFactory.getRuntimeMXBean().getStartTime();
    out.printf(
        "start to the first statement: %.2f s%n", (System.currentTimeMillis() - started) / 1e3);
    speed(one, out);
    memory(reading, out);
    out.flush();
    return Main.DONE;
  }

  /// One thread; the processor time of that thread, which other work on the machine does not touch.
  private void speed(ArticleGraphs graphs, PrintWriter out) throws IOException {
    var texts = new ArrayList<byte[]>();
    IntStream.range(0, articles).forEach(number -> texts.add(bytes(number)));
    double kilobytes = texts.stream().mapToLong(text -> text.length).average().orElse(0) / 1e3;
    out.printf("articles of %.1f kB on average%n", kilobytes);
    var threads = ManagementFactory.getThreadMXBean();
    for (int round = 1; round <= ROUNDS; round++) {
      long from = threads.getCurrentThreadCpuTime();
      long clock = System.nanoTime();
      long written = 0;
      for (int number = 0; number < articles; number++) {
        var trig = new StringBuilder();
        graphs.write(Source.of(GeneratedArticles.name(number)), texts.get(number), trig);
        written += trig.length();
      }
      double seconds = (threads.getCurrentThreadCpuTime() - from) / 1e9;
      out.printf(
          "round %d: %.0f articles a second and core (%.0f by the clock), %.1f kB of TriG each%n",
          round,
          articles / seconds,
          articles / ((System.nanoTime() - clock) / 1e9),
          written / 1e3 / articles);
      out.flush();
    }
  }

  /// The whole pipeline on all cores, output thrown away.
  private void memory(ArticleReading reading, PrintWriter out)
      throws IOException, InterruptedException {
    var files =
        IntStream.range(0, many)
            .mapToObj(
                number ->
                    new ArticleFile(Source.of(GeneratedArticles.name(number)), _ -> bytes(number)))
            .toList();
    var ingestion =
        new Ingestion(reading.ingest(), reading.provenance()).to(OutputStream.nullOutputStream());
    var used = new MemoryLevel(Math.max(1, many / 10), out);
    long clock = System.nanoTime();
    var manifest = ingestion.run(files, Writer.nullWriter(), used::step);
    double seconds = (System.nanoTime() - clock) / 1e9;
    out.printf(
        "%d articles in %.0f s on %d cores: %.0f a second%n%s%n",
        many,
        seconds,
        Runtime.getRuntime().availableProcessors(),
        many / seconds,
        manifest.summary());
  }

  private static byte[] bytes(int number) {
    return GeneratedArticles.of(number).getBytes(UTF_8);
  }

  /// Says now and then how much of the heap is in use after a collection.
  private static final class MemoryLevel {

    private final int every;
    private final PrintWriter out;
    private int steps;

    MemoryLevel(int every, PrintWriter out) {
      this.every = every;
      this.out = out;
    }

    void step() {
      if (++steps % every == 0) {
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        out.printf("after %d articles: %d MB in use%n", steps, used / (1024 * 1024));
        out.flush();
      }
    }
  }
}
