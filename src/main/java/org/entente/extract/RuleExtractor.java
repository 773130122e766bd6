package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import org.entente.lexicon.Lexicon;

/// Reads statements by the rules of this package and the words of a lexicon. Safe to share
/// between threads.
public final class RuleExtractor implements Extractor {

  /// Changes with every change of the rules that changes answers.
  private static final String RULES = "1";

  private final Reader reader;
  private final Phrases phrases;
  private final String version;

  public RuleExtractor(Lexicon lexicon) {
    this.reader = new Reader(lexicon);
    this.phrases = new Phrases(lexicon);
    this.version = RULES + '-' + lexicon.version();
  }

  /// What an article gave, and what almost held.
  public record Extraction(List<Statement> statements, List<Missed> missed) {

    public Extraction {
      statements = List.copyOf(statements);
      missed = List.copyOf(missed);
    }
  }

  @Override
  public String name() {
    return "rules";
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public List<Statement> extract(Article article) {
    return extraction(article).statements();
  }

  /// Statements in the order states, bodies, persons, encounters, agreements, items and claims.
  public Extraction extraction(Article article) {
    Reading reading = reader.read(article);
    var framing = new Framing(reading, phrases);
    var statements = new ArrayList<Statement>();
    statements.addAll(reading.states());
    statements.addAll(reading.bodies());
    statements.addAll(reading.persons());
    statements.addAll(framing.statements());
    return new Extraction(statements, framing.missed());
  }

  /// Why a stretch of the article gave no item: the frames that came closest, or, where no cue
  /// fired, the one reason that none did.
  public List<Missed> whyNot(Article article, Span stretch) {
    var closest =
        extraction(article).missed().stream()
            .filter(missed -> missed.span().overlaps(stretch))
            .toList();
    return closest.isEmpty()
        ? List.of(new Missed(stretch, "none", "no cue of the lexicon stands in it", List.of()))
        : closest;
  }
}
