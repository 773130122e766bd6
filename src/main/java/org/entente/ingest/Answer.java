package org.entente.ingest;

import java.util.List;
import org.entente.extract.Statement;

/// What a reader of articles came back with.
public sealed interface Answer {

  /// What was read.
  ///
  /// @param notes what is to be told of the reading in the manifest, one line each
  record Given(List<Statement> statements, List<String> notes) implements Answer {

    public Given {
      statements = List.copyOf(statements);
      notes = List.copyOf(notes);
    }
  }

  /// The article could not be read, for a reason that does not lie in it.
  record Failed(String reason) implements Answer {}
}
