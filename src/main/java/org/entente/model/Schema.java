package org.entente.model;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonBooleanSchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The frames as a JSON schema in the strict subset that structured outputs accept: every property
/// required, nothing beside them; what is absent is empty, `none` or false.
final class Schema {

  private Schema() {}

  static ResponseFormat of(List<Frame> frames) {
    Map<String, JsonSchemaElement> lists = new LinkedHashMap<>();
    frames.forEach(
        frame -> lists.put(frame.name(), array(frame.description(), object(frame.fields()))));
    return ResponseFormat.builder()
        .type(ResponseFormatType.JSON)
        .jsonSchema(JsonSchema.builder().name("statements").rootElement(closed(lists)).build())
        .build();
  }

  private static JsonObjectSchema object(List<Slot.Field> fields) {
    Map<String, JsonSchemaElement> properties = new LinkedHashMap<>();
    fields.forEach(field -> properties.put(field.name(), element(field)));
    return closed(properties);
  }

  private static JsonSchemaElement element(Slot.Field field) {
    var says = field.description();
    return switch (field.slot()) {
      case Slot.Quote(_) -> text("quote: " + says);
      case Slot.Code(_), Slot.Ref() -> text(says);
      case Slot.Quotes(_) -> array("quotes: " + says, text("quote"));
      case Slot.Refs() -> array(says, text("id"));
      case Slot.OneOf(var values) -> choice(field.required() ? values : withNone(values), says);
      case Slot.SomeOf(var values) -> array(says, choice(values, "from this list only"));
      case Slot.Flag() -> JsonBooleanSchema.builder().description(says).build();
      case Slot.Groups(var fields) -> array(says, object(fields));
    };
  }

  private static JsonObjectSchema closed(Map<String, JsonSchemaElement> properties) {
    return JsonObjectSchema.builder()
        .addProperties(properties)
        .required(List.copyOf(properties.keySet()))
        .additionalProperties(false)
        .build();
  }

  private static JsonSchemaElement array(String description, JsonSchemaElement items) {
    return JsonArraySchema.builder().description(description).items(items).build();
  }

  private static JsonSchemaElement text(String description) {
    return JsonStringSchema.builder().description(description).build();
  }

  private static JsonSchemaElement choice(List<String> values, String description) {
    return JsonEnumSchema.builder().enumValues(values).description(description).build();
  }

  private static List<String> withNone(List<String> values) {
    return Stream.concat(values.stream(), Stream.of(Slot.OneOf.NONE)).toList();
  }
}
