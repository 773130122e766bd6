package org.entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.bench.GeneratedArticles;
import org.entente.bench.GeneratedGraphs;
import org.entente.exchange.Bundle;
import org.entente.ingest.ArticleGraphs;
import org.entente.lexicon.Lexicon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bench data`: generated articles as files, or a dataset as if they had been read.
@Command(
    name = "data",
    description = {
      "Writes generated articles of the genre to a folder, or to a file .nq or .nq.gz what reading"
          + " them makes of them, with the seed of a store and a register of persons.",
      "The same every time."
    },
    mixinStandardHelpOptions = true)
final class BenchData implements Callable<Integer> {

  /// Few enough for any file system.
  private static final int FILES_A_FOLDER = 1_000;

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--articles", description = "Default: ${DEFAULT-VALUE}.")
  int articles = 1_000;

  @Option(names = "--quads", description = "For a file: how many in all, instead of --articles.")
  Optional<Long> quads = Optional.empty();

  @Option(names = "--entities", description = "For a file: persons. Default: quads / 100.")
  Optional<Integer> entities = Optional.empty();

  @Parameters(paramLabel = "DIR|FILE", description = "A folder is made if it is not there.")
  Path target = Path.of("");

  @Override
  public Integer call() throws IOException {
    if (target.toString().matches(".*\\.nq(\\.gz)?")) {
      graphs();
    } else {
      texts();
      say("Wrote " + articles + " articles to " + target);
    }
    return Main.DONE;
  }

  private void texts() throws IOException {
    for (int number = 0; number < articles; number++) {
      var part = target.resolve(String.format("%04d", number / FILES_A_FOLDER));
      Files.createDirectories(part);
      Files.writeString(
          part.resolve(GeneratedArticles.name(number)), GeneratedArticles.of(number), UTF_8);
    }
  }

  private void graphs() throws IOException {
    var generated = learnt();
    long wanted = quads.orElse((long) articles * generated.quadsPerArticle());
    var size = GeneratedGraphs.Size.of(wanted);
    size = new GeneratedGraphs.Size(wanted, entities.orElse(size.persons()));
    long began = System.nanoTime();
    try (var bar = Progress.bar("Quads", wanted)) {
      var written = generated.write(target, size, bar::stepTo);
      say(
          String.format(
              Locale.ROOT,
              "Wrote %,d quads of %,d articles and %,d persons to %s in %.0f s",
              written.quads(),
              written.articles(),
              size.persons(),
              target,
              (System.nanoTime() - began) / 1e9));
    }
  }

  static GeneratedGraphs learnt() throws IOException {
    var reading = ArticleReading.with(Lexicon.bundled());
    return GeneratedGraphs.learnt(
        new ArticleGraphs(reading.ingest(), reading.provenance()), Bundle.seed());
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }
}
