package org.entente.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.search.Entry;
import org.entente.search.Type;
import org.entente.search.Words;

/// Completes what users type: entities, types and properties.
final class Suggest {

  private static final int LIMIT = 10;

  private final Snapshot data;
  private final String prefix;
  private final int cursor;

  Suggest(Snapshot data, String prefix, int cursor) {
    this.data = data;
    this.prefix = prefix;
    this.cursor = cursor;
  }

  /// Entities by any of their names, or by their id.
  ObjectNode entities(Optional<String> type, Optional<String> language) {
    var found = new LinkedHashMap<String, ObjectNode>();
    data.entry(prefix).filter(_ -> cursor == 0).ifPresent(one -> add(found, one, Optional.empty()));
    data.index()
        .suggest(prefix, type.map(Ids::iri), language, cursor, LIMIT)
        .forEach(one -> add(found, one.entry(), Optional.of(one.label().text())));
    return result(found.values().stream().limit(LIMIT));
  }

  private void add(Map<String, ObjectNode> found, Entry entry, Optional<String> name) {
    var id = Ids.of(entry.iri());
    var json = Answers.named(id, name.orElseGet(() -> entry.name(Snapshot.LANGUAGES)));
    json.put("description", data.description(entry));
    json.set("notable", new Answers(data).types(entry));
    found.putIfAbsent(id, json);
  }

  ObjectNode types() {
    return result(
        data.index().types().stream()
            .filter(
                type ->
                    isMeant(
                        Ids.of(type.iri()),
                        Stream.concat(names(type), Stream.of(type.iri())).toList()))
            .skip(cursor)
            .limit(LIMIT)
            .map(this::json));
  }

  private static Stream<String> names(Type type) {
    return type.names().values().stream();
  }

  private ObjectNode json(Type type) {
    var json = Answers.named(Ids.of(type.iri()), type.name());
    json.put("description", type.entities() + " entities");
    ArrayNode broader = Json.array();
    type.broader().stream()
        .filter(above -> data.index().type(above).isPresent())
        .forEach(above -> broader.add(Answers.named(Ids.of(above), data.typeName(above))));
    json.set("broader", broader);
    return json;
  }

  ObjectNode properties() {
    return result(
        Stream.concat(
                Extension.WELL_KNOWN.entrySet().stream(),
                data.propertyNames().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(one -> Map.entry(Ids.of(one.getKey()), one.getValue())))
            .filter(one -> isMeant(one.getKey(), List.of(one.getValue())))
            .skip(cursor)
            .limit(LIMIT)
            .map(one -> Answers.named(one.getKey(), one.getValue())));
  }

  /// Whether a word of a name, or the id, goes on from the prefix.
  private boolean isMeant(String id, List<String> names) {
    var asked = String.join(" ", Words.folded(prefix));
    return id.equals(prefix)
        || (!asked.isEmpty()
            && Stream.concat(Stream.of(id), names.stream())
                .map(name -> " " + String.join(" ", Words.folded(name)))
                .anyMatch(name -> name.contains(" " + asked)));
  }

  private static ObjectNode result(Stream<ObjectNode> found) {
    var result = Json.array();
    found.forEach(result::add);
    var answer = Json.object();
    answer.set("result", result);
    return answer;
  }
}
