package org.entente.ingest;

import java.util.List;
import org.entente.extract.Statement;

/// What came of reading one article: its graph, or the reason why there is none.
public sealed interface Extraction {

  /// A graph that keeps the shapes.
  ///
  /// @param statements those that keep the shapes
  /// @param names what the article alone calls what they describe
  /// @param dropped one line for each statement that was left out, and why
  /// @param notes what else the reader had to tell, one line each
  record Extracted(
      Document document,
      List<Statement> statements,
      Names names,
      DocumentGraph graph,
      List<String> dropped,
      List<String> notes)
      implements Extraction {

    public Extracted {
      statements = List.copyOf(statements);
      dropped = List.copyOf(dropped);
      notes = List.copyOf(notes);
    }
  }

  /// Nothing that could be kept.
  record Rejected(String reason) implements Extraction {}

  /// The reader failed; nothing is known about the article.
  record Failed(String reason) implements Extraction {}
}
