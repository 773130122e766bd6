package org.entente.sparql;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.XSD;

/// Writes rows as SPARQL 1.2 Query Results JSON, straight into bytes and without indentation: most
/// small answers are asked for in it, and laying it out took longer than finding the rows.
final class JsonRows {

  private static final String STRING = XSD.xstring.getURI();

  private final Utf8 out;
  private final Map<Node, String> blanks = new HashMap<>();

  private JsonRows(OutputStream out) {
    this.out = new Utf8(out);
  }

  static void write(List<Var> variables, Iterator<Binding> rows, OutputStream out) {
    try {
      new JsonRows(out).write(variables, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(boolean truth, OutputStream out) {
    try {
      out.write(("{\"head\":{},\"boolean\":" + truth + "}\n").getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(List<Var> variables, Iterator<Binding> rows) throws IOException {
    out.ascii("{\"head\":{\"vars\":[");
    var separator = "";
    for (var variable : variables) {
      out.ascii(separator);
      out.quoted(variable.getVarName());
      separator = ",";
    }
    out.ascii("]},\n\"results\":{\"bindings\":[");
    separator = "\n";
    while (rows.hasNext()) {
      out.ascii(separator);
      row(variables, rows.next());
      separator = ",\n";
    }
    out.ascii("\n]}}\n");
    out.flush();
  }

  private void row(List<Var> variables, Binding row) throws IOException {
    out.ascii("{");
    var separator = "";
    for (var variable : variables) {
      var term = row.get(variable);
      if (term != null) {
        out.ascii(separator);
        out.quoted(variable.getVarName());
        out.ascii(":");
        term(term);
        separator = ",";
      }
    }
    out.ascii("}");
  }

  private void term(Node term) throws IOException {
    if (term.isURI()) {
      out.ascii("{\"type\":\"uri\",\"value\":");
      out.quoted(term.getURI());
    } else if (term.isLiteral()) {
      literal(term);
    } else if (term.isTripleTerm()) {
      triple(term);
    } else {
      out.ascii("{\"type\":\"bnode\",\"value\":");
      out.quoted(blanks.computeIfAbsent(term, _ -> "b" + blanks.size()));
    }
    out.ascii("}");
  }

  private void literal(Node literal) throws IOException {
    out.ascii("{\"type\":\"literal\",\"value\":");
    out.quoted(literal.getLiteralLexicalForm());
    var language = literal.getLiteralLanguage();
    if (!language.isEmpty()) {
      out.ascii(",\"xml:lang\":");
      out.quoted(language);
      if (literal.getLiteralBaseDirection() != null) {
        out.ascii(",\"its:dir\":");
        out.quoted(literal.getLiteralBaseDirection().toString());
      }
    } else if (!literal.getLiteralDatatypeURI().equals(STRING)) {
      out.ascii(",\"datatype\":");
      out.quoted(literal.getLiteralDatatypeURI());
    }
  }

  private void triple(Node term) throws IOException {
    var triple = term.getTriple();
    out.ascii("{\"type\":\"triple\",\"value\":{\"subject\":");
    term(triple.getSubject());
    out.ascii(",\"predicate\":");
    term(triple.getPredicate());
    out.ascii(",\"object\":");
    term(triple.getObject());
    out.ascii("}");
  }

  /// Text on its way into bytes.
  private static final class Utf8 {

    private static final int SIZE = 8192;
    private static final int WIDEST = 6;

    private final OutputStream out;
    private final byte[] bytes = new byte[SIZE];
    private int count;

    Utf8(OutputStream out) {
      this.out = out;
    }

    void ascii(String text) throws IOException {
      for (int i = 0; i < text.length(); i++) {
        room();
        bytes[count++] = (byte) text.charAt(i);
      }
    }

    void quoted(String text) throws IOException {
      ascii("\"");
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        room();
        if (c >= ' ' && c < 0x7f && c != '"' && c != '\\') {
          bytes[count++] = (byte) c;
        } else if (Character.isHighSurrogate(c)
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          wide(Character.toCodePoint(c, text.charAt(++i)));
        } else {
          character(c);
        }
      }
      ascii("\"");
    }

    void flush() throws IOException {
      out.write(bytes, 0, count);
      count = 0;
    }

    private void character(char c) throws IOException {
      if (c == '"' || c == '\\') {
        bytes[count++] = '\\';
        bytes[count++] = (byte) c;
      } else if (c < ' ' || c == 0x7f || Character.isSurrogate(c)) {
        escaped(c);
      } else if (c < 0x800) {
        bytes[count++] = (byte) (0xc0 | (c >> 6));
        bytes[count++] = (byte) (0x80 | (c & 0x3f));
      } else {
        bytes[count++] = (byte) (0xe0 | (c >> 12));
        bytes[count++] = (byte) (0x80 | ((c >> 6) & 0x3f));
        bytes[count++] = (byte) (0x80 | (c & 0x3f));
      }
    }

    private void escaped(char c) throws IOException {
      var digits = "0123456789abcdef";
      ascii("\\u");
      for (int shift = 12; shift >= 0; shift -= 4) {
        bytes[count++] = (byte) digits.charAt((c >> shift) & 0xf);
      }
    }

    private void wide(int point) {
      bytes[count++] = (byte) (0xf0 | (point >> 18));
      bytes[count++] = (byte) (0x80 | ((point >> 12) & 0x3f));
      bytes[count++] = (byte) (0x80 | ((point >> 6) & 0x3f));
      bytes[count++] = (byte) (0x80 | (point & 0x3f));
    }

    /// For one more character, however wide.
    private void room() throws IOException {
      if (count > SIZE - WIDEST) {
        flush();
      }
    }
  }
}
