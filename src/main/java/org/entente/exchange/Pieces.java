package org.entente.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.regex.Pattern;

/// Cuts a text in Turtle, TriG, N-Triples or N-Quads into its statements without understanding
/// them, so that one that is wrong can be left out. Where a statement does not end as it should,
/// the next one begins at the line that looks like a beginning.
final class Pieces {

  private static final Pattern DIRECTIVE =
      Pattern.compile("(?is)(@prefix|@base)\\b.*|(prefix\\s+[^\\s<]*|base)\\s*<[^>]*>");
  private static final Pattern IRI = Pattern.compile("<[^<>\"{}|^`\\\\\\s]*>");
  private static final String NO_BEGINNING = "])}.;,#";
  private static final String AFTER_DOT = "<\"'_[@}#(";

  /// One statement.
  ///
  /// @param line in which it begins, from 1
  /// @param opening what opens its graph, such as `<g> {`; empty outside any
  record Piece(long line, String opening, String text) {

    boolean isDirective() {
      return DIRECTIVE.matcher(text).matches();
    }

    /// The statement as a text of its own, in as many lines as it had.
    String alone() {
      return opening.isEmpty() ? text : opening + " " + text + " }";
    }
  }

  private final BufferedReader reader;
  private final Syntax syntax;
  private final StringBuilder text = new StringBuilder();
  private String line = "";
  private int at;
  private long number;
  private long begun;
  private int depth;
  private String longQuote = "";
  private String opening = "";

  Pieces(Reader reader, Syntax syntax) {
    this.reader = new BufferedReader(reader, 1 << 16);
    this.syntax = syntax;
  }

  /// The next statement; empty at the end.
  Optional<Piece> next() throws IOException {
    return syntax.isLines() ? nextLine() : nextStatement();
  }

  private Optional<Piece> nextLine() throws IOException {
    while (readLine()) {
      if (!line.isBlank()) {
        return Optional.of(new Piece(number, "", line));
      }
    }
    return Optional.empty();
  }

  private Optional<Piece> nextStatement() throws IOException {
    while (true) {
      if (at >= line.length()) {
        boolean ended = !readLine() || isNewBeginning();
        if (ended && !isEmpty()) {
          return Optional.of(piece());
        }
        if (ended && line.isEmpty()) {
          return Optional.empty();
        }
      }
      if (advance() && !isEmpty()) {
        return Optional.of(piece());
      }
    }
  }

  private boolean readLine() throws IOException {
    var next = reader.readLine();
    line = next == null ? "" : next + "\n";
    at = 0;
    number++;
    return next != null;
  }

  /// Whether the line begins a statement although the one before has not ended as it should.
  private boolean isNewBeginning() {
    char first = line.charAt(0);
    boolean begins =
        !Character.isWhitespace(first)
            && NO_BEGINNING.indexOf(first) < 0
            && text.toString().stripTrailing().endsWith(".");
    boolean open = depth > 0 || !longQuote.isEmpty();
    return open && begins;
  }

  private boolean isEmpty() {
    return text.toString().isBlank();
  }

  private Piece piece() {
    var piece = new Piece(begun, opening, text.toString());
    text.setLength(0);
    depth = 0;
    longQuote = "";
    return piece;
  }

  /// Takes the next letter or term; true if a statement ends with it.
  private boolean advance() {
    char c = line.charAt(at);
    if (!longQuote.isEmpty()) {
      if (line.startsWith(longQuote, at)) {
        take(longQuote.length());
        longQuote = "";
      } else {
        take(c == '\\' ? 2 : 1);
      }
      return false;
    }
    return switch (c) {
      case '#' -> comment();
      case '<' -> angle();
      case '"', '\'' -> quote(c);
      case '[', '(' -> nest(1);
      case ']', ')' -> nest(-1);
      case '{' -> open();
      case '}' -> close();
      case '.' -> dot();
      default -> {
        take(1);
        yield false;
      }
    };
  }

  private boolean comment() {
    at = line.length();
    text.append('\n');
    return false;
  }

  private boolean angle() {
    var iri = IRI.matcher(line).region(at, line.length());
    take(iri.lookingAt() ? iri.end() - at : line.startsWith("<<", at) ? 2 : 1);
    var soFar = text.toString().strip();
    return !soFar.startsWith("@") && DIRECTIVE.matcher(soFar).matches();
  }

  private boolean quote(char quote) {
    var three = String.valueOf(quote).repeat(3);
    if (line.startsWith(three, at)) {
      take(3);
      longQuote = three;
      return false;
    }
    int end = at + 1;
    while (end < line.length() && line.charAt(end) != quote) {
      end += line.charAt(end) == '\\' ? 2 : 1;
    }
    boolean unclosed = end >= line.length();
    take(end + 1 - at);
    // The text that was not closed ends with its line, and the statement too if it looks like it.
    return unclosed && line.stripTrailing().endsWith(".");
  }

  private boolean nest(int by) {
    depth = Math.max(0, depth + by);
    take(1);
    return false;
  }

  private boolean open() {
    if (depth > 0 || !opening.isEmpty()) {
      return nest(1);
    }
    opening = (text.toString().strip() + " {").replaceAll("\\s+", " ");
    text.setLength(0);
    at++;
    return false;
  }

  /// The piece keeps the opening; the next one begins outside.
  private boolean close() {
    if (depth > 0) {
      return nest(-1);
    }
    at++;
    boolean ended = !isEmpty();
    if (!ended) {
      opening = "";
    } else {
      // Once more, to close the graph when its last statement has been taken.
      at--;
    }
    return ended;
  }

  private boolean dot() {
    char next = at + 1 < line.length() ? line.charAt(at + 1) : '\n';
    take(1);
    return depth == 0 && (Character.isWhitespace(next) || AFTER_DOT.indexOf(next) >= 0);
  }

  private void take(int letters) {
    int end = Math.min(line.length(), at + letters);
    if (text.isEmpty() || isEmpty()) {
      text.setLength(0);
      begun = number;
      while (at < end && Character.isWhitespace(line.charAt(at))) {
        at++;
      }
    }
    text.append(line, at, end);
    at = end;
  }
}
