package org.entente.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.exchange.ImportOptions;
import org.entente.exchange.RdfImport;
import org.entente.exchange.RdfSource;
import org.entente.exchange.Syntax;
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
          + " is noted in the graph reference."
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
    try (var opened = store.open(true);
        var bar = Progress.bar("Bytes", bytes())) {
      var all = new RdfImport(sources, options(), bar::stepBy);
      all.into(opened);
      report(all);
    }
    return Main.DONE;
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
