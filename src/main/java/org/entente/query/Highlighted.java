package org.entente.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// SPARQL in pieces, each with the class of its colour.
public final class Highlighted {

  private static final Pattern TOKEN =
      Pattern.compile(
          """
          (?<comment>\\#[^\\n]*)
          |(?<iri><[^<>"{}|^`\\\\\\s]*>)
          |(?<string>"{3}.*?"{3}|'{3}.*?'{3}|"(?:[^"\\\\\\n]|\\\\.)*"|'(?:[^'\\\\\\n]|\\\\.)*')
          |(?<variable>[?$]\\w+)
          |(?<name>(?:[A-Za-z][\\w.-]*)?:[\\w.%-]*)
          |(?<number>\\b\\d+(?:\\.\\d+)?\\b)
          |(?<keyword>\\b[A-Za-z_]+\\b)
          """,
          Pattern.COMMENTS | Pattern.DOTALL);
  private static final List<String> KINDS =
      List.of("comment", "iri", "string", "variable", "name", "number", "keyword");

  private Highlighted() {}

  /// Characters of one kind; `kind` is empty for brackets and space.
  public record Piece(String kind, String text) {}

  /// The pieces of `query`, which together are all of it.
  public static List<Piece> of(String query) {
    var pieces = new ArrayList<Piece>();
    var token = TOKEN.matcher(query);
    int end = 0;
    while (token.find()) {
      if (token.start() > end) {
        pieces.add(new Piece("", query.substring(end, token.start())));
      }
      pieces.add(new Piece(kind(token).orElse(""), token.group()));
      end = token.end();
    }
    pieces.add(new Piece("", query.substring(end)));
    return pieces;
  }

  private static Optional<String> kind(Matcher token) {
    return KINDS.stream().filter(kind -> token.group(kind) != null).findFirst();
  }
}
