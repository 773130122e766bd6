package org.entente.model;

import java.util.List;
import org.entente.extract.Statement;

/// What came of asking about one article.
public sealed interface Reading {

  /// The statements that could be located, and what became of the rest.
  record Read(List<Statement> statements, Report report) implements Reading {
    public Read {
      statements = List.copyOf(statements);
    }
  }

  /// No answer that could be read.
  record Failed(Failure failure, String message) implements Reading {}
}
