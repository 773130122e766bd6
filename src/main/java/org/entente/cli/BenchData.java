package org.entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bench data`: generated articles as files.
@Command(
    name = "data",
    description = "Writes generated articles of the genre to a folder, the same every time.",
    mixinStandardHelpOptions = true)
final class BenchData implements Callable<Integer> {

  /// Few enough for any file system.
  private static final int FILES_A_FOLDER = 1_000;

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--articles", description = "Default: ${DEFAULT-VALUE}.")
  int articles = 1_000;

  @Parameters(paramLabel = "DIR", description = "Made if it is not there.")
  Path folder = Path.of("");

  @Override
  public Integer call() throws IOException {
    for (int number = 0; number < articles; number++) {
      var part = folder.resolve(String.format("%04d", number / FILES_A_FOLDER));
      Files.createDirectories(part);
      Files.writeString(
          part.resolve(GeneratedArticles.name(number)), GeneratedArticles.of(number), UTF_8);
    }
    spec.commandLine().getOut().println("Wrote " + articles + " articles to " + folder);
    spec.commandLine().getOut().flush();
    return Main.DONE;
  }
}
