package org.entente.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.exec.RowSet;
import org.entente.ontology.Namespaces;

/// Rows for a person at a terminal: short names for IRIs, bare text for literals, numbers to the
/// right, columns in line. Where the terminal is too narrow, the widest columns are wrapped.
///
/// @param rows each as long as `header`
record Table(List<String> header, List<List<String>> rows, List<Boolean> isNumber) {

  private static final int NARROWEST = 12;
  private static final String GAP = "  ";
  private static final int MOST_LINES = 6;
  private static final PrefixMapping PREFIXES = Namespaces.mapping();

  static Table of(RowSet answer) {
    var names = answer.getResultVars();
    var rows = new ArrayList<List<String>>();
    var numbers = new boolean[names.size()];
    Arrays.fill(numbers, true);
    answer.forEach(
        row -> {
          for (int i = 0; i < numbers.length; i++) {
            numbers[i] &= !row.contains(names.get(i)) || isNumber(row.get(names.get(i)));
          }
          rows.add(
              names.stream().map(name -> row.contains(name) ? text(row.get(name)) : "").toList());
        });
    var isNumber = new ArrayList<Boolean>();
    for (boolean number : numbers) {
      isNumber.add(number && !rows.isEmpty());
    }
    return new Table(names.stream().map(name -> name.getVarName()).toList(), rows, isNumber);
  }

  /// Prints the table.
  ///
  /// @param room the width of the terminal in characters; without one no cell is wrapped
  void print(PrintWriter out, OptionalInt room) {
    var widths = widths();
    room.ifPresent(columns -> fit(widths, columns));
    print(out, header, widths);
    out.println(
        Arrays.stream(widths).mapToObj("─"::repeat).reduce((a, b) -> a + "──" + b).orElse(""));
    rows.forEach(row -> print(out, row, widths));
    out.println("(" + rows.size() + (rows.size() == 1 ? " row)" : " rows)"));
    out.flush();
  }

  private int[] widths() {
    var widths = new int[header.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Width.of(header.get(i));
      for (var row : rows) {
        widths[i] = Math.max(widths[i], Width.of(row.get(i)));
      }
    }
    return widths;
  }

  /// Takes from the widest column, one character at a time, until all fit or none can give more.
  private static void fit(int[] widths, int room) {
    int excess = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1) - room;
    for (; excess > 0; excess--) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      if (widths.length == 0 || widths[widest] <= NARROWEST) {
        return;
      }
      widths[widest]--;
    }
  }

  private void print(PrintWriter out, List<String> cells, int[] widths) {
    var wrapped = new ArrayList<List<String>>();
    int lines = 1;
    for (int i = 0; i < widths.length; i++) {
      wrapped.add(Wrapping.of(cells.get(i), widths[i], MOST_LINES));
      lines = Math.max(lines, wrapped.get(i).size());
    }
    for (int line = 0; line < lines; line++) {
      var text = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        var cell = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
        var space = " ".repeat(Math.max(0, widths[i] - Width.of(cell)));
        text.append(isNumber.get(i) ? space + cell : cell + space).append(GAP);
      }
      out.println(text.toString().stripTrailing());
    }
  }

  private static boolean isNumber(Node node) {
    return node.isLiteral()
        && node.getLiteral().isWellFormed()
        && node.getLiteralValue() instanceof Number;
  }

  private static String text(Node node) {
    if (node.isURI()) {
      return PREFIXES.shortForm(node.getURI());
    }
    return node.isLiteral()
        ? node.getLiteralLexicalForm().replaceAll("[\\s\\p{Cntrl}]+", " ")
        : node.toString();
  }
}
