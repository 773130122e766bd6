package org.entente.query;

import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.entente.ontology.Resources;

/// The description of the interface for programs (OpenAPI 3.1): one path a saved query, with its
/// parameters, beside those of the file `openapi.json`, which do not depend on the queries.
final class OpenApi {

  private static final String FILE = "org/entente/query/openapi.json";

  private OpenApi() {}

  static String of(List<SavedQuery> queries) {
    var api = JSON.parse(Resources.text(FILE));
    var paths = api.getObj("paths");
    for (var query : queries) {
      paths.put(QueryRoutes.PATH + "/" + query.name(), path(query));
    }
    return api.toString();
  }

  private static JsonObject path(SavedQuery query) {
    var get = new JsonObject();
    get.put("operationId", query.name());
    get.put("summary", query.question("en"));
    get.put("description", (query.summary() + " " + query.description()).strip());
    get.put("tags", array("saved queries"));
    var parameters = new JsonArray();
    query.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
    for (var common : List.of("minConfidence", "kinds", "limit", "offset")) {
      parameters.add(reference("#/components/parameters/" + common));
    }
    parameters.add(format(query));
    get.put("parameters", parameters);
    get.put("responses", responses(query));
    var path = new JsonObject();
    path.put("get", get);
    return path;
  }

  private static JsonObject parameter(Parameter parameter) {
    var json = new JsonObject();
    json.put("name", parameter.name());
    json.put("in", "query");
    json.put("description", parameter.description());
    json.put("required", parameter.isRequired());
    var schema = schema(parameter.type());
    if (parameter.choice() instanceof Choice.Listed(var values)) {
      schema.put("enum", array(values.toArray(String[]::new)));
    }
    parameter.byDefault().ifPresent(value -> schema.put("default", typed(parameter, value)));
    json.put("schema", schema);
    return json;
  }

  private static JsonObject schema(ParameterType type) {
    return switch (type) {
      case IRI -> schema("string", "iri-reference");
      case STRING, EN, VI, FR -> schema("string", "");
      case INTEGER -> schema("integer", "");
      case DECIMAL -> schema("number", "");
      case BOOLEAN -> schema("boolean", "");
      case DATE -> schema("string", "date");
      case YEAR -> pattern("^-?[0-9]{4,}$");
    };
  }

  private static org.apache.jena.atlas.json.JsonValue typed(Parameter parameter, String value) {
    return switch (parameter.type()) {
      case INTEGER, DECIMAL, BOOLEAN -> JSON.parseAny(value);
      case IRI, STRING, EN, VI, FR, DATE, YEAR -> new org.apache.jena.atlas.json.JsonString(value);
    };
  }

  private static JsonObject format(SavedQuery query) {
    var json = new JsonObject();
    json.put("name", "format");
    json.put("in", "query");
    json.put("description", "The syntax of the answer, instead of the header Accept.");
    var schema = schema("string", "");
    schema.put("enum", array(AnswerWriter.choices(query.query()).toArray(String[]::new)));
    json.put("schema", schema);
    return json;
  }

  private static JsonObject responses(SavedQuery query) {
    var content = new JsonObject();
    for (var type : AnswerWriter.mediaTypes(query.query())) {
      content.put(type, new JsonObject());
    }
    var ok = new JsonObject();
    ok.put("description", "The answer. ETag changes with the data, Link leads to other parts.");
    ok.put("content", content);
    var responses = new JsonObject();
    responses.put("200", ok);
    responses.put("304", reference("#/components/responses/notModified"));
    responses.put("400", reference("#/components/responses/problem"));
    responses.put("406", reference("#/components/responses/problem"));
    return responses;
  }

  private static JsonObject schema(String type, String format) {
    var schema = new JsonObject();
    schema.put("type", type);
    if (!format.isEmpty()) {
      schema.put("format", format);
    }
    return schema;
  }

  private static JsonObject pattern(String pattern) {
    var schema = schema("string", "");
    schema.put("pattern", pattern);
    return schema;
  }

  private static JsonObject reference(String to) {
    var reference = new JsonObject();
    reference.put("$ref", to);
    return reference;
  }

  private static JsonArray array(String... texts) {
    var array = new JsonArray();
    for (var text : texts) {
      array.add(text);
    }
    return array;
  }
}
