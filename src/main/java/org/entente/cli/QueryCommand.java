package org.entente.cli;

import java.io.Console;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.entente.ontology.Modules;
import org.entente.query.Answer;
import org.entente.query.AnswerWriter;
import org.entente.query.BadParameter;
import org.entente.query.BadQuery;
import org.entente.query.Catalogue;
import org.entente.query.Questions;
import org.entente.query.RowSyntax;
import org.entente.query.SavedQuery;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `query`: the answer of one saved or own query.
@Command(
    name = "query",
    description = "Answers a saved query, or one of your own in a file.",
    mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin StoreOption store = new StoreOption();

  @Parameters(
      paramLabel = "NAME|FILE.rq",
      description = "A name from ./entente query --list, or a file.",
      arity = "0..1")
  Optional<String> query = Optional.empty();

  @Option(names = "--list", description = "Lists the saved queries.")
  boolean list;

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description = "A parameter of the query; may be given again.")
  Map<String, String> values = new LinkedHashMap<>();

  @Option(
      names = "--format",
      paramLabel = "table|csv|tsv|json|xml|xlsx|ttl|nt|jsonld|rdf|trig|nq",
      description = "Default: a table, or Turtle for a graph.")
  Optional<String> format = Optional.empty();

  @Option(
      names = "--width",
      paramLabel = "N",
      description = "Characters in a line of a table. Default: those of the terminal.")
  Optional<Integer> width = Optional.empty();

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "Asks another SPARQL endpoint instead of a store.")
  Optional<URI> endpoint = Optional.empty();

  @Override
  public Integer call() throws IOException {
    if (list) {
      var out = spec.commandLine().getOut();
      Catalogue.shipped().all().forEach(q -> out.printf("%-36s %s%n", q.name(), q.summary()));
      out.flush();
      return Main.DONE;
    }
    var saved = find(query.orElseThrow(() -> wrong("Name a query, or a file; --list lists them.")));
    try (var opened = open()) {
      print(saved, new Questions(opened, Modules.rules()).answer(saved, values));
    } catch (BadParameter e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
    return Main.DONE;
  }

  private SavedQuery find(String name) throws IOException {
    try {
      var file = Path.of(name);
      if (name.endsWith(".rq")) {
        if (!Files.isReadable(file)) {
          throw new InputFault(name + ": there is no such file, or it cannot be read.");
        }
        return SavedQuery.parse(name, Files.readString(file));
      }
      return Catalogue.shipped(name)
          .orElseThrow(() -> wrong("There is no saved query " + name + "; --list lists them."));
    } catch (BadQuery e) {
      throw new InputFault(String.valueOf(e.getMessage()), e);
    }
  }

  private Store open() {
    return endpoint
        .map(address -> Store.open(new StoreConfig.Remote(address)))
        .orElseGet(() -> store.open(false));
  }

  private void print(SavedQuery saved, Answer answer) throws IOException {
    boolean asTable = format.isEmpty() || format.get().equals("table");
    if (asTable && answer instanceof Answer.Rows(var rows)) {
      Table.of(rows).print(spec.commandLine().getOut(), room());
      return;
    }
    var name = format.filter(given -> !given.equals("table")).orElse(plain(answer));
    if (isTerminal() && name.equals(RowSyntax.XLSX.extension())) {
      throw wrong("A spreadsheet is not for a terminal: send it to a file with > answer.xlsx");
    }
    OutputStream out = System.out;
    if (AnswerWriter.write(answer, name, out).isEmpty()) {
      var choices = AnswerWriter.choices(saved.query());
      throw wrong("This answer is to be had as " + String.join(", ", choices) + ".");
    }
    out.flush();
  }

  /// What a line of a table may take; absent where nobody looks at a screen.
  private OptionalInt room() {
    if (width.isPresent()) {
      return OptionalInt.of(width.get());
    }
    return isTerminal()
        ? OptionalInt.of(spec.usageMessage().autoWidth(true).width())
        : OptionalInt.empty();
  }

  private static boolean isTerminal() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  private static String plain(Answer answer) {
    return switch (answer) {
      case Answer.Rows _, Answer.Truth _ -> "csv";
      case Answer.Statements _ -> "ttl";
    };
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
