package org.entente.picture;

import java.util.ArrayDeque;
import java.util.Deque;

/// Writes SVG. What is put in is always escaped, so that no label can become markup.
final class Markup {

  private final StringBuilder out = new StringBuilder(4096);
  private final Deque<String> open = new ArrayDeque<>();

  /// Opens an element.
  ///
  /// @param attributes names and values by turns; a value is written as its `toString`
  Markup open(String element, Object... attributes) {
    tag(element, attributes);
    out.append('>');
    open.push(element);
    return this;
  }

  /// An element without content.
  Markup empty(String element, Object... attributes) {
    tag(element, attributes);
    out.append("/>");
    return this;
  }

  /// An element that holds `text`.
  Markup text(String element, String text, Object... attributes) {
    open(element, attributes);
    out.append(escaped(text));
    return close();
  }

  /// Closes what was opened last.
  Markup close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /// Puts in what another has written.
  Markup written(Markup other) {
    out.append(other.written());
    return this;
  }

  /// All of it; everything must have been closed.
  String written() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("Still open: " + open);
    }
    return out.toString();
  }

  private void tag(String element, Object... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      out.append(escaped(String.valueOf(attributes[i + 1]))).append('"');
    }
  }

  private static String escaped(String text) {
    var safe = new StringBuilder(text.length() + 16);
    text.codePoints().filter(Labels::isVisible).forEach(point -> append(safe, point));
    return safe.toString();
  }

  private static void append(StringBuilder safe, int point) {
    switch (point) {
      case '&' -> safe.append("&amp;");
      case '<' -> safe.append("&lt;");
      case '>' -> safe.append("&gt;");
      case '"' -> safe.append("&quot;");
      case '\'' -> safe.append("&#39;");
      default -> safe.appendCodePoint(point);
    }
  }
}
