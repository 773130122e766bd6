package org.entente.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.link.LinkOptions;
import org.entente.link.Linking;
import org.entente.link.Links;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `link`: a table or dataset of others matched against the graph.
@Command(
    name = "link",
    description = {
      "Matches the rows of a table (CSV, TSV), or the named things of an RDF file, against the"
          + " graph, and writes the candidates into a table to review.",
      "Write exact, close or no into its column verdict and give it to link apply; link undo takes"
          + " back what came of a table. A run that was killed goes on where it was."
    },
    mixinStandardHelpOptions = true,
    subcommands = {LinkCommand.Apply.class, LinkCommand.Runs.class, LinkCommand.UndoIt.class})
final class LinkCommand implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin StoreOption store = new StoreOption();

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "CSV or TSV whose first line names the columns, or RDF; packed or not.")
  Optional<Path> file = Optional.empty();

  @Option(
      names = "--column",
      description =
          "Where the names are: heading of a column, or a property. Default: one called"
              + " name, label, …; else the first.")
  Optional<String> column = Optional.empty();

  @Option(
      names = "--type",
      description = "What is looked for: person, ministry, state, …, or the IRI of a class.")
  Optional<String> type = Optional.empty();

  @Option(
      names = "--property",
      paramLabel = "PROPERTY=COLUMN",
      description =
          "What else a column tells: country, organisation, office, date or identifier, or a"
              + " property such as ent:isoCode; again for more. Without =COLUMN the column of that"
              + " name.")
  List<String> properties = List.of();

  @Option(names = "--id-column", paramLabel = "COLUMN", description = "Identifiers of the rows.")
  Optional<String> idColumn = Optional.empty();

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description = "What goes before identifiers that are no IRIs, and before row numbers.")
  Optional<String> base = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "TABLE",
      description = "The table to review. Default: FILE with the end .review.csv.")
  Optional<Path> out = Optional.empty();

  @Option(
      names = "--accept",
      paramLabel = "sure",
      description = "Writes the sure pairs to the store at once.")
  Optional<Accepted> accept = Optional.empty();

  @Option(names = "--candidates", description = "Of each row at most. Default: ${DEFAULT-VALUE}.")
  int candidates = 5;

  @Option(names = "--delimiter", description = "Between columns. Default: what the first line has.")
  Optional<String> delimiter = Optional.empty();

  @Option(names = "--encoding", description = "Of a table. Default: UTF-8.")
  Optional<Charset> encoding = Optional.empty();

  /// What is accepted without a person.
  enum Accepted {
    SURE
  }

  @Override
  public Integer call() throws IOException {
    var dataset = file.orElseThrow(() -> wrongUsage("Name the file to link."));
    if (accept.isPresent() && store.config.isEmpty()) {
      throw wrongUsage("Name the store that the links go to with --store.");
    }
    try (var opened = store.open(false)) {
      var result = run(dataset, opened);
      say(
          String.format(
              Locale.ROOT,
              "%,d rows: %,d sure, %,d with candidates, %,d with none. To review: %s",
              result.rows(),
              result.sure(),
              result.unsure(),
              result.nothing(),
              result.table()));
      result.applied().ifPresent(this::report);
    }
    return Main.DONE;
  }

  private Linking.Result run(Path dataset, Store opened) throws IOException {
    try (var bar = Progress.bar("Rows", lines(dataset))) {
      return new Linking(opened, options(), state(opened))
          .run(
              dataset,
              out.orElseGet(() -> Linking.table(dataset)),
              accept.isPresent(),
              bar::stepBy);
    }
  }

  private void report(Links.Applied applied) {
    spec.commandLine().getOut().println(told(applied));
    spec.commandLine().getOut().flush();
  }

  private static String told(Links.Applied applied) {
    var run = " Undo with: link undo " + applied.run();
    return applied.isNew()
        ? String.format(
                Locale.ROOT,
                "Linked %,d, rejected %,d, left open %,d, linked before %,d.",
                applied.linked(),
                applied.rejected(),
                applied.open(),
                applied.known())
            + (applied.linked() + applied.rejected() > 0 ? run : "")
        : "This table was applied before." + run;
  }

  /// The bundled graph in memory has another version each time and is the same each time.
  private String state(Store opened) {
    boolean isKept = store.config.filter(one -> !(one instanceof StoreConfig.InMemory)).isPresent();
    return isKept ? opened.version().orElse("") : "";
  }

  private LinkOptions options() {
    var columns = new LinkedHashMap<String, String>();
    for (var property : properties) {
      int equals = property.indexOf('=');
      columns.put(
          equals < 0 ? property : property.substring(0, equals),
          equals < 0 ? property : property.substring(equals + 1));
    }
    return new LinkOptions(
        column,
        idColumn,
        base,
        type,
        columns,
        delimiter.map(this::letter),
        encoding.orElse(StandardCharsets.UTF_8),
        Math.max(1, candidates),
        Runtime.getRuntime().availableProcessors());
  }

  private char letter(String text) {
    return switch (text) {
      case "tab", "\\t" -> '\t';
      case String one when one.length() == 1 -> one.charAt(0);
      default -> throw wrongUsage("A delimiter is one letter, or tab.");
    };
  }

  /// About as many as there are rows; -1 where lines say nothing.
  private static long lines(Path file) throws IOException {
    if (!Files.isRegularFile(file) || !file.toString().matches("(?i).*\\.(csv|tsv|tab|txt)")) {
      return -1;
    }
    long lines = 0;
    var bytes = new byte[1 << 16];
    try (var input = Files.newInputStream(file)) {
      for (int read = input.read(bytes); read > 0; read = input.read(bytes)) {
        for (int i = 0; i < read; i++) {
          lines += bytes[i] == '\n' ? 1 : 0;
        }
      }
    }
    return Math.max(1, lines - 1);
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }

  private ParameterException wrongUsage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  @Command(
      name = "apply",
      description = "Writes what the verdicts of a review table say: links for exact and close.",
      mixinStandardHelpOptions = true)
  static final class Apply implements Callable<Integer> {

    @Spec CommandSpec spec = CommandSpec.create();
    @Mixin StoreOption store = new StoreOption();

    @Parameters(paramLabel = "TABLE", description = "A table that link wrote, with verdicts.")
    Path table = Path.of("");

    @Option(
        names = "--accept",
        paramLabel = "sure",
        description = "Takes sure pairs without a verdict for accepted.")
    Optional<Accepted> accept = Optional.empty();

    @Override
    public Integer call() throws IOException {
      try (var opened = toWrite(spec, store)) {
        var applied = apply(opened);
        spec.commandLine().getOut().println(told(applied));
        spec.commandLine().getOut().flush();
      }
      return Main.DONE;
    }

    private Links.Applied apply(Store opened) throws IOException {
      try (var bar = Progress.bar("Rows", -1)) {
        return new Links(opened).apply(table, accept.isPresent(), bar::stepBy);
      }
    }
  }

  @Command(
      name = "runs",
      description = "Lists the tables that were applied, the last first.",
      mixinStandardHelpOptions = true)
  static final class Runs implements Callable<Integer> {

    @Spec CommandSpec spec = CommandSpec.create();
    @Mixin StoreOption store = new StoreOption();

    @Override
    public Integer call() {
      try (var opened = store.open(false)) {
        var out = spec.commandLine().getOut();
        for (var run : new Links(opened).runs()) {
          out.println(
              String.format(
                  Locale.ROOT,
                  "%s  %s  %,d links, %,d rejected  %s",
                  run.id(),
                  run.time(),
                  run.links(),
                  run.decisions() - run.links(),
                  run.file()));
        }
        out.flush();
      }
      return Main.DONE;
    }
  }

  @Command(
      name = "undo",
      description = "Takes back all that a run wrote.",
      mixinStandardHelpOptions = true)
  static final class UndoIt implements Callable<Integer> {

    @Spec CommandSpec spec = CommandSpec.create();
    @Mixin StoreOption store = new StoreOption();

    @Parameters(paramLabel = "RUN", description = "As link runs names it.")
    String run = "";

    @Override
    public Integer call() {
      try (var opened = toWrite(spec, store)) {
        long statements =
            new Links(opened)
                .undo(run)
                .orElseThrow(() -> new InputFault("There is no run " + run + "; see link runs."));
        spec.commandLine().getOut().println("Took back " + statements + " statements.");
        spec.commandLine().getOut().flush();
      }
      return Main.DONE;
    }
  }

  private static Store toWrite(CommandSpec spec, StoreOption store) {
    if (store.config.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "Name the store with --store.");
    }
    return store.open(true);
  }
}
