package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.exchange.Bundle;
import org.entente.exchange.RdfImport;
import org.entente.ontology.Modules;
import org.entente.store.BulkLoad;
import org.entente.store.StoreConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `import`: RDF files into a store, all of them or none.
@Command(
    name = "import",
    description = {
      "Adds RDF files to a store: all of them, or none if one is at fault.",
      "A tdb2 store that is not there yet is written in one go, many times faster; that takes about"
          + " 150 bytes of memory a statement."
    },
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
    if (store.config.get() instanceof StoreConfig.Tdb2 place && BulkLoad.isPossible(place)) {
      say("Loaded " + load(place) + " statements, those that every store starts with included.");
      return Main.DONE;
    }
    try (var opened = store.open(true)) {
      say("Imported " + RdfImport.into(opened, files) + " statements.");
    }
    return Main.DONE;
  }

  private long load(StoreConfig.Tdb2 place) {
    try (var bars = new StageBars()) {
      return RdfImport.intoNew(place, Bundle.seed(), files, Modules.rules(), bars);
    }
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }
}
