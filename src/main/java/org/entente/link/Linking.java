package org.entente.link;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.entente.exchange.Packing;
import org.entente.exchange.RdfSource;
import org.entente.match.Matcher;
import org.entente.ontology.Namespaces;
import org.entente.search.LabelIndex;
import org.entente.search.Search;
import org.entente.store.Store;

/// Another dataset against the graph: from its file to the review table, and if asked to the links
/// that are sure.
public final class Linking {

  private final Store store;
  private final Supplier<LabelIndex> index;
  private final LinkOptions options;
  private final String state;

  /// @param state names the data as it is; a run goes on only where it is the same
  public Linking(Store store, LinkOptions options, String state) {
    this(store, new Search(store)::index, options, state);
  }

  /// The same with an index that is there already.
  public Linking(Store store, Supplier<LabelIndex> index, LinkOptions options, String state) {
    this.store = store;
    this.index = index;
    this.options = options;
    this.state = state;
  }

  /// What a run found.
  ///
  /// @param sure rows with a candidate that alone can be meant
  /// @param unsure rows with candidates, none of them sure
  /// @param applied the links that were made, if that was asked for
  public record Result(
      Path table,
      long rows,
      long sure,
      long unsure,
      long nothing,
      Optional<Links.Applied> applied) {}

  /// Where the review table of a dataset goes if nothing else is said: beside it.
  public static Path table(Path file) {
    var name = Packing.plainName(String.valueOf(file.getFileName()));
    return file.resolveSibling(name.replaceFirst("(?<=.)\\.[^.]*$", "") + ".review.csv");
  }

  /// Matches `file` and writes `table`, which appears when it is whole. A run that was killed goes
  /// on where it was, if file, options and data are the same.
  ///
  /// @param acceptsSure whether sure pairs are written to the store as well
  /// @param progress is told how many more rows are done
  /// @throws LinkFault if the dataset or an option cannot be used, or `table` is there already
  public Result run(Path file, Path table, boolean acceptsSure, LongConsumer progress)
      throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new LinkFault(file + ": there is no such file.");
    }
    if (Files.exists(table)) {
      throw new LinkFault(
          table
              + " is there already and may hold verdicts: apply it (link apply), delete it, or name"
              + " another with --out.");
    }
    var part = table.resolveSibling(table.getFileName() + ".part");
    var journal =
        new LinkJournal(
            table.resolveSibling(table.getFileName() + ".journal"), digest(file, acceptsSure));
    var found =
        new LinkRun(matching(acceptsSure), options.threads(), progress)
            .run(rows(file), part, journal);
    Optional<Links.Applied> applied = Optional.empty();
    if (acceptsSure) {
      applied =
          Optional.of(
              new Links(store).apply(part, String.valueOf(table.getFileName()), false, _ -> {}));
    }
    Files.move(part, table, StandardCopyOption.ATOMIC_MOVE);
    journal.delete();
    return new Result(table, found.rows, found.sure, found.unsure, found.nothing, applied);
  }

  private Matching matching(boolean acceptsSure) {
    var labels = index.get();
    return new Matching(
        labels,
        Matcher.over(labels, new GraphValues(store, labels)),
        types(labels),
        options.candidates(),
        Decided.in(store),
        acceptsSure);
  }

  private Set<String> types(LabelIndex index) {
    if (options.type().isEmpty()) {
      return Set.of();
    }
    var asked = options.type().get();
    var iri = Namespaces.expand(asked).orElse(asked);
    var known =
        index.types().stream()
            .filter(type -> type.iri().equals(iri) || isCalled(type.iri(), type.name(), asked))
            .map(type -> type.iri())
            .collect(Collectors.toSet());
    if (known.isEmpty()) {
      throw new LinkFault(
          "Nothing in the graph is of the type "
              + asked
              + "; there are "
              + index.types().stream()
                  .map(type -> local(type.iri()))
                  .sorted()
                  .collect(Collectors.joining(", "))
              + ".");
    }
    return known;
  }

  private static boolean isCalled(String iri, String name, String asked) {
    return local(iri).equalsIgnoreCase(asked) || name.equalsIgnoreCase(asked);
  }

  private static String local(String iri) {
    return iri.replaceFirst(".*[#/]", "");
  }

  private Rows rows(Path file) {
    var plain = Packing.plainName(String.valueOf(file.getFileName())).toLowerCase(Locale.ROOT);
    if (plain.matches(".*\\.(csv|tsv|tab|txt)")) {
      var dataset = Namespaces.slug(plain.replaceFirst("\\.[^.]*$", ""));
      return new TableRows(
          new TableText(file, options.encoding()),
          options,
          Identifying.of(options.base(), dataset));
    }
    return new DatasetRows(RdfSource.of(file), options);
  }

  /// Of the file, the options and the data: what decides the result.
  private String digest(Path file, boolean acceptsSure) throws IOException {
    var digest = Links.sha256();
    try (var input = new java.security.DigestInputStream(Files.newInputStream(file), digest)) {
      input.transferTo(java.io.OutputStream.nullOutputStream());
    }
    digest.update((byte) (acceptsSure ? 1 : 0));
    digest.update(options.fingerprint().getBytes(StandardCharsets.UTF_8));
    digest.update(state.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest());
  }
}
