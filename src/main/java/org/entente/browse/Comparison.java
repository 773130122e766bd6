package org.entente.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.entente.entity.Wording;
import org.entente.ontology.Resources;
import org.entente.page.Messages;
import org.entente.picture.Bars;
import org.entente.picture.Columns;
import org.entente.picture.Network;
import org.entente.picture.Picture;
import org.entente.picture.Span;
import org.entente.picture.Table;
import org.entente.picture.Timeline;
import org.entente.store.Store;

/// What two states, or two persons, have with each other.
final class Comparison {

  private static final int MOST = 50;

  private final Store store;
  private final Wording wording;
  private final AnswerTables tables;
  private final Messages messages;
  private final CompareView.Side a;
  private final CompareView.Side b;
  private final Map<String, Node> nodes;

  Comparison(
      Store store,
      Wording wording,
      Messages messages,
      CompareView.Side a,
      CompareView.Side b,
      Node nodeOfA,
      Node nodeOfB) {
    this.store = store;
    this.wording = wording;
    this.tables = new AnswerTables(wording);
    this.messages = messages;
    this.a = a;
    this.b = b;
    this.nodes = Map.of("a", nodeOfA, "b", nodeOfB);
  }

  List<CompareView.Part> states() {
    var encounters = rows("encounters", nodes);
    return List.of(
        part("encounters", encounters, timeline(encounters)),
        agreements(),
        directed("commitments", false),
        directed("commitments", true),
        directed("proposals", false),
        directed("proposals", true),
        domains(),
        years());
  }

  List<CompareView.Part> persons() {
    var shared = rows("shared-encounters", nodes);
    var counterparts = rows("counterparts", nodes);
    return List.of(
        part("shared-encounters", shared, timeline(shared)),
        part("counterparts", counterparts, network(counterparts)),
        directed("offices", false),
        directed("offices", true),
        directed("voiced", false),
        directed("voiced", true),
        directed("person-encounters", false),
        directed("person-encounters", true));
  }

  /// A line an agreement, with all its phases.
  private CompareView.Part agreements() {
    var rows = rows("agreements", nodes);
    return part(
        "agreements", AnswerTables.merged(table("agreements", rows)), rows, Optional.empty());
  }

  private CompareView.Part part(String name, List<Binding> rows, Optional<Picture> picture) {
    return part(name, table(name, rows), rows, picture);
  }

  private CompareView.Part part(
      String name, Table table, List<Binding> rows, Optional<Picture> picture) {
    return new CompareView.Part(
        name,
        messages.get("browse.compare." + name, a.name().text(), b.name().text()),
        table,
        picture,
        ListQuery.editor(asked(name, nodes)),
        rows.size() >= MOST);
  }

  /// From one to the other, or about one alone.
  private CompareView.Part directed(String name, boolean isReverse) {
    var turned = isReverse ? Map.of("a", node("b"), "b", node("a")) : nodes;
    var rows = rows(name, turned);
    var from = isReverse ? b : a;
    var to = isReverse ? a : b;
    return new CompareView.Part(
        name + (isReverse ? "-b" : "-a"),
        messages.get("browse.compare." + name, from.name().text(), to.name().text()),
        table(name, rows),
        Optional.empty(),
        ListQuery.editor(asked(name, turned)),
        rows.size() >= MOST);
  }

  private CompareView.Part domains() {
    var rows = rows("domains", nodes).stream().filter(row -> row.contains("domain")).toList();
    var names =
        wording.names(messages.language(), rows.stream().map(row -> row.get("domain")).toList());
    var bars =
        new Bars(
            "domains",
            messages.get("browse.compare.domains", a.name().text(), b.name().text()),
            messages.get("browse.column.domain"),
            List.of(
                messages.get("browse.compare.owed", a.name().text(), b.name().text()),
                messages.get("browse.compare.owed", b.name().text(), a.name().text())),
            rows.stream()
                .map(
                    row ->
                        new Bars.Row(
                            names.apply(row.get("domain")).text(),
                            List.of(number(row, "fromA"), number(row, "fromB")),
                            Optional.of(
                                Lines.href(row.get("domain").getURI(), messages.language()))))
                .toList());
    return part("domains", rows, draw(bars));
  }

  private Optional<Picture> draw(Bars bars) {
    return bars.isEmpty() ? Optional.empty() : Optional.of(bars.draw(messages.language()));
  }

  private CompareView.Part years() {
    var rows = rows("years", nodes);
    var years = new TreeMap<Integer, List<Long>>();
    long undated = 0;
    for (var row : rows) {
      var year = row.get("year").getLiteralLexicalForm();
      if (year.matches("[0-9]{4}")) {
        years.put(Integer.valueOf(year), List.of(number(row, "encounters")));
      } else {
        undated += number(row, "encounters");
      }
    }
    var columns =
        new Columns(
            "years",
            messages.get("browse.compare.years", a.name().text(), b.name().text()),
            List.of(messages.get("browse.kind.encounter")),
            years,
            List.of(undated));
    return part(
        "years",
        rows,
        years.isEmpty() && undated == 0
            ? Optional.empty()
            : Optional.of(columns.draw(messages.language())));
  }

  private Optional<Picture> timeline(List<Binding> rows) {
    var names =
        wording.names(messages.language(), rows.stream().map(row -> row.get("encounter")).toList());
    var events =
        rows.stream()
            .map(
                row ->
                    new Timeline.Event(
                        names.apply(row.get("encounter")).text(),
                        span(Optional.ofNullable(row.get("when"))),
                        Optional.of(
                            Lines.href(row.get("encounter").getURI(), messages.language()))))
            .distinct()
            .toList();
    var timeline =
        new Timeline(
            "timeline",
            messages.get("browse.compare.timeline", a.name().text(), b.name().text()),
            List.of(new Timeline.Lane(messages.get("browse.kind.encounter"), events)));
    return timeline.isEmpty() ? Optional.empty() : Optional.of(timeline.draw(messages.language()));
  }

  private Span span(Optional<Node> edtf) {
    return edtf.map(Node::getLiteralLexicalForm)
        .map(date -> Span.of(Wording.date(date, messages.language()), date))
        .orElseGet(() -> Span.unknown(messages.get("browse.unknown")));
  }

  /// The two, and those whom both have met.
  private Optional<Picture> network(List<Binding> rows) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var found = new ArrayList<Network.Node>();
    var ties = new ArrayList<Network.Tie>();
    for (var side : List.of(a, b)) {
      found.add(new Network.Node(side.slug(), side.name().text(), " ", Optional.of(side.href())));
    }
    var names =
        wording.names(
            messages.language(), rows.stream().map(row -> row.get("counterpart")).toList());
    for (var row : rows) {
      var person = row.get("counterpart");
      var slug = RegisterReader.slug(person.getURI());
      found.add(
          new Network.Node(
              slug,
              names.apply(person).text(),
              "",
              Optional.of(Lines.href(person.getURI(), messages.language()))));
      ties.add(new Network.Tie(a.slug(), slug, Network.Kind.MET, 1));
      ties.add(new Network.Tie(b.slug(), slug, Network.Kind.MET, 1));
    }
    var network =
        new Network(
            "network",
            messages.get("browse.compare.counterparts", a.name().text(), b.name().text()),
            found,
            ties,
            Optional.empty());
    return Optional.of(network.draw(messages.language()));
  }

  private Node node(String name) {
    return Optional.ofNullable(nodes.get(name)).orElseThrow();
  }

  private Table table(String name, List<Binding> rows) {
    var columns = shipped(name).getResultVars().stream().map(Var::alloc).toList();
    return tables.of(columns, rows, messages);
  }

  private List<Binding> rows(String name, Map<String, Node> values) {
    var rows = new ArrayList<Binding>();
    RowSet answer = store.select(shipped(name), values);
    answer.forEachRemaining(rows::add);
    return rows;
  }

  private static long number(Binding row, String variable) {
    return ((Number) row.get(variable).getLiteralValue()).longValue();
  }

  private static Query asked(String name, Map<String, Node> values) {
    var bound = new java.util.HashMap<Var, Node>();
    values.forEach((variable, node) -> bound.put(Var.alloc(variable), node));
    return QueryTransformOps.replaceVars(shipped(name), bound);
  }

  private static Query shipped(String name) {
    return QueryFactory.create(Resources.text("org/entente/browse/compare/" + name + ".rq"));
  }
}
