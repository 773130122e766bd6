package org.entente.query;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

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

  /// The syntax that an Accept header likes best, by name; empty if there is none.
  public static Optional<String> accepted(Answer answer, Optional<String> accept) {
    return switch (answer) {
      case Answer.Rows _, Answer.Truth _ -> RowSyntax.accepted(accept).map(RowSyntax::extension);
      case Answer.Statements _ -> RdfSyntax.accepted(accept).map(RdfSyntax::extension);
    };
  }

  /// The names of the syntaxes for answers of that form.
  public static String choices(Answer answer) {
    return switch (answer) {
      case Answer.Rows _, Answer.Truth _ ->
          Arrays.stream(RowSyntax.values())
              .map(RowSyntax::extension)
              .collect(Collectors.joining(", "));
      case Answer.Statements _ ->
          Arrays.stream(RdfSyntax.values())
              .map(RdfSyntax::extension)
              .collect(Collectors.joining(", "));
    };
  }
}
