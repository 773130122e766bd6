package org.entente.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.exchange.RdfExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `export`: every graph of a store as one file.
@Command(
    name = "export",
    description = "Writes all graphs of a store, or of the bundle, as RDF.",
    mixinStandardHelpOptions = true)
final class Export implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin StoreOption store = new StoreOption();

  @Option(
      names = "--format",
      paramLabel = "trig|nq|ttl|nt|rdf|jsonld",
      description = "Each with .gz too. Default: ${DEFAULT-VALUE}.")
  String format = "trig";

  @Option(names = "--out", paramLabel = "FILE", description = "Default: standard output.")
  Optional<Path> file = Optional.empty();

  @Override
  public Integer call() throws IOException {
    var export =
        RdfExport.as(format)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(), "'" + format + "' is no format; see --help."));
    try (var opened = store.open(false)) {
      if (file.isEmpty()) {
        export.write(opened, System.out);
      } else {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file.get()))) {
          export.write(opened, out);
        }
      }
    }
    return Main.DONE;
  }
}
