package org.entente.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.exec.RowSet;
import org.entente.ontology.Namespaces;

/// Rows for a person at a terminal: short names for IRIs, bare text for literals, columns in line.
///
/// @param rows each as long as `header`
record Table(List<String> header, List<List<String>> rows) {

  private static final int WIDEST = 48;
  private static final PrefixMapping PREFIXES = Namespaces.mapping();

  static Table of(RowSet answer) {
    var rows = new ArrayList<List<String>>();
    answer.forEach(
        row ->
            rows.add(
                answer.getResultVars().stream()
                    .map(name -> row.contains(name) ? text(row.get(name)) : "")
                    .toList()));
    return new Table(answer.getResultVars().stream().map(name -> name.getVarName()).toList(), rows);
  }

  /// Prints the table; `narrow` cuts long cells, for a screen.
  void print(PrintWriter out, boolean narrow) {
    var widths = new int[header.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = width(i, narrow);
    }
    line(out, header, widths);
    out.println(
        Arrays.stream(widths).mapToObj("─"::repeat).reduce((a, b) -> a + "──" + b).orElse(""));
    rows.forEach(row -> line(out, row, widths));
    out.println("(" + rows.size() + (rows.size() == 1 ? " row)" : " rows)"));
    out.flush();
  }

  private int width(int column, boolean narrow) {
    int widest = header.get(column).length();
    for (var row : rows) {
      widest = Math.max(widest, length(row.get(column)));
    }
    return narrow ? Math.min(widest, WIDEST) : widest;
  }

  private static void line(PrintWriter out, List<String> cells, int[] widths) {
    var line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      var cell = cells.get(i);
      int length = length(cell);
      if (length > widths[i]) {
        cell = cell.substring(0, cell.offsetByCodePoints(0, widths[i] - 1)) + "…";
        length = widths[i];
      }
      line.append(cell).append(" ".repeat(widths[i] - length)).append("  ");
    }
    out.println(line.toString().stripTrailing());
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }

  private static String text(Node node) {
    if (node.isURI()) {
      return PREFIXES.shortForm(node.getURI());
    }
    return node.isLiteral()
        ? node.getLiteralLexicalForm().replaceAll("\\s+", " ")
        : node.toString();
  }
}
