package org.entente.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Rows as a spreadsheet for people: numbers and dates as such, everything else as text. Text that
/// a spreadsheet could take for a formula gets an apostrophe in front.
final class Spreadsheet {

  /// As many as the format has.
  private static final int MOST_ROWS = 1_048_575;

  private static final int LONGEST_TEXT = 32_767;
  private static final int WIDTH = 28;
  private static final int HEADER_LINES = 1;

  /// Dates before have no number in this format.
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  private static final String FORMULA = "=+-@\t\r";

  private Spreadsheet() {}

  static void write(RowSet rows, OutputStream out) {
    write(rows.getResultVars(), rows, out);
  }

  static void write(boolean holds, OutputStream out) {
    try (var book = book(out)) {
      var sheet = book.newWorksheet("Answer");
      sheet.value(0, 0, "answer");
      sheet.value(1, 0, holds);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// `text` so that no spreadsheet runs it.
  static String harmless(String text) {
    var fitting = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1) + "…" : text;
    return !fitting.isEmpty() && FORMULA.indexOf(fitting.charAt(0)) >= 0 ? "'" + fitting : fitting;
  }

  private static void write(List<Var> columns, RowSet rows, OutputStream out) {
    try (var book = book(out)) {
      var sheet = book.newWorksheet("Answer");
      for (int i = 0; i < columns.size(); i++) {
        sheet.value(0, i, columns.get(i).getVarName());
        sheet.style(0, i).bold().set();
        sheet.width(i, WIDTH);
      }
      sheet.freezePane(0, HEADER_LINES);
      int line = HEADER_LINES;
      while (rows.hasNext() && line <= MOST_ROWS) {
        var row = rows.next();
        for (int i = 0; i < columns.size(); i++) {
          if (row.contains(columns.get(i))) {
            cell(sheet, line, i, row.get(columns.get(i)));
          }
        }
        line++;
      }
      if (!columns.isEmpty()) {
        sheet.setAutoFilter(0, 0, line - 1, columns.size() - 1);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void cell(Worksheet sheet, int line, int column, Node node) {
    var number = number(node);
    var day = day(node);
    if (number.isPresent()) {
      sheet.value(line, column, number.get());
    } else if (day.isPresent()) {
      sheet.value(line, column, day.get());
      sheet.style(line, column).format("yyyy-mm-dd").set();
    } else if (isOf(node, XSDDatatype.XSDboolean) && node.getLiteralValue() instanceof Boolean is) {
      sheet.value(line, column, is);
    } else {
      sheet.value(line, column, harmless(text(node)));
    }
  }

  private static Optional<Number> number(Node node) {
    return node.isLiteral()
            && node.getLiteral().isWellFormed()
            && node.getLiteralValue() instanceof Number value
        ? Optional.of(value).filter(Spreadsheet::isExact)
        : Optional.empty();
  }

  /// A cell holds a double: longer numbers would lose their last digits.
  private static boolean isExact(Number value) {
    double held = value.doubleValue();
    return Double.isFinite(held)
        && (value instanceof Double
            || value instanceof Float
            || new BigDecimal(value.toString()).precision() <= 15);
  }

  private static Optional<LocalDate> day(Node node) {
    if (!isOf(node, XSDDatatype.XSDdate)) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(node.getLiteralLexicalForm()))
          .filter(day -> !day.isBefore(FIRST_DAY));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static boolean isOf(Node node, XSDDatatype type) {
    return node.isLiteral() && type.equals(node.getLiteralDatatype());
  }

  private static String text(Node node) {
    if (node.isURI()) {
      return node.getURI();
    }
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  private static Workbook book(OutputStream out) {
    return new Workbook(out, "Entente", "1.0");
  }
}
