package org.entente.exchange;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/// Reads one source, a quad at a time: in any syntax of Rio, packed in any way, with nothing held
/// in memory but what the syntax demands (JSON-LD is read whole, as its processing asks for).
final class RdfReader {

  /// What a source was, once it is read.
  ///
  /// @param sha256 of its bytes, packed as they were
  record Read(RdfSource source, String sha256, Set<Node> graphs, long quads) {}

  private final RdfSource source;
  private final ImportOptions options;
  private final Placing placing;
  private long quads;

  RdfReader(RdfSource source, ImportOptions options) {
    this.source = source;
    this.options = options;
    this.placing = new Placing(source.name(), options.graph());
  }

  /// Gives every quad to `sink`.
  ///
  /// @param skipped takes what is left out if the options say so; else the first fault is thrown
  /// @param progress is told how many more bytes were read
  Read read(Consumer<Quad> sink, Skipped skipped, LongConsumer progress) {
    Consumer<Quad> counted =
        quad -> {
          quads++;
          sink.accept(quad);
        };
    var digest = Sha256.digest();
    try (var raw = source.opening().open();
        var counting = new CountedInput(new DigestInputStream(raw, digest), progress);
        var input = new Kept(Packing.unpacked(counting))) {
      var syntax = syntax(input);
      try {
        if (options.isLenient() && syntax.isTextual()) {
          new LenientReading(source.shown(), syntax, placing, skipped).read(input, counted);
        } else {
          new Parsing(source.shown(), syntax, placing)
              .read(input, counted, fault -> refuse(fault, skipped));
        }
      } catch (RdfFault fault) {
        throw located(fault, syntax);
      }
      counting.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new RdfFault(source.shown(), what(e), e);
    }
    return new Read(
        source, HexFormat.of().formatHex(digest.digest()), Set.copyOf(placing.graphs()), quads);
  }

  /// Some readers close what they read from; we still have its last bytes to count.
  private static final class Kept extends FilterInputStream {

    Kept(InputStream input) {
      super(input);
    }

    @Override
    public void close() {
      // Its owner closes it.
    }
  }

  private void refuse(RdfFault fault, Skipped skipped) {
    if (!options.isLenient()) {
      throw fault;
    }
    skipped.add(fault);
  }

  private Syntax syntax(InputStream input) throws IOException {
    if (options.syntax().isPresent()) {
      return options.syntax().get();
    }
    var named = source.syntaxOfName();
    // What ends in .xml may be either of two, what ends in .json too.
    if (named.isPresent() && !source.name().contains(".xml")) {
      return named.get();
    }
    var unreadable = Syntax.unreadable(source.name());
    if (unreadable.isPresent()) {
      throw new RdfFault(source.shown(), unreadable.get());
    }
    var content = source.isFile() && !isUnsaying() ? named : Sniffing.syntax(input);
    return content
        .or(() -> named)
        .orElseThrow(
            () ->
                new RdfFault(
                    source.shown(),
                    source.isFile() && !isUnsaying()
                        ? "the name does not end like that of an RDF file (."
                            + String.join(", .", Syntax.names())
                            + ", each packed too); say which it is with --format."
                        : "cannot be told to be RDF by its first letters; say which it is with"
                            + " --format."));
  }

  /// Whether the name could be that of any syntax.
  private boolean isUnsaying() {
    var plain = Packing.plainName(source.name());
    return !plain.contains(".") || plain.endsWith(".xml") || plain.endsWith(".json");
  }

  /// Rio says in which line an error is, and not always in which column. A file in a textual syntax
  /// is then read once more by Jena, which says both.
  private RdfFault located(RdfFault fault, Syntax syntax) throws IOException {
    boolean unplaced = fault.column() <= 0 && syntax.isTextual() && source.isFile();
    if (!unplaced || options.isLenient()) {
      return hinted(fault, syntax);
    }
    try (var input = Packing.unpacked(source.opening().open())) {
      return Place.byReading(input, syntax)
          .filter(place -> fault.line() <= 0 || place.line() == fault.line())
          .map(
              place ->
                  hinted(
                      new RdfFault(
                          source.shown(), place.line(), place.column(), fault.what(), fault),
                      syntax))
          .orElseGet(() -> hinted(fault, syntax));
    }
  }

  /// What cannot be skipped, said where someone hoped it could.
  private RdfFault hinted(RdfFault fault, Syntax syntax) {
    return options.isLenient() && !syntax.isTextual()
        ? new RdfFault(
            source.shown(),
            fault.line(),
            fault.column(),
            fault.what()
                + " (In "
                + syntax.format().getName()
                + " nothing after this can be read.)",
            fault)
        : fault;
  }

  private static String what(IOException e) {
    return switch (e) {
      case NoSuchFileException _, FileNotFoundException _ -> "there is no such file.";
      case AccessDeniedException _ -> "cannot be read by this user.";
      case EOFException _ -> "ends in the middle of what is packed.";
      default -> "cannot be read: " + e.getMessage() + ".";
    };
  }
}
