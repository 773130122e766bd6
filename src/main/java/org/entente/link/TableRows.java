package org.entente.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.apache.jena.irix.IRIException;
import org.entente.match.Evidence;
import org.entente.match.Question.Other;
import org.entente.ontology.Namespaces;

/// The rows of a table in CSV or TSV, whose first line names the columns.
final class TableRows implements Rows {

  private static final List<String> NAMES =
      List.of("name", "label", "title", "full name", "họ và tên", "họ tên", "tên", "nom");

  private final TableText text;
  private final LinkOptions options;
  private final Identifying identifying;

  TableRows(TableText text, LinkOptions options, Identifying identifying) {
    this.text = text;
    this.options = options;
    this.identifying = identifying;
  }

  /// Which column holds what.
  private record Columns(
      int width,
      int name,
      Optional<Integer> id,
      Map<Evidence, List<Integer>> evidence,
      Map<String, Integer> others,
      List<String> headings) {}

  @Override
  public void each(Consumer<Row> sink) throws IOException {
    try (var reader = text.open();
        var records = CSVParser.parse(reader, format(delimiter()))) {
      var columns = columns(records.getHeaderNames());
      long line = records.getCurrentLineNumber() + 1;
      try {
        for (var all = records.iterator(); all.hasNext(); ) {
          var one = all.next();
          sink.accept(row(one, line, columns));
          line = records.getCurrentLineNumber() + 1;
        }
      } catch (UncheckedIOException e) {
        throw fault(cause(e), line);
      }
    } catch (CharacterCodingException e) {
      throw text.malformed();
    } catch (CSVException e) {
      throw fault(e, 1);
    } catch (IllegalArgumentException e) {
      throw new LinkFault(text.file(), 1, "", e.getMessage() + ".");
    }
  }

  private static CSVFormat format(char delimiter) {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(delimiter)
        .setHeader()
        .setSkipHeaderRecord(true)
        .setIgnoreEmptyLines(true)
        .setAllowMissingColumnNames(true)
        .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
        .get();
  }

  /// What was said, or what the first line has most of.
  private char delimiter() throws IOException {
    if (options.delimiter().isPresent()) {
      return options.delimiter().get();
    }
    String first;
    try (var reader = new java.io.BufferedReader(text.open())) {
      first = Optional.ofNullable(reader.readLine()).orElse("");
    }
    return Stream.of('\t', ';', ',', '|')
        .max(java.util.Comparator.comparingLong(c -> first.chars().filter(one -> one == c).count()))
        .filter(c -> first.indexOf(c) >= 0)
        .orElse(',');
  }

  private Columns columns(List<String> headings) {
    if (headings.isEmpty()) {
      throw new LinkFault(text.file() + ": is empty; the first line names the columns.");
    }
    var evidence = new EnumMap<Evidence, List<Integer>>(Evidence.class);
    var others = new LinkedHashMap<String, Integer>();
    options
        .properties()
        .forEach(
            (property, column) -> {
              int index = index(headings, column);
              Evidence.named(property)
                  .ifPresentOrElse(
                      kind -> evidence.computeIfAbsent(kind, _ -> new ArrayList<>()).add(index),
                      () -> others.put(property(property), index));
            });
    return new Columns(
        headings.size(),
        options.column().map(column -> index(headings, column)).orElseGet(() -> names(headings)),
        options.idColumn().map(column -> index(headings, column)),
        evidence,
        others,
        headings);
  }

  /// The first column that is called like one of names, else the first of all.
  private static int names(List<String> headings) {
    return NAMES.stream()
        .map(name -> position(headings, name))
        .filter(at -> at >= 0)
        .findFirst()
        .orElse(0);
  }

  private int index(List<String> headings, String column) {
    int at = position(headings, column);
    if (at < 0) {
      throw new LinkFault(
          text.file(),
          1,
          "",
          "there is no column '" + column + "'; there are " + String.join(", ", headings) + ".");
    }
    return at;
  }

  private static int position(List<String> headings, String column) {
    for (int i = 0; i < headings.size(); i++) {
      if (headings.get(i).strip().equalsIgnoreCase(column.strip())) {
        return i;
      }
    }
    return -1;
  }

  static String property(String name) {
    return Namespaces.expand(name).orElse(name);
  }

  private Row row(CSVRecord one, long line, Columns columns) {
    if (one.size() != columns.width()) {
      throw new LinkFault(
          text.file(),
          line,
          one.size() < columns.width() ? columns.headings().get(one.size()) : "",
          "has " + one.size() + " columns, the first line names " + columns.width() + ".");
    }
    var evidence = new EnumMap<Evidence, Set<String>>(Evidence.class);
    columns
        .evidence()
        .forEach(
            (kind, indexes) -> {
              var values = new HashSet<String>();
              indexes.forEach(index -> values.addAll(values(one.get(index))));
              if (!values.isEmpty()) {
                evidence.put(kind, values);
              }
            });
    var others = new ArrayList<Other>();
    columns
        .others()
        .forEach(
            (property, index) -> {
              var values = values(one.get(index));
              if (!values.isEmpty()) {
                others.add(new Other(property, values));
              }
            });
    var name = one.get(columns.name()).strip();
    return new Row(
        one.getRecordNumber(),
        iri(one, line, columns),
        name.isEmpty() ? List.of() : List.of(name),
        evidence,
        others);
  }

  private static Set<String> values(String cell) {
    return cell.isBlank() ? Set.of() : Set.of(cell.strip());
  }

  private String iri(CSVRecord one, long line, Columns columns) {
    var id = columns.id().map(one::get).orElse("");
    try {
      return identifying.iri(id, one.getRecordNumber());
    } catch (IRIException | IllegalArgumentException e) {
      throw new LinkFault(
          text.file(),
          line,
          columns.id().map(columns.headings()::get).orElse(""),
          "'" + id + "' cannot be an IRI: " + e.getMessage() + ".");
    }
  }

  static IOException cause(UncheckedIOException e) {
    return Optional.ofNullable(e.getCause()).orElseGet(() -> new IOException(e));
  }

  private RuntimeException fault(IOException e, long line) throws IOException {
    if (e instanceof CharacterCodingException) {
      return text.malformed();
    }
    var message = String.valueOf(e.getMessage());
    var position = java.util.regex.Pattern.compile("position: ([\\d.,\\s]+)").matcher(message);
    if (position.find()) {
      return text.at(
          Long.parseLong(position.group(1).replaceAll("\\D", "")) - 1,
          "after a closing quote stands neither a delimiter nor the end of the line.");
    }
    if (message.contains("EOF reached before encapsulated token finished")) {
      return new LinkFault(text.file(), line, "", "a quote is opened and never closed.");
    }
    return new LinkFault(text.file(), line, "", message + ".");
  }
}
