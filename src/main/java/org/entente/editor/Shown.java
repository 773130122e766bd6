package org.entente.editor;

import java.util.List;
import java.util.Optional;
import org.entente.query.ResultTable;

/// An answer of the endpoint for the page that works without scripts.
///
/// @param fault what is wrong, with its place in the query
/// @param graph Turtle, of CONSTRUCT and DESCRIBE
public record Shown(
    Optional<ResultTable> table,
    Optional<Boolean> truth,
    Optional<String> graph,
    Optional<Fault> fault) {

  static final Shown NOTHING =
      new Shown(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /// What went wrong.
  ///
  /// @param line 0 where it is not known
  /// @param lines of the query, to point at the one
  public record Fault(String title, String detail, int line, int column, List<String> lines) {

    public Fault {
      lines = List.copyOf(lines);
    }
  }
}
