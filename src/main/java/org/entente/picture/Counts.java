package org.entente.picture;

import java.util.ArrayList;
import java.util.List;
import org.entente.page.Messages;

/// What bars and columns have in common.
final class Counts {

  private Counts() {}

  static long most(List<Bars.Row> rows) {
    return Math.max(
        1,
        rows.stream()
            .flatMap(row -> row.counts().stream())
            .mapToLong(each -> each)
            .max()
            .orElse(1));
  }

  static String description(Messages messages, String category, List<Bars.Row> rows) {
    var named = rows.stream().map(row -> row.label() + " " + joined(row)).toList();
    return category
        + ": "
        + Labels.cut(String.join(", ", named), 400)
        + (named.isEmpty() ? messages.get("picture.nothing") : "");
  }

  static Table table(Messages messages, String category, List<String> series, List<Bars.Row> rows) {
    var heads = new ArrayList<String>();
    heads.add(category);
    heads.addAll(series);
    var cells = new ArrayList<List<Table.Cell>>();
    for (var row : rows) {
      var line = new ArrayList<Table.Cell>();
      line.add(Table.Cell.of(row.label(), row.href()));
      row.counts().forEach(count -> line.add(Table.Cell.of(count, messages.language().locale())));
      cells.add(line);
    }
    return new Table(heads, cells);
  }

  static void legend(Markup svg, List<String> series) {
    int x = 14;
    for (int i = 0; i < series.size(); i++) {
      var name = Labels.cut(series.get(i), 40);
      svg.empty(
          "rect", "class", "series-" + (i + 1), "x", x, "y", 6, "width", 12, "height", 12, "rx", 2);
      svg.text("text", name, "class", "axis", "x", x + 18, "y", 16);
      x += Labels.width(name) + 46;
    }
  }

  private static String joined(Bars.Row row) {
    return String.join(" / ", row.counts().stream().map(String::valueOf).toList());
  }
}
