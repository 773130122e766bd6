package org.entente.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.match.Evidence;
import org.entente.match.Question;
import org.entente.match.Question.Strictness;

/// Reads one query of a batch as version 0.2 defines it.
final class QueryReader {

  private static final int USUAL_LIMIT = 10;
  private static final int MOST = 100;
  private static final int LONGEST_NAME = 400;
  private static final Set<String> KNOWN =
      Set.of("query", "type", "limit", "properties", "type_strict");

  private QueryReader() {}

  /// Empty for what is no query.
  static Optional<Question> read(JsonNode json) {
    if (!(json instanceof ObjectNode query) || !hasShape(query)) {
      return Optional.empty();
    }
    var evidence = new EnumMap<Evidence, Set<String>>(Evidence.class);
    var others = new ArrayList<Question.Other>();
    for (var property : query.path("properties")) {
      if (!property.path("pid").isTextual() || !readValues(property, evidence, others)) {
        return Optional.empty();
      }
    }
    var name = query.path("query").asText("");
    return Optional.of(
        new Question(
            name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
            types(query.path("type")),
            strictness(query.path("type_strict").asText("any")),
            evidence.getOrDefault(Evidence.IDENTIFIER, Set.of()),
            evidence.getOrDefault(Evidence.COUNTRY, Set.of()),
            evidence.getOrDefault(Evidence.ORGANISATION, Set.of()),
            evidence.getOrDefault(Evidence.OFFICE, Set.of()),
            evidence.getOrDefault(Evidence.DATE, Set.of()).stream().sorted().findFirst(),
            others,
            Math.clamp(query.path("limit").asLong(USUAL_LIMIT), 1, MOST)));
  }

  private static boolean hasShape(ObjectNode query) {
    boolean known = query.properties().stream().allMatch(field -> KNOWN.contains(field.getKey()));
    var properties = query.path("properties");
    boolean asks =
        query.path("query").isTextual() || (properties.isArray() && !properties.isEmpty());
    return known
        && asks
        && isAbsentOr(query.path("query"), query.path("query").isTextual())
        && isAbsentOr(properties, properties.isArray())
        && isAbsentOr(query.path("type"), isTexts(query.path("type")))
        && isAbsentOr(query.path("limit"), isPositive(query.path("limit")))
        && isAbsentOr(query.path("type_strict"), isStrictness(query.path("type_strict")));
  }

  private static boolean isAbsentOr(JsonNode value, boolean right) {
    return value.isMissingNode() || right;
  }

  private static boolean isPositive(JsonNode value) {
    return value.isNumber() && value.asDouble() >= 1;
  }

  private static boolean isStrictness(JsonNode value) {
    return value.isTextual() && Set.of("any", "should", "all").contains(value.asText());
  }

  private static boolean isTexts(JsonNode value) {
    return value.isTextual()
        || (value.isArray() && value.valueStream().allMatch(JsonNode::isTextual));
  }

  private static Strictness strictness(String written) {
    return Strictness.valueOf(written.toUpperCase(Locale.ROOT));
  }

  private static Set<String> types(JsonNode type) {
    var types = new HashSet<String>();
    if (type.isTextual() && !type.asText().isEmpty()) {
      types.add(Ids.iri(type.asText()));
    }
    type.forEach(one -> types.add(Ids.iri(one.asText())));
    return types;
  }

  /// False if a value is of no kind that the specification knows.
  private static boolean readValues(
      JsonNode property, Map<Evidence, Set<String>> evidence, List<Question.Other> others) {
    var given = property.path("v");
    var values = new HashSet<String>();
    var all = given.isArray() ? given.valueStream().toList() : List.of(given);
    for (var value : all) {
      if (value.isValueNode() && !value.isNull()) {
        values.add(value.asText());
      } else if (value.path("id").isTextual()) {
        values.add(Ids.iri(value.path("id").asText()));
      } else {
        return false;
      }
    }
    values.remove("");
    var pid = property.path("pid").asText();
    var kind = Evidence.named(Ids.of(pid));
    if (kind.isPresent()) {
      evidence.computeIfAbsent(kind.get(), _ -> new HashSet<>()).addAll(values);
    } else if (!values.isEmpty()) {
      others.add(new Question.Other(Ids.iri(pid), values));
    }
    return true;
  }
}
