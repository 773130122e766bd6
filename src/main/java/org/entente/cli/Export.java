package org.entente.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.exchange.Packing;
import org.entente.exchange.RdfExport;
import org.entente.exchange.Syntax;
import org.entente.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `export`: graphs of a store as one file.
@Command(
    name = "export",
    description = "Writes the graphs of a store, or of the bundle, as RDF.",
    mixinStandardHelpOptions = true)
final class Export implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin StoreOption store = new StoreOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "trig, trigs, nq, ttl, ttls, nt, n3, rdf, trix, jsonld, ndjsonld, rj or brf, each with"
              + " .gz, .zst, .bz2, .xz or .zip too, or a content type. Default: what --out says, or"
              + " trig.")
  Optional<String> format = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Packed as its name says. Default: standard output.")
  Optional<Path> file = Optional.empty();

  @Option(
      names = "--graph",
      paramLabel = "NAME|IRI|default",
      description = "Only this graph; again for several.")
  List<String> graphs = List.of();

  @Option(
      names = "--without-quotes",
      description = "Leaves out the words that are quoted from articles.")
  boolean withoutQuotes;

  @Override
  public Integer call() throws IOException {
    var export = export().of(graphs.stream().map(GraphNaming::of).toList());
    var chosen = withoutQuotes ? export.withoutQuotes() : export;
    try (var opened = store.open(false)) {
      if (file.isEmpty()) {
        chosen.write(opened, System.out);
      } else {
        write(chosen, opened, file.get());
      }
    }
    return Main.DONE;
  }

  private RdfExport export() {
    var name = file.map(path -> String.valueOf(path.getFileName())).orElse("");
    if (format.isEmpty()) {
      return RdfExport.asNamed(name)
          .orElseGet(() -> RdfExport.in(Syntax.named("trig"), Packing.ofName(name)));
    }
    try {
      var plain = Packing.plainName(format.get());
      var packing = Packing.ofName(format.get());
      return RdfExport.in(
          Syntax.named(plain), packing == Packing.NONE ? Packing.ofName(name) : packing);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  /// The file appears when it is whole.
  private static void write(RdfExport export, Store store, Path file) throws IOException {
    var part = file.resolveSibling(file.getFileName() + ".part");
    try (var bar = Progress.bar("Statements", -1)) {
      try (var out = new BufferedOutputStream(Files.newOutputStream(part))) {
        export.write(store, out, bar::stepBy);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
