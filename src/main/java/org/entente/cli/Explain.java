package org.entente.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.ingest.Explanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `explain`: what an article states, and why.
@Command(
    name = "explain",
    description =
        "Shows each statement of an article with its passage, the rule, the words of the lexicon"
            + " that fired, and how its confidence adds up.",
    mixinStandardHelpOptions = true)
final class Explain implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin LexiconOption lexicon = new LexiconOption();

  @Parameters(paramLabel = "ARTICLE", description = "A file with an article.")
  Path article = Path.of("");

  @Option(names = "--statement", paramLabel = "N", description = "Only the N-th statement.")
  Optional<Integer> statement = Optional.empty();

  @Override
  public Integer call() throws IOException {
    var words = lexicon.words();
    var reading = ArticleReading.with(words);
    var document = OneArticle.read(article);
    var explanation =
        new Explanation(
            document,
            reading.rules().extract(document.article()),
            reading.labels(),
            iri -> words.lexicon().entry(iri).map(entry -> LexiconWords.of(entry)));
    var out = spec.commandLine().getOut();
    if (statement.isEmpty()) {
      out.print(explanation.all());
    } else {
      int number = statement.get();
      if (number < 1 || number > explanation.size()) {
        throw new InputFault(
            article + " has " + explanation.size() + " statements; there is no number " + number);
      }
      out.print(explanation.of(number));
    }
    out.flush();
    return Main.DONE;
  }
}
