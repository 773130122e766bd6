package org.entente.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.entente.ontology.Namespaces;
import org.entente.page.Messages;
import org.entente.picture.Bars;
import org.entente.picture.Network;
import org.entente.picture.PartnerMap;
import org.entente.picture.Picture;
import org.entente.picture.Span;
import org.entente.picture.Timeline;

/// Draws what the sections of a page say: in time, on the map, as a network, as bars. Of a long
/// section the first rows are drawn.
final class Pictures {

  /// The sections whose rows are lanes of the timeline.
  private static final Set<String> IN_TIME =
      Set.of(
          "offices",
          "ranks",
          "holders",
          "person-encounters",
          "body-encounters",
          "state-encounters",
          "editions",
          "phases");

  private static final Set<String> OWES = Set.of("body-owes", "person-items");
  private static final Set<String> OWED = Set.of("body-owed", "person-owed");

  private final Node entity;
  private final List<Answers> answers;
  private final Values values;
  private final Messages messages;

  Pictures(Node entity, List<Answers> answers, Values values, Messages messages) {
    this.entity = entity;
    this.answers = answers;
    this.values = values;
    this.messages = messages;
  }

  /// Whether rows of the section are drawn, so that more of them are wanted than a table in brief
  /// shows.
  static boolean isDrawn(String section) {
    return IN_TIME.contains(section)
        || OWES.contains(section)
        || OWED.contains(section)
        || section.equals("encounter-items");
  }

  List<Picture> drawn() {
    var pictures = new ArrayList<Picture>();
    var timeline = timeline();
    if (!timeline.isEmpty()) {
      pictures.add(timeline.draw(messages.language()));
    }
    var map = map();
    if (!map.isEmpty()) {
      pictures.add(map.draw(messages.language()));
    }
    var network = network();
    if (!network.isEmpty()) {
      pictures.add(network.draw(messages.language()));
    }
    var bars = bars();
    if (!bars.isEmpty()) {
      pictures.add(bars.draw(messages.language()));
    }
    return pictures;
  }

  private Timeline timeline() {
    var lanes = new ArrayList<Timeline.Lane>();
    for (var answer : answers) {
      if (IN_TIME.contains(answer.query().name())) {
        lanes.add(new Timeline.Lane(text("section." + answer.query().name()), events(answer)));
      }
    }
    return new Timeline("timeline", text("picture.timeline"), lanes);
  }

  private List<Timeline.Event> events(Answers answer) {
    var events = new ArrayList<Timeline.Event>();
    for (var statement : answer.statements()) {
      var thing = answer.value(statement, nameColumn(answer)).orElse(statement.key());
      var link = values.link(thing);
      var label = link.name().text();
      var dates = new ArrayList<>(answer.values(statement, "when"));
      dates.addAll(answer.values(statement, "attested"));
      if (dates.isEmpty()) {
        events.add(new Timeline.Event(label, Span.unknown(text("date.unknown")), local(link)));
      }
      for (var date : dates) {
        var when = values.when(date);
        events.add(new Timeline.Event(label, Span.of(when.words(), when.edtf()), local(link)));
      }
    }
    return events;
  }

  /// What an event is called after: what a record is of, or the thing itself.
  private static String nameColumn(Answers answer) {
    var first = answer.query().variables().getFirst();
    return first.equals("record") ? answer.query().variables().get(1) : first;
  }

  private PartnerMap map() {
    var partners = new ArrayList<PartnerMap.Partner>();
    named("state-partners")
        .ifPresent(
            answer ->
                answer
                    .statements()
                    .forEach(
                        statement -> {
                          var link = values.link(statement.key());
                          partners.add(
                              new PartnerMap.Partner(
                                  slug(statement.key()),
                                  link.name().text(),
                                  numbers(statement),
                                  local(link)));
                        }));
    return new PartnerMap(
        "map",
        text("picture.map"),
        text("picture.map.counted"),
        Optional.of(slug(entity)),
        partners);
  }

  private record Pair(Node from, Node to, Network.Kind kind) {}

  private Network network() {
    var ties = new LinkedHashMap<Pair, Long>();
    for (var name : List.of("met", "body-partners")) {
      named(name).ifPresent(answer -> addMet(answer, ties));
    }
    for (var answer : answers) {
      var name = answer.query().name();
      for (var statement : answer.statements()) {
        if (OWES.contains(name)) {
          answer.values(statement, "creditor").forEach(to -> owe(ties, entity, to));
        } else if (OWED.contains(name)) {
          answer.values(statement, "debtor").forEach(from -> owe(ties, from, entity));
        } else if (name.equals("encounter-items")) {
          for (var from : answer.values(statement, "debtor")) {
            answer.values(statement, "creditor").forEach(to -> owe(ties, from, to));
          }
        }
      }
    }
    var nodes = new LinkedHashMap<Node, Network.Node>();
    ties.keySet()
        .forEach(
            pair -> {
              nodes.computeIfAbsent(pair.from(), this::node);
              nodes.computeIfAbsent(pair.to(), this::node);
            });
    return new Network(
        "network",
        text("picture.network"),
        List.copyOf(nodes.values()),
        ties.entrySet().stream()
            .map(
                tie ->
                    new Network.Tie(
                        tie.getKey().from().toString(),
                        tie.getKey().to().toString(),
                        tie.getKey().kind(),
                        tie.getValue()))
            .toList(),
        nodes.containsKey(entity) ? Optional.of(entity.toString()) : Optional.empty());
  }

  private void addMet(Answers answer, Map<Pair, Long> ties) {
    for (var statement : answer.statements()) {
      answer
          .value(statement, "encounters")
          .map(Pictures::number)
          .filter(count -> count > 0)
          .ifPresent(count -> ties.put(new Pair(entity, statement.key(), Network.Kind.MET), count));
    }
  }

  private static void owe(Map<Pair, Long> ties, Node from, Node to) {
    if (!from.equals(to)) {
      ties.merge(new Pair(from, to, Network.Kind.OWES), 1L, Long::sum);
    }
  }

  private Network.Node node(Node thing) {
    var link = values.link(thing);
    return new Network.Node(thing.toString(), link.name().text(), "", local(link));
  }

  private Bars bars() {
    var counts = new LinkedHashMap<Node, Long>();
    named("topic-partners")
        .ifPresent(
            answer ->
                answer
                    .statements()
                    .forEach(
                        statement -> counts.merge(statement.key(), numbers(statement), Long::sum)));
    return new Bars(
        "bars",
        text("picture.bars"),
        text("column.partner"),
        List.of(text("column.items")),
        counts.entrySet().stream()
            .map(
                count -> {
                  var link = values.link(count.getKey());
                  return new Bars.Row(link.name().text(), List.of(count.getValue()), local(link));
                })
            .toList());
  }

  private Optional<Answers> named(String section) {
    return answers.stream().filter(answer -> answer.query().name().equals(section)).findFirst();
  }

  private static long numbers(Statement statement) {
    return statement.values().stream()
        .flatMap(List::stream)
        .filter(Node::isLiteral)
        .filter(node -> node.getLiteralValue() instanceof Number)
        .mapToLong(Pictures::number)
        .sum();
  }

  private static long number(Node literal) {
    return literal.getLiteralValue() instanceof Number number ? number.longValue() : 0;
  }

  private static Optional<String> local(Value.Link link) {
    return Optional.of(link.href()).filter(href -> href.startsWith("/"));
  }

  private static String slug(Node thing) {
    var iri = thing.toString();
    return iri.substring(Math.min(iri.length(), Namespaces.ID.length()));
  }

  private String text(String key) {
    return messages.get("entity." + key);
  }
}
