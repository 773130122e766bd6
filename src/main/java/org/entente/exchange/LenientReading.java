package org.entente.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.Quad;
import org.entente.exchange.Pieces.Piece;

/// Reads a textual syntax statement by statement and leaves out those that are wrong. Many are read
/// at once, and one by one only where something among them is wrong.
final class LenientReading {

  private static final int AT_ONCE = 200;

  private final String shown;
  private final Skipped skipped;
  private final Parsing parsing;
  private final Syntax syntax;
  private final List<Piece> pieces = new ArrayList<>(AT_ONCE);
  private String directives = "";

  LenientReading(String shown, Syntax syntax, Placing placing, Skipped skipped) {
    this.shown = shown;
    this.syntax = syntax;
    this.skipped = skipped;
    this.parsing = new Parsing(shown, syntax, placing);
  }

  void read(InputStream input, Consumer<Quad> sink) throws IOException {
    var all = new Pieces(new InputStreamReader(input, UTF_8), syntax);
    for (var next = all.next(); next.isPresent(); next = all.next()) {
      var piece = next.get();
      if (piece.isDirective()) {
        flush(sink);
        direct(piece);
      } else {
        pieces.add(piece);
        if (pieces.size() >= AT_ONCE) {
          flush(sink);
        }
      }
    }
    flush(sink);
  }

  private void direct(Piece directive) throws IOException {
    var more = directives + directive.text().strip().replaceAll("\\s+", " ") + " ";
    try {
      parsing.read(more, _ -> {}, _ -> {});
      directives = more;
    } catch (RdfFault fault) {
      skip(directive, fault);
    }
  }

  private void flush(Consumer<Quad> sink) throws IOException {
    if (pieces.isEmpty()) {
      return;
    }
    var text = new StringBuilder(directives);
    pieces.forEach(piece -> text.append(piece.alone()).append('\n'));
    var quads = new ArrayList<Quad>();
    try {
      parsing.read(
          text.toString(),
          quads::add,
          fault -> {
            throw fault;
          });
      quads.forEach(sink);
    } catch (RdfFault oneOfThem) {
      for (var piece : pieces) {
        alone(piece, sink);
      }
    }
    pieces.clear();
  }

  private void alone(Piece piece, Consumer<Quad> sink) throws IOException {
    var quads = new ArrayList<Quad>();
    try {
      parsing.read(directives + piece.alone(), quads::add, fault -> skip(piece, fault));
      quads.forEach(sink);
    } catch (RdfFault fault) {
      skip(piece, fault);
    }
  }

  private void skip(Piece piece, RdfFault fault) {
    long line = piece.line() + Math.max(0, fault.line() - 1);
    skipped.add(new RdfFault(shown, line, 0, fault.what(), fault));
  }
}
