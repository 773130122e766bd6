package org.entente.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.exchange.Bundle;
import org.entente.exchange.ImportOptions;
import org.entente.exchange.RdfImport;
import org.entente.exchange.RdfSource;
import org.entente.exchange.Syntax;
import org.entente.ontology.Modules;
import org.entente.store.BulkLoad;
import org.entente.store.StoreConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `import`: RDF files into a store, all of them or none.
@Command(
    name = "import",
    description = {
      "Adds RDF to a store: all of it, or nothing if something is at fault.",
      "Statements outside any graph go to the graph import.{file name}. Where the graphs come from"
          + " is noted in the graph reference.",
      "A tdb2 store that is not there yet is written in one go, many times faster; that takes about"
          + " 150 bytes of memory a statement."
    },
    mixinStandardHelpOptions = true)
final class Import implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin StoreOption store = new StoreOption();

  @Parameters(
      paramLabel = "FILE|DIR|-",
      arity = "1..*",
      description =
          "RDF, packed by gzip, zstd, bzip2, xz or zip or not; folders with all that is below them;"
              + " - for the standard input.")
  List<String> files = List.of();

  @Option(
      names = {"--format", "--content-type"},
      paramLabel = "FORMAT",
      description =
          "Instead of what the names say: trig, trigs, nq, ttl, ttls, nt, n3, rdf, trix, jsonld,"
              + " ndjsonld, rj or brf, the name of the syntax, or its content type.")
  Optional<String> format = Optional.empty();

  @Option(
      names = "--graph",
      paramLabel = "NAME|IRI",
      description = "The graph for statements outside any graph.")
  Optional<String> graph = Optional.empty();

  @Option(
      names = "--lenient",
      description = "Leaves out statements that are wrong, counts them and shows the first.")
  boolean lenient;

  @Override
  public Integer call() {
    if (store.config.isEmpty()) {
      throw wrongUsage("Name the store with --store.");
    }
    var sources = files.stream().flatMap(file -> sources(file).stream()).toList();
    report(
        store.config.get() instanceof StoreConfig.Tdb2 place && BulkLoad.isPossible(place)
            ? intoNew(place, sources)
            : into(sources));
    return Main.DONE;
  }

  private RdfImport intoNew(StoreConfig.Tdb2 place, List<RdfSource> sources) {
    try (var bars = new StageBars()) {
      var all = new RdfImport(sources, options(), _ -> {});
      all.intoNew(place, Bundle.seed(), Modules.rules(), bars);
      return all;
    }
  }

  private RdfImport into(List<RdfSource> sources) {
    try (var opened = store.open(true);
        var bar = Progress.bar("Bytes", bytes())) {
      var all = new RdfImport(sources, options(), bar::stepBy);
      all.into(opened);
      return all;
    }
  }

  private void report(RdfImport all) {
    var err = spec.commandLine().getErr();
    all.skipped().first().forEach(one -> err.println("left out: " + one));
    err.flush();
    var out = spec.commandLine().getOut();
    out.println(
        "Imported "
            + all.quads()
            + " statements."
            + (lenient ? String.format(Locale.ROOT, " Left out %d.", all.skipped().number()) : ""));
    out.flush();
  }

  private ImportOptions options() {
    try {
      return new ImportOptions(format.map(Syntax::named), graph.map(GraphNaming::of), lenient);
    } catch (IllegalArgumentException e) {
      throw wrongUsage(String.valueOf(e.getMessage()));
    }
  }

  private static List<RdfSource> sources(String file) {
    return file.equals("-")
        ? List.of(RdfSource.of(System.in, "stdin"))
        : RdfSource.all(List.of(Path.of(file)));
  }

  /// Of all files; unknown, which is -1, where something is no file.
  private long bytes() {
    long all = 0;
    for (var file : files) {
      var path = Path.of(file);
      if (file.equals("-") || !Files.exists(path)) {
        return -1;
      }
      all += bytes(path);
    }
    return all;
  }

  private static long bytes(Path path) {
    try (var below = Files.walk(path)) {
      return below.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ParameterException wrongUsage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
