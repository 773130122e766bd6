package org.entente.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.search.Entry;
import org.entente.search.Tenure;

/// Fetches values of properties for matched rows.
final class Extension {

  /// Properties that are read off several statements, by their ids.
  static final Map<String, String> WELL_KNOWN =
      new TreeMap<>(
          Map.of(
              "country", "country",
              "organisation", "organisation served",
              "office", "office held"));

  private static final int MOST_IDS = 1000;
  private static final int MOST_PROPERTIES = 50;
  private static final Pattern MOMENT =
      Pattern.compile(
          "-?\\d{4,}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?");

  private final Snapshot data;
  private final Statements statements;

  Extension(Snapshot data, Statements statements) {
    this.data = data;
    this.statements = statements;
  }

  /// @param language of texts; empty for all
  private record Settings(long limit, String language, boolean asIds, boolean count) {

    static Settings of(JsonNode json) {
      var limit = json.path("limit");
      return new Settings(
          limit.isNumber() ? limit.asLong() : number(limit.asText("0")),
          json.path("lang").asText("").replace("any", ""),
          json.path("content").asText("").equals("id"),
          json.path("count").asText("false").equals("true"));
    }

    private static long number(String text) {
      return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
    }
  }

  ObjectNode extend(ObjectNode query) {
    demand(query.path("ids").isArray(), "ids is not a list");
    demand(query.path("properties").isArray(), "properties is not a list");
    if (query.path("ids").size() > MOST_IDS || query.path("properties").size() > MOST_PROPERTIES) {
      throw new Refused(
          413, "At most " + MOST_IDS + " ids and " + MOST_PROPERTIES + " properties at once.");
    }
    for (var property : query.path("properties")) {
      demand(property.path("id").isTextual(), "a property has no id");
    }
    var rows = Json.object();
    for (var id : query.path("ids")) {
      demand(id.isTextual(), "an id is no text");
      rows.set(id.asText(), row(id.asText(), query.path("properties")));
    }
    var answer = Json.object();
    answer.set("meta", meta(query.path("properties")));
    answer.set("rows", rows);
    return answer;
  }

  private static void demand(boolean right, String otherwise) {
    if (!right) {
      throw new Refused(400, "Not an extension query: " + otherwise + ".");
    }
  }

  private ArrayNode meta(JsonNode properties) {
    var meta = Json.array();
    for (var property : properties) {
      var id = property.path("id").asText();
      meta.add(
          Answers.named(
              id,
              Optional.ofNullable(WELL_KNOWN.get(id))
                  .orElseGet(() -> data.propertyName(Ids.iri(id)))));
    }
    return meta;
  }

  /// Every property that was asked for, or else clients put values into the wrong column.
  private ObjectNode row(String id, JsonNode properties) {
    var entry = data.entry(id);
    var about =
        entry
            .map(one -> statements.about(one.iri()))
            .orElseGet(Map::<String, List<Statements.Value>>of);
    var row = Json.object();
    for (var property : properties) {
      var pid = property.path("id").asText();
      var settings = Settings.of(property.path("settings"));
      var values =
          WELL_KNOWN.containsKey(pid)
              ? entry.map(one -> wellKnown(one, pid)).orElseGet(List::of)
              : about.getOrDefault(Ids.iri(pid), List.of());
      row.set(pid, cells(values, settings));
    }
    return row;
  }

  private static List<Statements.Value> wellKnown(Entry entry, String property) {
    Stream<String> iris =
        switch (property) {
          case "country" -> entry.states().stream().filter(state -> !state.equals(entry.iri()));
          case "organisation" -> entry.organisations().stream();
          default -> entry.tenures().stream().map(Tenure::office).distinct();
        };
    return iris.sorted()
        .map(iri -> new Statements.Value(NodeFactory.createURI(iri), Optional.empty()))
        .toList();
  }

  private ArrayNode cells(List<Statements.Value> values, Settings settings) {
    var chosen =
        values.stream()
            .filter(value -> isIn(value.node(), settings.language()))
            .limit(settings.limit() > 0 ? settings.limit() : Long.MAX_VALUE)
            .toList();
    var cells = Json.array();
    if (settings.count()) {
      cells.add(Json.object().put("int", chosen.size()));
    } else {
      chosen.forEach(value -> cells.add(cell(value, settings)));
    }
    return cells;
  }

  private static boolean isIn(Node value, String language) {
    return language.isEmpty()
        || !value.isLiteral()
        || value.getLiteralLanguage().isEmpty()
        || value.getLiteralLanguage().toLowerCase(Locale.ROOT).startsWith(language);
  }

  private ObjectNode cell(Statements.Value value, Settings settings) {
    var node = value.node();
    if (node.isURI()) {
      var entry = data.index().entry(node.getURI());
      if (entry.isEmpty() || settings.asIds()) {
        var id = value.edtf().orElseGet(() -> Ids.of(node.getURI()));
        return Json.object().put("str", id);
      }
      return Answers.named(Ids.of(node.getURI()), entry.get().name(languages(settings)));
    }
    return literal(node);
  }

  private static List<String> languages(Settings settings) {
    return Stream.concat(
            Stream.of(settings.language()).filter(one -> !one.isEmpty()),
            Snapshot.LANGUAGES.stream())
        .toList();
  }

  /// A date that is not a moment goes out as text: clients refuse it otherwise.
  private static ObjectNode literal(Node node) {
    var text = node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    var json = Json.object();
    if (node.isLiteral() && node.getLiteral().isWellFormed()) {
      var value = node.getLiteralValue();
      if (value instanceof Integer || value instanceof Long) {
        return json.put("int", ((Number) value).longValue());
      }
      if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
        return json.put("float", number.doubleValue());
      }
      if (XSDDatatype.XSDdateTime.equals(node.getLiteralDatatype())
          && MOMENT.matcher(text).matches()) {
        return json.put("date", text);
      }
    }
    return json.put("str", text);
  }

  /// The properties that things of a class have.
  ObjectNode proposals(String type, int limit) {
    var properties = Json.array();
    Stream.concat(
            WELL_KNOWN.entrySet().stream(),
            statements.properties(Ids.iri(type)).stream()
                .map(iri -> Map.entry(Ids.of(iri), data.propertyName(iri))))
        .limit(limit)
        .forEach(one -> properties.add(Answers.named(one.getKey(), one.getValue())));
    var answer = Json.object();
    answer.put("type", type);
    answer.put("limit", limit);
    answer.set("properties", properties);
    return answer;
  }
}
