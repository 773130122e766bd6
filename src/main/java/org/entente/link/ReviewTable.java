package org.entente.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.entente.ontology.Namespaces;

/// The table that a person reviews: a line for each pair, the best candidate of a row first. The
/// last column is the person's.
final class ReviewTable {

  private static final List<String> COLUMNS =
      List.of(
          "row", "name", "candidate", "label", "type", "score", "sure", "why", "verdict", "iri");

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private ReviewTable() {}

  static String heading() {
    return FORMAT.format(COLUMNS.toArray()) + "\n";
  }

  static String line(Pair pair) {
    boolean none = pair.candidate().isEmpty();
    return FORMAT.format(
            pair.row(),
            pair.name(),
            pair.candidate(),
            pair.label(),
            pair.type(),
            none ? "" : String.format(Locale.ROOT, "%.1f", pair.score()),
            none ? "" : pair.isSure() ? "yes" : "no",
            pair.why(),
            pair.verdict().cell(),
            pair.iri())
        + "\n";
  }

  /// Gives the lines of each row, together, to `sink`.
  ///
  /// @throws LinkFault with the place of the first line that cannot be read
  static void read(Path file, Consumer<List<Pair>> sink) throws IOException {
    var text = new TableText(file, UTF_8);
    var format =
        FORMAT.builder().setDelimiter(delimiter(text)).setHeader().setSkipHeaderRecord(true).get();
    try (var reader = text.open();
        var records = CSVParser.parse(reader, format)) {
      for (var column : COLUMNS) {
        if (!records.getHeaderNames().contains(column)) {
          throw new LinkFault(file, 1, "", "is no review table: it has no column " + column + ".");
        }
      }
      var together = new ArrayList<Pair>();
      long line = records.getCurrentLineNumber() + 1;
      for (var all = records.iterator(); all.hasNext(); ) {
        var pair = pair(file, all.next(), line);
        line = records.getCurrentLineNumber() + 1;
        if (!together.isEmpty() && together.getLast().row() != pair.row()) {
          sink.accept(List.copyOf(together));
          together.clear();
        }
        together.add(pair);
      }
      if (!together.isEmpty()) {
        sink.accept(together);
      }
    } catch (CharacterCodingException e) {
      throw text.malformed();
    } catch (CSVException e) {
      throw new LinkFault(file + ": " + e.getMessage());
    } catch (UncheckedIOException e) {
      throw new LinkFault(file + ": " + TableRows.cause(e).getMessage());
    }
  }

  /// A spreadsheet may have saved it with semicolons.
  private static char delimiter(TableText text) throws IOException {
    try (var reader = text.open()) {
      var first = new char[5];
      int read = reader.read(first);
      var begins = new String(first, 0, Math.max(0, read));
      return begins.startsWith("row;") ? ';' : begins.startsWith("row\t") ? '\t' : ',';
    }
  }

  private static Pair pair(Path file, CSVRecord record, long line) {
    if (!record.isConsistent()) {
      throw new LinkFault(file, line, "", "has " + record.size() + " columns.");
    }
    var verdict =
        Verdict.of(record.get("verdict"))
            .orElseThrow(
                () ->
                    new LinkFault(
                        file,
                        line,
                        "verdict",
                        "'" + record.get("verdict") + "' is none of exact, close, no or nothing."));
    return new Pair(
        Math.round(number(file, record, line, "row")),
        iri(file, record, line),
        record.get("name"),
        candidate(file, record, line, verdict),
        record.get("label"),
        record.get("type"),
        number(file, record, line, "score"),
        record.get("sure").equalsIgnoreCase("yes"),
        record.get("why"),
        verdict);
  }

  private static String candidate(Path file, CSVRecord record, long line, Verdict verdict) {
    var candidate = record.get("candidate").strip();
    if (candidate.isEmpty() && verdict != Verdict.OPEN && verdict != Verdict.NO) {
      throw new LinkFault(file, line, "candidate", "is empty, so there is nothing to link.");
    }
    return candidate;
  }

  private static String iri(Path file, CSVRecord record, long line) {
    try {
      return Identifying.checked(record.get("iri"));
    } catch (RuntimeException e) {
      throw new LinkFault(file, line, "iri", "'" + record.get("iri") + "' is no IRI.");
    }
  }

  /// Spreadsheets may write 1,5 for 1.5.
  private static double number(Path file, CSVRecord record, long line, String column) {
    var cell = record.get(column).strip().replace(',', '.');
    try {
      return cell.isEmpty() ? 0 : Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      throw new LinkFault(file, line, column, "'" + cell + "' is no number.");
    }
  }

  /// The short form of an entity's IRI, as people know it from its page.
  static String id(String iri) {
    return iri.startsWith(Namespaces.ID) ? iri.substring(Namespaces.ID.length()) : iri;
  }

  static String iri(String id) {
    return id.contains(":") ? Namespaces.expand(id).orElse(id) : Namespaces.ID + id;
  }
}
