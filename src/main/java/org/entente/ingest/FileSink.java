package org.entente.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.entente.ingest.Extraction.Extracted;

/// Writes each article's own graph and its description, as TriG or (`.nq`) N-Quads, packed if the
/// name ends in `.gz`. Nothing of other articles or of the hour goes in: the same articles give the
/// same bytes.
final class FileSink implements Sink {

  private final Provenance provenance;
  private final BufferedWriter out;
  private final boolean lines;
  private final Runnable done;

  private FileSink(OutputStream out, boolean lines, Provenance provenance, Runnable done)
      throws IOException {
    this.provenance = provenance;
    this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8), 1 << 16);
    this.lines = lines;
    this.done = done;
    if (!lines) {
      Quads.trigHead(this.out);
    }
  }

  /// Writes beside `file` and takes its place at the end, so that no half file is left.
  static Sink to(Path file, Provenance provenance) throws IOException {
    var name = file.getFileName().toString();
    boolean packed = name.endsWith(".gz");
    boolean lines = (packed ? name.substring(0, name.length() - 3) : name).endsWith(".nq");
    var part = file.resolveSibling(name + ".part");
    var stream = Files.newOutputStream(part);
    return new FileSink(
        packed ? new GZIPOutputStream(stream) : stream, lines, provenance, () -> move(part, file));
  }

  static Sink to(OutputStream out, Provenance provenance) throws IOException {
    return new FileSink(out, false, provenance, () -> {});
  }

  private static void move(Path part, Path file) {
    try {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("Cannot write " + file, e);
    }
  }

  @Override
  public List<String> accept(Extracted extracted) throws IOException {
    if (provenance.isProposed() && extracted.statements().isEmpty()) {
      return List.of();
    }
    var document = extracted.document();
    if (lines) {
      Quads.nquads(provenance.graph(document), extracted.graph().triples(), out);
      Quads.nquads(Terms.REFERENCE, provenance.describe(document), out);
    } else {
      Quads.trig(provenance.graph(document), extracted.graph().triples(), out);
      Quads.trig(Terms.REFERENCE, provenance.describe(document), out);
    }
    return List.of();
  }

  @Override
  public void close() throws IOException {
    out.close();
    done.run();
  }
}
