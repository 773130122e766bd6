package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.entente.ingest.ArticleFiles;
import org.entente.ingest.Explanation;
import org.entente.ingest.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lexicon diff`: what an edit of the lexicon changes, before it is accepted.
@Command(
    name = "lexicon",
    description = "Works on the lexicon.",
    mixinStandardHelpOptions = true,
    subcommands = LexiconCommand.Diff.class)
final class LexiconCommand {

  /// Reads the same articles with two lexicons and shows the statements that differ.
  @Command(
      name = "diff",
      description =
          "Shows which statements of articles a changed lexicon adds (+) and removes (-).",
      mixinStandardHelpOptions = true)
  static final class Diff implements Callable<Integer> {

    @Spec CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "OLD", description = "A lexicon folder.")
    Path before = Path.of("");

    @Parameters(
        index = "1",
        paramLabel = "NEW",
        description = "A lexicon folder, or a file to add.")
    Path after = Path.of("");

    @Parameters(index = "2..*", paramLabel = "ARTICLE|DIR", arity = "1..*")
    List<String> articles = List.of();

    @Override
    public Integer call() throws IOException {
      var old = ArticleReading.with(LexiconOption.words(List.of(before)));
      var edited =
          ArticleReading.with(
              LexiconOption.words(
                  Files.isDirectory(after) ? List.of(after) : List.of(before, after)));
      int added = 0;
      int removed = 0;
      var out = spec.commandLine().getOut();
      for (var file : ArticleFiles.of(articles, System.in)) {
        var reading = Reading.of(file.source(), file.content().read(Reading.MOST_BYTES + 1));
        if (reading instanceof Reading.Read(var document)) {
          var was = lines(old, document);
          var is = lines(edited, document);
          for (var line : minus(is, was)) {
            out.println("+ " + file.source().shown() + ": " + line);
            added++;
          }
          for (var line : minus(was, is)) {
            out.println("- " + file.source().shown() + ": " + line);
            removed++;
          }
        } else if (reading instanceof Reading.Rejected(var reason)) {
          spec.commandLine().getErr().println(file.source().shown() + " is left out: " + reason);
        }
      }
      spec.commandLine().getErr().flush();
      out.println(added + " added, " + removed + " removed");
      out.flush();
      return Main.DONE;
    }

    private static Set<String> lines(ArticleReading reading, org.entente.ingest.Document document) {
      var statements = reading.rules().extract(document.article());
      return new TreeSet<>(
          new Explanation(document, statements, reading.labels(), _ -> java.util.Optional.empty())
              .summaries());
    }

    private static Set<String> minus(Set<String> one, Set<String> other) {
      var rest = new TreeSet<>(one);
      rest.removeAll(other);
      return rest;
    }
  }
}
