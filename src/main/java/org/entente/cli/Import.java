package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.exchange.RdfImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `import`: RDF files into a store, all of them or none.
@Command(
    name = "import",
    description = "Adds RDF files to a store: all of them, or none if one is at fault.",
    mixinStandardHelpOptions = true)
final class Import implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin StoreOption store = new StoreOption();

  @Parameters(paramLabel = "FILE|DIR", arity = "1..*", description = "RDF in any format, .gz too.")
  List<Path> files = List.of();

  @Override
  public Integer call() {
    if (store.config.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "Name the store with --store.");
    }
    try (var opened = store.open(true)) {
      long quads = RdfImport.into(opened, files);
      spec.commandLine().getOut().println("Imported " + quads + " statements.");
      spec.commandLine().getOut().flush();
    }
    return Main.DONE;
  }
}
