package org.entente.cli;

import org.entente.ops.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line: `entente COMMAND`. Exit codes: 0 done, 1 the input is at fault, 2 wrong usage,
/// 3 the system failed.
@Command(
    name = "entente",
    description = "A knowledge graph of actors and commitments, with the sentence behind each.",
    mixinStandardHelpOptions = true,
    version = "entente 0.1.0",
    subcommands = {
      Serve.class,
      IngestCommand.class,
      Explain.class,
      WhyNot.class,
      LexiconCommand.class,
      ReviewCommand.class,
      QueryCommand.class,
      Validate.class,
      Import.class,
      Export.class,
      LinkCommand.class,
      Bench.class,
      Train.class
    },
    synopsisSubcommandLabel = "COMMAND")
public final class Main {

  public static final int DONE = 0;
  public static final int INPUT_AT_FAULT = 1;
  public static final int WRONG_USAGE = 2;
  public static final int SYSTEM_FAILED = 3;

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /// Runs one command and returns its exit code.
  static int run(String... arguments) {
    return new CommandLine(new Main(), new Commands(Settings.fromEnvironment()))
        .setExecutionExceptionHandler(new Faults())
        .setParameterExceptionHandler(new Usage())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(arguments);
  }
}
