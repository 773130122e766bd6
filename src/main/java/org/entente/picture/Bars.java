package org.entente.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.page.Language;
import org.entente.page.Messages;

/// How many of each: a bar a row and series.
///
/// @param key tells the picture from others on the page
/// @param category what the rows are, as the head of a column: "Crime domain"
/// @param series what is counted, one name a bar: "Commitments"
public record Bars(String key, String title, String category, List<String> series, List<Row> rows) {

  private static final int WIDTH = 760;
  private static final int NAMES = 250;
  private static final int BAR = 16;
  private static final int GAP = 12;

  /// One row.
  ///
  /// @param counts one for each series, in their order
  /// @param href where the row leads; a path on this server
  public record Row(String label, List<Long> counts, Optional<String> href) {

    public Row {
      counts = List.copyOf(counts);
    }
  }

  public Bars {
    series = List.copyOf(series);
    rows = List.copyOf(rows);
    for (var row : rows) {
      if (row.counts().size() != series.size()) {
        throw new IllegalArgumentException(row + " does not fit " + series);
      }
    }
  }

  /// Whether there is nothing to draw.
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  public Picture draw(Language language) {
    var messages = Messages.of(language, "picture");
    return Picture.of(
        messages, title, svg(messages), Counts.table(messages, category, series, rows));
  }

  private String svg(Messages messages) {
    int step = Math.max(series.size() * BAR, BAR) + GAP;
    int top = series.size() > 1 ? 30 : 4;
    var frame = new Frame(key, "bars", WIDTH, top + rows.size() * step);
    var svg = frame.group(title, Counts.description(messages, category, rows));
    if (series.size() > 1) {
      Counts.legend(svg, series);
    }
    long most = Counts.most(rows);
    for (int i = 0; i < rows.size(); i++) {
      row(svg, rows.get(i), top + i * step, most, messages);
    }
    return svg.close().written();
  }

  private void row(Markup svg, Row row, int y, long most, Messages messages) {
    row.href()
        .ifPresentOrElse(href -> svg.open("a", "href", Links.local(href)), () -> svg.open("g"));
    svg.text("title", row.label() + ": " + String.join(", ", texts(row, messages)));
    int middle = y + (GAP + series.size() * BAR) / 2;
    svg.text(
        "text", Labels.cut(row.label(), 36), "class", "label end", "x", NAMES - 8, "y", middle + 4);
    for (int i = 0; i < row.counts().size(); i++) {
      long count = row.counts().get(i);
      int top = y + GAP / 2 + i * BAR;
      double width = (WIDTH - NAMES - 60.0) * count / most;
      svg.empty(
          "rect",
          "class",
          "series-" + (i + 1),
          "x",
          NAMES,
          "y",
          top + 1,
          "width",
          Numbers.at(count == 0 ? 0 : Math.max(width, 2)),
          "height",
          BAR - 2,
          "rx",
          2);
      svg.text(
          "text",
          texts(row, messages).get(i),
          "class",
          "value",
          "x",
          Numbers.at(NAMES + width + 6),
          "y",
          top + BAR - 4);
    }
    svg.close();
  }

  private static List<String> texts(Row row, Messages messages) {
    var texts = new ArrayList<String>();
    row.counts()
        .forEach(count -> texts.add(String.format(messages.language().locale(), "%,d", count)));
    return texts;
  }
}
