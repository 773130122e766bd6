package org.entente.query;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;

/// Writes answers in the syntax that was asked for by name.
public final class AnswerWriter {

  private AnswerWriter() {}

  /// Writes `answer` in the syntax `name` (`csv`, `ttl`, …); empty if answers of its form are not
  /// written in that syntax.
  public static Optional<String> write(Answer answer, String name, OutputStream out) {
    return switch (answer) {
      case Answer.Rows(var rows) ->
          RowSyntax.ofExtension(name)
              .map(
                  syntax -> {
                    syntax.write(rows, out);
                    return syntax.mediaType();
                  });
      case Answer.Truth(var holds) ->
          RowSyntax.ofExtension(name)
              .map(
                  syntax -> {
                    syntax.write(holds, out);
                    return syntax.mediaType();
                  });
      case Answer.Statements(var graph) ->
          RdfSyntax.ofExtension(name)
              .map(
                  syntax -> {
                    syntax.write(graph, out);
                    return syntax.mediaType();
                  });
    };
  }

  /// The syntax for answers of `query` that an Accept header likes best, by name; empty if there is
  /// none.
  public static Optional<String> accepted(Query query, Optional<String> accept) {
    return isOfRows(query)
        ? RowSyntax.accepted(accept).map(RowSyntax::extension)
        : RdfSyntax.accepted(accept).map(RdfSyntax::extension);
  }

  /// The names of the syntaxes for answers of `query`.
  public static List<String> choices(Query query) {
    return isOfRows(query)
        ? Arrays.stream(RowSyntax.values()).map(RowSyntax::extension).toList()
        : Arrays.stream(RdfSyntax.values()).map(RdfSyntax::extension).toList();
  }

  /// The media types of those.
  public static List<String> mediaTypes(Query query) {
    return isOfRows(query)
        ? Arrays.stream(RowSyntax.values()).map(RowSyntax::mediaType).toList()
        : Arrays.stream(RdfSyntax.values()).map(RdfSyntax::mediaType).toList();
  }

  private static boolean isOfRows(Query query) {
    return query.isSelectType() || query.isAskType();
  }
}
