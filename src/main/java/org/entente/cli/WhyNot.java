package org.entente.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.extract.Missed;
import org.entente.extract.Span;
import org.entente.extract.Statement;
import org.entente.lexicon.Lexicon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `why-not`: which frame came closest in a passage, and what was missing.
@Command(
    name = "why-not",
    description = "Shows why a passage gave no item: the rule that came closest, what it lacked.",
    mixinStandardHelpOptions = true)
final class WhyNot implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin LexiconOption lexicon = new LexiconOption();

  @Parameters(index = "0", paramLabel = "ARTICLE", description = "A file with an article.")
  Path article = Path.of("");

  @Parameters(index = "1", paramLabel = "TEXT", description = "A passage of it, word for word.")
  String passage = "";

  @Override
  public Integer call() throws IOException {
    var words = lexicon.words();
    var rules = ArticleReading.with(words).rules();
    var document = OneArticle.read(article);
    var text = document.article().text();
    var span = find(text);
    var out = spec.commandLine().getOut();
    var resting = resting(rules.extract(document.article()), span);
    resting.forEach(statement -> out.println(line(statement, text)));
    rules.whyNot(document.article(), span).stream()
        .filter(missed -> resting.isEmpty() || !missed.entries().isEmpty())
        .forEach(missed -> out.println(line(missed, text, words.lexicon())));
    out.flush();
    return Main.DONE;
  }

  /// The statements that rest on a passage after all.
  private static List<Statement> resting(List<Statement> statements, Span span) {
    return statements.stream()
        .filter(WhyNot::isFrame)
        .filter(statement -> statement.evidence().stream().anyMatch(span::overlaps))
        .toList();
  }

  private Span find(String text) {
    int start = text.indexOf(passage);
    if (start < 0) {
      start = text.indexOf(Normalizer.normalize(passage, Normalizer.Form.NFC));
    }
    if (start < 0 || passage.isEmpty()) {
      throw new InputFault("The passage does not stand in " + article + " word for word.");
    }
    return new Span(start, start + passage.length());
  }

  private static boolean isFrame(Statement statement) {
    return switch (statement) {
      case Statement.StateActs _, Statement.BodyNamed _, Statement.PersonNamed _ -> false;
      case Statement.EncounterHeld _,
          Statement.AgreementNamed _,
          Statement.ItemExpressed _,
          Statement.ClaimMade _ ->
          true;
    };
  }

  private static String line(Statement statement, String text) {
    return "A statement rests on it: "
        + statement.why().rule()
        + " at “"
        + statement.evidence().getFirst().in(text)
        + "”";
  }

  private static String line(Missed missed, String text, Lexicon words) {
    var fired =
        missed.entries().stream()
            .map(iri -> words.entry(iri).map(LexiconWords::of).orElse(iri))
            .toList();
    return missed.rule()
        + ": "
        + missed.missing()
        + (fired.isEmpty() ? "" : "\n  fired: " + String.join("; ", fired))
        + "\n  in: “"
        + missed.span().in(text).strip()
        + "”";
  }
}
