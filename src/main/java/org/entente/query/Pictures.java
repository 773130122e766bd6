package org.entente.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.entente.ontology.Namespaces;
import org.entente.page.Messages;
import org.entente.picture.Bars;
import org.entente.picture.PartnerMap;
import org.entente.picture.Picture;
import org.entente.picture.Span;
import org.entente.picture.Timeline;

/// The pictures that a saved query asks for, drawn from its rows.
final class Pictures {

  private static final int MOST = 60;
  private static final Pattern STATE = Pattern.compile(Pattern.quote(Namespaces.ID) + "[a-z]{2}");
  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d\\d))?(?:-(\\d\\d))?");

  private final ResultTable.Taken taken;
  private final Labels labels;
  private final Messages text;

  Pictures(ResultTable.Taken taken, Labels labels, Messages text) {
    this.taken = taken;
    this.labels = labels;
    this.text = text;
  }

  /// Those of `views` for which the rows have something to draw.
  List<Picture> of(List<View> views) {
    return views.stream().flatMap(view -> draw(view).stream()).toList();
  }

  private Optional<Picture> draw(View view) {
    return switch (view.kind()) {
      case BARS -> bars(view);
      case TIMELINE -> timeline(view);
      case MAP -> map(view);
    };
  }

  private Optional<Picture> bars(View view) {
    var number = view.by().orElseThrow();
    // What else a row says tells it from others of the same name.
    var names =
        taken.variables().stream()
            .map(Var::getVarName)
            .filter(name -> name.equals(view.of()) || isThing(name))
            .toList();
    var rows =
        taken.rows().stream()
            .filter(row -> number(row, number).isPresent())
            .limit(MOST)
            .map(
                row ->
                    new Bars.Row(
                        String.join(" · ", names.stream().map(name -> said(row, name)).toList()),
                        List.of(number(row, number).orElse(0L)),
                        href(row, view.of())))
            .toList();
    var bars =
        new Bars(
            "bars-" + number,
            title(view),
            Columns.heading(view.of(), text),
            List.of(Columns.heading(number, text)),
            rows);
    return bars.isEmpty() ? Optional.empty() : Optional.of(bars.draw(text.language()));
  }

  private Optional<Picture> timeline(View view) {
    var events = new LinkedHashSet<Timeline.Event>();
    for (var row : taken.rows()) {
      term(row, view.by().orElseThrow())
          .ifPresent(
              date ->
                  events.add(
                      new Timeline.Event(said(row, view.of()), span(date), href(row, view.of()))));
    }
    var lane =
        new Timeline.Lane(Columns.heading(view.of(), text), events.stream().limit(MOST).toList());
    var timeline = new Timeline("timeline-" + view.of(), title(view), List.of(lane));
    return timeline.isEmpty() ? Optional.empty() : Optional.of(timeline.draw(text.language()));
  }

  private Optional<Picture> map(View view) {
    var counts = new LinkedHashMap<Node, Long>();
    for (var row : taken.rows()) {
      term(row, view.of())
          .filter(node -> node.isURI() && STATE.matcher(node.getURI()).matches())
          .ifPresent(state -> counts.merge(state, count(row, view), Long::sum));
    }
    var partners =
        counts.entrySet().stream()
            .map(
                entry ->
                    new PartnerMap.Partner(
                        entry.getKey().getURI().substring(Namespaces.ID.length()),
                        labels.of(entry.getKey()),
                        entry.getValue(),
                        ResultTable.href(entry.getKey())))
            .toList();
    var counted =
        view.by().map(name -> Columns.heading(name, text)).orElse(text.get("query.map.rows"));
    var map = new PartnerMap("map-" + view.of(), title(view), counted, Optional.empty(), partners);
    return map.isEmpty() ? Optional.empty() : Optional.of(map.draw(text.language()));
  }

  private String title(View view) {
    var of = Columns.heading(view.of(), text);
    return view.by().map(name -> of + " · " + Columns.heading(name, text)).orElse(of);
  }

  private boolean isThing(String name) {
    return !name.endsWith("Label")
        && taken.rows().stream().allMatch(row -> term(row, name).filter(Node::isURI).isPresent());
  }

  private String said(Binding row, String name) {
    return term(row, name).map(labels::of).orElse("");
  }

  private Optional<String> href(Binding row, String name) {
    return term(row, name).flatMap(ResultTable::href).filter(href -> href.startsWith("/"));
  }

  private static Optional<Node> term(Binding row, String name) {
    return Optional.ofNullable(row.get(Var.alloc(name)));
  }

  private static long count(Binding row, View view) {
    return view.by().map(name -> number(row, name).orElse(0L)).orElse(1L);
  }

  private static Optional<Long> number(Binding row, String name) {
    return term(row, name)
        .filter(node -> node.isLiteral() && node.getLiteral().isWellFormed())
        .map(Node::getLiteralValue)
        .filter(Number.class::isInstance)
        .map(value -> Math.round(((Number) value).doubleValue()));
  }

  /// A date of EDTF as far as it is known to the day, month or year; an interval from its begin.
  private Span span(Node date) {
    var said = labels.of(date);
    var parts = DATE.matcher(said);
    if (!date.isLiteral() || !parts.lookingAt()) {
      return Span.unknown(said);
    }
    try {
      int year = Integer.parseInt(parts.group(1));
      var month = Optional.ofNullable(parts.group(2)).map(Integer::parseInt);
      var day = Optional.ofNullable(parts.group(3)).map(Integer::parseInt);
      var first = LocalDate.of(year, month.orElse(1), day.orElse(1));
      var last = day.isPresent() ? first : YearMonth.of(year, month.orElse(12)).atEndOfMonth();
      var bounds = new Span.Bounds(first, last, first, last);
      return new Span(said, Optional.of(bounds));
    } catch (DateTimeException _) {
      return Span.unknown(said);
    }
  }
}
