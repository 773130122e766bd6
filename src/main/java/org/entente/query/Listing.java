package org.entente.query;

import java.util.List;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/// The saved queries as JSON: what each asks, takes and says.
final class Listing {

  private Listing() {}

  static String of(List<SavedQuery> queries) {
    var list = new JsonArray();
    queries.forEach(query -> list.add(json(query)));
    return list.toString();
  }

  private static JsonObject json(SavedQuery query) {
    var json = new JsonObject();
    json.put("name", query.name());
    json.put("address", QueryRoutes.PATH + "/" + query.name());
    json.put("page", "/docs/" + query.name());
    json.put("summary", query.summary());
    json.put("description", query.description());
    var asked = new JsonObject();
    query.questions().forEach(asked::put);
    json.put("question", asked);
    json.put("tags", strings(query.tags()));
    json.put("formats", strings(AnswerWriter.choices(query.query())));
    var parameters = new JsonArray();
    query.parameters().forEach(parameter -> parameters.add(json(parameter)));
    json.put("parameters", parameters);
    json.put("sparql", query.filledIn(query.defaults()));
    return json;
  }

  private static JsonObject json(Parameter parameter) {
    var json = new JsonObject();
    json.put("name", parameter.name());
    json.put("type", parameter.type().written());
    parameter.byDefault().ifPresent(value -> json.put("default", value));
    json.put("required", parameter.isRequired());
    json.put("description", parameter.description());
    switch (parameter.choice()) {
      case Choice.Any() -> {}
      case Choice.Listed(var values) -> json.put("enum", strings(values));
      case Choice.Found(var name) -> json.put("choices", name);
    }
    return json;
  }

  private static JsonArray strings(List<String> texts) {
    var array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }
}
