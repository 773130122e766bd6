package org.entente.picture;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.page.Language;
import org.entente.page.Messages;

/// How many in each year; years between the first and the last without any are shown as such, and
/// so is what has no known year.
///
/// @param key tells the picture from others on the page
/// @param series what is counted, one name a column: "Encounters"
/// @param years by year, one count for each series
/// @param undated of no known year, one count for each series; empty for none
public record Columns(
    String key,
    String title,
    List<String> series,
    SortedMap<Integer, List<Long>> years,
    List<Long> undated) {

  private static final int WIDTH = 760;
  private static final int FLOOR = 170;
  private static final int TOP = 40;
  private static final int MOST_YEARS = 120;

  public Columns {
    series = List.copyOf(series);
    years = new TreeMap<>(years);
    undated = List.copyOf(undated);
  }

  /// Whether there is nothing to draw.
  public boolean isEmpty() {
    return years.isEmpty() && undated.isEmpty();
  }

  public Picture draw(Language language) {
    var messages = Messages.of(language, "picture");
    var rows = rows(messages);
    return Picture.of(
        messages,
        title,
        svg(messages, rows),
        Counts.table(messages, messages.get("picture.year"), series, rows));
  }

  private List<Bars.Row> rows(Messages messages) {
    var rows = new java.util.ArrayList<Bars.Row>();
    if (!years.isEmpty()) {
      int first = Math.max(years.firstKey(), years.lastKey() - MOST_YEARS);
      var none = series.stream().map(_ -> 0L).toList();
      IntStream.rangeClosed(first, years.lastKey())
          .mapToObj(
              year ->
                  new Bars.Row(
                      String.valueOf(year), years.getOrDefault(year, none), Optional.empty()))
          .forEach(rows::add);
    }
    if (undated.stream().anyMatch(count -> count > 0)) {
      rows.add(new Bars.Row(messages.get("picture.undated"), undated, Optional.empty()));
    }
    return rows;
  }

  private String svg(Messages messages, List<Bars.Row> rows) {
    var frame = new Frame(key, "columns", WIDTH, FLOOR + 26);
    var svg = frame.image(title, Counts.description(messages, messages.get("picture.year"), rows));
    if (series.size() > 1) {
      Counts.legend(svg, series);
    }
    double room = Math.min((WIDTH - 28.0) / Math.max(rows.size(), 1), 90);
    long most = Counts.most(rows);
    int each = Math.max(1, (int) Math.ceil(44 / room));
    for (int i = 0; i < rows.size(); i++) {
      column(svg, rows.get(i), 14 + i * room, room, most, i % each == 0, messages);
    }
    svg.empty("line", "class", "floor", "x1", 14, "y1", FLOOR, "x2", WIDTH - 14, "y2", FLOOR);
    return svg.close().written();
  }

  private void column(
      Markup svg,
      Bars.Row row,
      double x,
      double room,
      long most,
      boolean named,
      Messages messages) {
    boolean unknown = row.label().equals(messages.get("picture.undated"));
    double width = Math.min(room * 0.78, 26.0 * series.size()) / Math.max(series.size(), 1);
    double from = x + (room - width * series.size()) / 2;
    for (int i = 0; i < row.counts().size(); i++) {
      long count = row.counts().get(i);
      double height = count == 0 ? 0 : Math.max((FLOOR - TOP) * (double) count / most, 2);
      svg.empty(
          "rect",
          "class",
          "series-" + (i + 1) + (unknown ? " unknown" : ""),
          "x",
          Numbers.at(from + i * width),
          "y",
          Numbers.at(FLOOR - height),
          "width",
          Numbers.at(Math.max(width - 1, 1)),
          "height",
          Numbers.at(height));
      if (count > 0 && width >= 9) {
        svg.text(
            "text",
            String.valueOf(count),
            "class",
            "value middle",
            "x",
            Numbers.at(from + (i + 0.5) * width),
            "y",
            Numbers.at(FLOOR - height - 5));
      }
    }
    if (named || unknown) {
      svg.text(
          "text",
          unknown ? "?" : row.label(),
          "class",
          "axis middle",
          "x",
          Numbers.at(x + room / 2),
          "y",
          FLOOR + 17);
    }
  }
}
