package org.entente.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.picture.Picture;

/// What the page of one saved query shows.
///
/// @param values the parameters as they stand, for links to the same answer
/// @param fault what is wrong with the parameters; without an answer then
/// @param table the answer as rows, of SELECT
/// @param pictures those that fit the rows
/// @param truth the answer of ASK
/// @param graph the answer as Turtle, of CONSTRUCT and DESCRIBE
/// @param downloads format to address
/// @param snippets language of programming to program
/// @param editor the address that opens the query in the editor
/// @param version of the data
public record QuestionPage(
    SavedQuery saved,
    String question,
    Map<String, String> values,
    List<Field> fields,
    Optional<String> fault,
    Optional<ResultTable> table,
    List<Picture> pictures,
    Optional<Boolean> truth,
    Optional<String> graph,
    List<Highlighted.Piece> sparql,
    Map<String, String> downloads,
    Map<String, String> snippets,
    String editor,
    Optional<String> version) {

  public String value(String name) {
    return values.getOrDefault(name, "");
  }
}
