package org.entente.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.rio.RDFFormat;

/// Tells by its first letters in which syntax something is, for what has no name that says so.
final class Sniffing {

  private static final int LOOKED_AT = 1 << 14;

  private static final Pattern HTML = Pattern.compile("(?is)<(!doctype\\s+html|html)\\b.*");
  private static final Pattern XML =
      Pattern.compile("(?s)<(\\?xml|!--|!DOCTYPE\\s|[\\w.]+:RDF|RDF\\s|TriX).*");
  private static final Pattern JSON_OBJECT = Pattern.compile("(?s)\\{\\s*([\"}].*)?");
  private static final Pattern JSON_ARRAY = Pattern.compile("(?s)\\[\\s*([\\[{\"].*)?");
  private static final Pattern JSON_LINES = Pattern.compile("(?s)\\{[^\\n]*}\\s*\\n\\s*\\{.*");
  private static final Pattern LD_WORD =
      Pattern.compile("\"@(context|id|graph|type|value|included|set|list)\"");
  private static final String TERM =
      "(<[^<>\\s]*>|_:[\\w.-]+|\"(?:[^\"\\\\\\n]|\\\\.)*\"(?:@[\\w-]+|\\^\\^<[^<>\\s]*>)?)";
  private static final Pattern LINE =
      Pattern.compile(
          "\\s*(#.*|"
              + TERM
              + "\\s*"
              + TERM
              + "\\s*"
              + TERM
              + "\\s*"
              + TERM
              + "?\\s*\\.\\s*(#.*)?)?");

  private Sniffing() {}

  /// The syntax of `input`, which is still there to be read from its beginning.
  static Optional<Syntax> syntax(InputStream input) throws IOException {
    input.mark(LOOKED_AT + 1);
    var first = input.readNBytes(LOOKED_AT);
    input.reset();
    if (new String(first, 0, Math.min(4, first.length), StandardCharsets.ISO_8859_1)
        .equals("BRDF")) {
      return Optional.of(Syntax.of(RDFFormat.BINARY));
    }
    return format(text(first)).map(Syntax::of);
  }

  private static String text(byte[] first) {
    var text = new String(first, StandardCharsets.UTF_8).stripLeading();
    return text.startsWith("\uFEFF") ? text.substring(1).stripLeading() : text;
  }

  private static Optional<RDFFormat> format(String text) {
    if (text.isEmpty() || text.indexOf('\0') >= 0 || HTML.matcher(text).matches()) {
      return Optional.empty();
    }
    if (XML.matcher(text).matches()) {
      return Optional.of(text.contains("<TriX") ? RDFFormat.TRIX : RDFFormat.RDFXML);
    }
    if (JSON_OBJECT.matcher(text).matches() || JSON_ARRAY.matcher(text).matches()) {
      boolean linked = LD_WORD.matcher(text).find() || text.startsWith("[");
      return Optional.of(
          !linked
              ? RDFFormat.RDFJSON
              : JSON_LINES.matcher(text).matches() ? RDFFormat.NDJSONLD : RDFFormat.JSONLD);
    }
    // What is written in lines of three is read as lines of four, and Turtle as TriG.
    return Optional.of(isLines(text) ? RDFFormat.NQUADS : RDFFormat.TRIG);
  }

  /// Whether every whole line is one statement.
  private static boolean isLines(String text) {
    var lines = text.split("\\R", -1);
    int whole = Math.max(1, lines.length - 1);
    for (int i = 0; i < whole; i++) {
      if (!LINE.matcher(lines[i]).matches()) {
        return false;
      }
    }
    return true;
  }
}
