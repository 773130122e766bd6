package org.entente.model;

import java.util.List;
import java.util.Map;
import org.entente.extract.Statement;

/// What came of asking about one article.
public sealed interface Reading {

  /// The statements that could be located, and what became of the rest.
  record Read(List<Statement> statements, Report report) implements Reading {
    public Read {
      statements = List.copyOf(statements);
    }

    /// How far another extractor says the same of the article, by kind of statement.
    public Map<String, Overlap> overlap(List<Statement> others) {
      return Overlap.byKind(statements, others);
    }
  }

  /// No answer that could be read.
  record Failed(Failure failure, String message) implements Reading {}
}
