package org.entente.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.entente.page.Messages;

/// Draws one timeline.
final class TimelineDrawing {

  /// By the earliest day on which an event can have begun; those without a known year come last.
  static final Comparator<Timeline.Event> IN_TIME =
      Comparator.comparing(
              (Timeline.Event event) ->
                  event.when().bounds().map(bounds -> bounds.earliestBegin().toEpochDay()),
              Comparator.comparingLong(day -> day.orElse(Long.MAX_VALUE)))
          .thenComparing(Timeline.Event::label);

  private static final int WIDTH = 760;
  private static final int LEFT = 14;
  private static final int RIGHT = WIDTH - 14;
  private static final int ROW = 26;
  private static final int LONGEST = 46;

  /// More events than this in a lane are drawn as one mark a year.
  private static final int MOST = 24;

  private final Timeline timeline;
  private final Messages messages;
  private final Axis axis;

  TimelineDrawing(Timeline timeline, Messages messages) {
    this.timeline = timeline;
    this.messages = messages;
    this.axis =
        Axis.over(
            timeline.lanes().stream()
                .flatMap(lane -> lane.events().stream())
                .flatMap(event -> event.when().bounds().stream()),
            LEFT,
            RIGHT);
  }

  String svg() {
    var body = new Markup().open("g");
    int y = 34;
    var undated = new ArrayList<Timeline.Event>();
    for (var lane : timeline.lanes()) {
      var dated = new ArrayList<Timeline.Event>();
      lane.events().stream()
          .sorted(IN_TIME)
          .forEach(event -> (event.when().bounds().isPresent() ? dated : undated).add(event));
      if (!dated.isEmpty()) {
        y = laneName(body, lane.name(), y);
        y = dated.size() > MOST ? years(body, dated, y) : events(body, dated, y);
      }
    }
    if (!undated.isEmpty()) {
      y = laneName(body, messages.get("picture.undated"), y);
      y = undated.size() > MOST ? heap(body, undated, y) : chips(body, undated, y);
    }
    int height = y + 8;
    var frame = new Frame(timeline.key(), "timeline", WIDTH, height);
    var svg = frame.group(timeline.title(), description(undated.size()));
    ticks(svg, height);
    return svg.written(body.close()).close().written();
  }

  private String description(int undated) {
    long all = timeline.lanes().stream().mapToLong(lane -> lane.events().size()).sum();
    if (axis.isEmpty()) {
      return messages.get("picture.timeline.undated", messages.count("picture.events", all));
    }
    return messages.get(
        "picture.timeline.description",
        messages.count("picture.events", all),
        axis.first(),
        axis.last(),
        messages.count("picture.events", undated));
  }

  private void ticks(Markup svg, int height) {
    axis.ticks()
        .forEach(
            year -> {
              double x = axis.x(year);
              svg.empty("line", "class", "tick", "x1", at(x), "y1", 22, "x2", at(x), "y2", height);
              svg.text("text", String.valueOf(year), "class", "axis", "x", at(x + 3), "y", 14);
            });
  }

  private static int laneName(Markup svg, String name, int y) {
    svg.text("text", Labels.cut(name, 70), "class", "lane", "x", LEFT, "y", y + 14);
    return y + 24;
  }

  /// Each event on the first row that has room for its mark and label.
  private int events(Markup svg, List<Timeline.Event> events, int y) {
    var ends = new ArrayList<Double>();
    for (var event : events) {
      var bounds = event.when().bounds().orElseThrow();
      double begin = axis.x(bounds.earliestBegin());
      double end = Math.max(axis.x(bounds.latestEnd().plusDays(1)), begin + 1);
      var label = Labels.cut(event.label(), LONGEST);
      double width = Labels.width(label) + 14;
      boolean before = end + width > RIGHT + 10 && begin - width >= 0;
      double from = before ? begin - width : begin - 8;
      double to = before ? end + 8 : end + width;
      int row = 0;
      while (row < ends.size() && ends.get(row) > from) {
        row++;
      }
      if (row == ends.size()) {
        ends.add(to);
      } else {
        ends.set(row, to);
      }
      int middle = y + row * ROW + ROW / 2;
      link(svg, event);
      mark(svg, bounds, begin, end, middle);
      // Where there is room on neither side the label ends at the border, over its mark.
      double x = before ? begin - 9 : Math.min(end + 9, RIGHT + 10 - width + 14);
      svg.text(
          "text",
          label,
          "class",
          "label" + (before ? " end" : ""),
          "x",
          at(Math.max(x, before ? 0 : 4)),
          "y",
          middle + 4);
      svg.close();
    }
    return y + ends.size() * ROW + 6;
  }

  private static void mark(Markup svg, Span.Bounds bounds, double begin, double end, int middle) {
    if (bounds.isDay()) {
      svg.empty("circle", "class", "day", "cx", at(begin), "cy", middle, "r", 5);
      return;
    }
    var kind = bounds.isCertain() ? "span" : "limits";
    svg.empty(
        "rect",
        "class",
        kind,
        "x",
        at(begin),
        "y",
        middle - 5,
        "width",
        at(Math.max(end - begin, 6)),
        "height",
        10,
        "rx",
        3);
  }

  /// One circle a year, the larger the more there is in it.
  private int years(Markup svg, List<Timeline.Event> events, int y) {
    var years = new TreeMap<Integer, Integer>();
    events.forEach(
        event ->
            years.merge(
                event.when().bounds().orElseThrow().earliestBegin().getYear(), 1, Integer::sum));
    int most = years.values().stream().mapToInt(each -> each).max().orElse(1);
    double room = axis.x(axis.first() + 1.0) - axis.x(axis.first());
    double largest = Math.clamp(room / 2 - 1, 5, 20);
    years.forEach(
        (year, count) -> {
          double x = axis.x(year + 0.5);
          double radius = Math.max(largest * Math.sqrt((double) count / most), 3);
          svg.open("g");
          svg.text("title", year + ": " + messages.count("picture.events", count));
          svg.empty("circle", "class", "year", "cx", at(x), "cy", y + 22, "r", at(radius));
          svg.text("text", String.valueOf(count), "class", "count", "x", at(x), "y", y + 58);
          svg.close();
        });
    return y + 68;
  }

  /// Events without a known year, one after the other.
  private int chips(Markup svg, List<Timeline.Event> events, int y) {
    double x = LEFT;
    int row = 0;
    for (var event : events) {
      var label = Labels.cut(event.label(), LONGEST);
      double width = Labels.width(label) + 26;
      if (x > LEFT && x + width > RIGHT) {
        row++;
        x = LEFT;
      }
      int middle = y + row * ROW + ROW / 2;
      link(svg, event);
      svg.empty("circle", "class", "unknown", "cx", at(x + 6), "cy", middle, "r", 5);
      svg.text("text", label, "class", "label", "x", at(x + 16), "y", middle + 4);
      svg.close();
      x += width;
    }
    return y + (row + 1) * ROW + 4;
  }

  private int heap(Markup svg, List<Timeline.Event> events, int y) {
    svg.empty("circle", "class", "unknown", "cx", LEFT + 6, "cy", y + ROW / 2, "r", 5);
    svg.text(
        "text",
        messages.count("picture.events", events.size()),
        "class",
        "label",
        "x",
        LEFT + 16,
        "y",
        y + ROW / 2 + 4);
    return y + ROW + 4;
  }

  private static void link(Markup svg, Timeline.Event event) {
    event
        .href()
        .ifPresentOrElse(href -> svg.open("a", "href", Links.local(href)), () -> svg.open("g"));
    svg.text("title", event.label() + " – " + event.when().text());
  }

  private static String at(double number) {
    return Numbers.at(number);
  }
}
