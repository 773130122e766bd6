package org.entente.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsWriter;

/// The syntaxes that the answers of SELECT and ASK are written in, the preferred one first.
public enum RowSyntax {
  JSON("application/sparql-results+json"),
  XML("application/sparql-results+xml"),
  CSV("text/csv"),
  TSV("text/tab-separated-values"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String mediaType;

  RowSyntax(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<RowSyntax> ofExtension(String extension) {
    return Arrays.stream(values()).filter(s -> s.extension().equals(extension)).findFirst();
  }

  /// The one that an Accept header likes best; a missing or empty header likes JSON, and so does
  /// one that asks for JSON of any kind.
  public static Optional<RowSyntax> accepted(Optional<String> accept) {
    if (accept.filter(header -> !header.isBlank()).isEmpty()) {
      return Optional.of(JSON);
    }
    var offers =
        AcceptList.create(
            JSON.mediaType,
            "application/json",
            XML.mediaType,
            CSV.mediaType,
            TSV.mediaType,
            XLSX.mediaType);
    return Optional.ofNullable(AcceptList.match(new AcceptList(accept.get()), offers))
        .map(MediaType::getContentTypeStr)
        .map(type -> of(type).orElse(JSON));
  }

  /// Whether the same rows make the same bytes: a spreadsheet holds the time of its making.
  public boolean isExact() {
    return this != XLSX;
  }

  public void write(RowSet rows, OutputStream out) {
    switch (this) {
      case XLSX -> Spreadsheet.write(rows, out);
      case JSON, XML, CSV, TSV ->
          ResultsWriter.create().lang(lang()).build().write(out, ResultSet.adapt(rows));
    }
  }

  /// CSV and TSV have no form for ASK: the bare word stands on a line of its own.
  public void write(boolean holds, OutputStream out) {
    switch (this) {
      case JSON, XML -> ResultsWriter.create().lang(lang()).build().write(out, holds);
      case XLSX -> Spreadsheet.write(holds, out);
      case CSV, TSV -> line(Boolean.toString(holds), out);
    }
  }

  private static void line(String text, OutputStream out) {
    try {
      out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Lang lang() {
    return switch (this) {
      case JSON -> ResultSetLang.RS_JSON;
      case XML -> ResultSetLang.RS_XML;
      case CSV -> ResultSetLang.RS_CSV;
      case TSV -> ResultSetLang.RS_TSV;
      case XLSX -> throw new IllegalStateException("Jena writes no spreadsheets");
    };
  }

  private static Optional<RowSyntax> of(String mediaType) {
    return Arrays.stream(values()).filter(s -> s.mediaType.equals(mediaType)).findFirst();
  }
}
