package org.entente.sparql;

/// The text of a query as a key: what differs in blanks and comments only is the same query.
final class QueryText {

  private QueryText() {}

  /// `text` without comments, each run of blanks a single one. Strings and IRIs stay as they are;
  /// so does a text with escaped characters, which may stand for quotes.
  static String normal(String text) {
    if (text.contains("\\u") || text.contains("\\U")) {
      return text;
    }
    var normal = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'') {
        i = copy(text, i, endOfString(text, i), normal);
      } else if (c == '<') {
        i = copy(text, i, endOfIri(text, i), normal);
      } else if (c == '#') {
        i = endOfLine(text, i);
        blank(normal);
      } else if (c <= ' ') {
        i++;
        blank(normal);
      } else {
        normal.append(c);
        i++;
      }
    }
    return normal.toString().strip();
  }

  private static void blank(StringBuilder normal) {
    if (!normal.isEmpty() && normal.charAt(normal.length() - 1) != ' ') {
      normal.append(' ');
    }
  }

  private static int copy(String text, int from, int to, StringBuilder normal) {
    normal.append(text, from, to);
    return to;
  }

  private static int endOfString(String text, int start) {
    var quote = text.substring(start, start + 1);
    boolean isLong = text.startsWith(quote.repeat(3), start);
    var end = isLong ? quote.repeat(3) : quote;
    int i = start + end.length();
    while (i < text.length() && !text.startsWith(end, i)) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(text.length(), i + end.length());
  }

  /// Of an IRI; or of a `<` that compares, if a blank comes before the next `>`.
  private static int endOfIri(String text, int start) {
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      if (c <= ' ' || c == '"' || c == '\'' || c == '<' || c == '{' || c == '}') {
        return start + 1;
      }
    }
    return start + 1;
  }

  private static int endOfLine(String text, int start) {
    int i = start;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }
}
