package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.ingest.Correction;
import org.entente.ingest.Reviewable;
import org.entente.ingest.Reviews;
import org.entente.ingest.Undo;
import org.entente.ontology.CompiledShapes;
import org.entente.ontology.FocusViolation;
import org.entente.ontology.Modules;
import org.entente.ontology.Namespaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `review`: verdicts on what was extracted. They survive the next extraction.
@Command(
    name = "review",
    description = "Lists what was extracted, and accepts, rejects or corrects it.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ReviewCommand.ListThem.class,
      ReviewCommand.Accept.class,
      ReviewCommand.Reject.class,
      ReviewCommand.Correct.class,
      ReviewCommand.UndoIt.class
    })
final class ReviewCommand {

  private ReviewCommand() {}

  @Command(
      name = "list",
      description = "What waits for a verdict, the least certain first.",
      mixinStandardHelpOptions = true)
  static final class ListThem implements Callable<Integer> {

    @Spec CommandSpec spec = CommandSpec.create();
    @Mixin StoreOption store = new StoreOption();

    @Option(names = "--document", paramLabel = "SLUG", description = "Only of this document.")
    Optional<String> document = Optional.empty();

    @Option(names = "--all", description = "With what has its verdict already.")
    boolean all;

    @Override
    public Integer call() {
      var out = spec.commandLine().getOut();
      try (var opened = store.open(true)) {
        var reviews = reviews(opened);
        reviews.list().stream()
            .filter(one -> all || one.verdict().isEmpty())
            .filter(
                one -> document.isEmpty() || one.document().getURI().endsWith("/" + document.get()))
            .forEach(one -> out.println(line(one)));
        reviews.stale().forEach(record -> out.println("no longer found: " + record.getURI()));
      }
      out.flush();
      return Main.DONE;
    }

    private static String line(Reviewable one) {
      return String.format(
          java.util.Locale.ROOT,
          "%.2f  %s  %s%s%s%n      %s%n      “%s”",
          one.confidence(),
          one.record().getURI().substring(Namespaces.ID.length()),
          one.type(),
          one.isProposed() ? " (proposed by a model)" : "",
          one.verdict().map(verdict -> " (" + verdict.replace("decision-", "") + ")").orElse(""),
          one.words(),
          one.quote());
    }
  }

  /// What the verdicts share: store, record, note.
  static final class Verdict {

    @Mixin StoreOption store = new StoreOption();

    @Parameters(paramLabel = "RECORD", description = "Slug or IRI of the record.")
    String record = "";

    @Option(names = "--note", description = "Why.")
    Optional<String> note = Optional.empty();

    int give(
        CommandSpec spec, java.util.function.BiFunction<Reviews, String, Reviews.Result> verdict) {
      try (var opened = store.open(true)) {
        return switch (verdict.apply(reviews(opened), iri(record))) {
          case Reviews.Result.Done(var curated) -> {
            spec.commandLine().getOut().println("Stands in " + curated.getURI());
            spec.commandLine().getOut().flush();
            yield Main.DONE;
          }
          case Reviews.Result.NotFound(var missing) ->
              throw new InputFault("Nothing extracted is called " + missing);
          case Reviews.Result.Unread(var document) ->
              throw new InputFault(
                  "The rules have not read "
                      + document
                      + " yet: ./entente ingest it without --extractor first, or what is accepted"
                      + " would stand alone for the whole article");
          case Reviews.Result.Refused(var violations) ->
              throw new InputFault(
                  "The shapes do not allow it: "
                      + String.join(
                          "; ", violations.stream().map(FocusViolation::message).toList()));
        };
      }
    }
  }

  @Command(
      name = "accept",
      description = "Says that a record is right.",
      mixinStandardHelpOptions = true)
  static final class Accept implements Callable<Integer> {
    @Spec CommandSpec spec = CommandSpec.create();
    @Mixin Verdict verdict = new Verdict();

    @Override
    public Integer call() {
      return verdict.give(spec, (reviews, record) -> reviews.accept(record, verdict.note));
    }
  }

  @Command(
      name = "reject",
      description = "Says that a record is wrong.",
      mixinStandardHelpOptions = true)
  static final class Reject implements Callable<Integer> {
    @Spec CommandSpec spec = CommandSpec.create();
    @Mixin Verdict verdict = new Verdict();

    @Override
    public Integer call() {
      return verdict.give(spec, (reviews, record) -> reviews.reject(record, verdict.note));
    }
  }

  @Command(
      name = "correct",
      description = "Gives properties of a record other values.",
      mixinStandardHelpOptions = true)
  static final class Correct implements Callable<Integer> {
    @Spec CommandSpec spec = CommandSpec.create();
    @Mixin Verdict verdict = new Verdict();

    @Option(
        names = "--set",
        paramLabel = "PROPERTY=VALUE",
        required = true,
        description =
            "Such as ent:debtor=id:be or ent:content=\"…\"@en; again for more values of one"
                + " property.")
    List<String> values = new ArrayList<>();

    @Override
    public Integer call() {
      var parsed = parsed();
      return verdict.give(spec, (reviews, record) -> reviews.correct(record, parsed, verdict.note));
    }

    private Map<Node, List<Node>> parsed() {
      try {
        return Correction.read(values);
      } catch (IllegalArgumentException e) {
        throw new InputFault(String.valueOf(e.getMessage()));
      }
    }
  }

  @Command(
      name = "undo",
      description =
          "Takes back that a mention is what others name (a decision of the graph links).",
      mixinStandardHelpOptions = true)
  static final class UndoIt implements Callable<Integer> {
    @Spec CommandSpec spec = CommandSpec.create();
    @Mixin StoreOption store = new StoreOption();

    @Parameters(paramLabel = "DECISION", description = "Slug or IRI of the decision.")
    String decision = "";

    @Override
    public Integer call() {
      try (var opened = store.open(true)) {
        var name =
            new Undo(opened)
                .undo(NodeFactory.createURI(iri(decision)))
                .orElseThrow(() -> new InputFault("There is no decision to undo: " + decision));
        spec.commandLine().getOut().println("Described apart as " + name.getURI());
        spec.commandLine().getOut().flush();
      }
      return Main.DONE;
    }
  }

  private static Reviews reviews(org.entente.store.Store store) {
    return new Reviews(store, new CompiledShapes(Modules.shapes(), known(store)));
  }

  /// What records may refer to: what is shipped, and what was imported, such as topics of a user.
  private static Graph known(org.entente.store.Store store) {
    var known = ArticleReading.known();
    store.graphs().stream()
        .filter(name -> name.getURI().startsWith(Namespaces.GRAPH + "import."))
        .forEach(name -> store.read(name).stream().forEach(known::add));
    return known;
  }

  private static String iri(String name) {
    return name.startsWith("http") ? name : Namespaces.ID + name;
  }
}
