package org.entente.browse;

import java.util.List;
import java.util.Optional;
import org.entente.picture.Picture;
import org.entente.picture.Table;

/// What the home page shows.
///
/// @param latest encounters
/// @param editor address of the query behind them
public record HomeView(
    List<KindGroup> groups,
    List<Line> latest,
    String editor,
    Optional<Picture> map,
    Optional<Picture> years,
    List<Answered> questions) {

  public HomeView {
    groups = List.copyOf(groups);
    latest = List.copyOf(latest);
    questions = List.copyOf(questions);
  }

  /// A saved question with its answer.
  ///
  /// @param name of the query
  /// @param answer absent where it takes long to find; its page has it then
  public record Answered(String name, String question, Optional<Table> answer, String editor) {}
}
