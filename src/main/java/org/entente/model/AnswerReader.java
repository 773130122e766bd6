package org.entente.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// JSON in, checked entries out. What has the wrong type, an unknown value or no place in the
/// schema is dropped on its own; what is not one JSON object with unique keys is no answer.
final class AnswerReader {

  private static final int MOST_ENTRIES = 200;
  private static final int MOST_VALUES = 30;
  private static final String FENCE = "```";

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(16)
                          .maxNumberLength(40)
                          .maxNameLength(200)
                          .build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final List<Frame> frames;
  private final Drops drops;
  private final Map<String, Integer> proposed = new LinkedHashMap<>();

  AnswerReader(List<Frame> frames, Drops drops) {
    this.frames = frames;
    this.drops = drops;
  }

  Map<String, Integer> proposed() {
    return proposed;
  }

  /// The entries of each list, by its name.
  ///
  /// @throws ModelException if the text is not one JSON object
  Map<String, List<Entry>> read(String answer) {
    JsonNode root = parse(answer);
    Map<String, List<Entry>> entries = new LinkedHashMap<>();
    for (Frame frame : frames) {
      var list = list(root, frame.name(), frame.name(), MOST_ENTRIES);
      proposed.put(frame.name(), list.size() + beyond(root.path(frame.name()), MOST_ENTRIES));
      entries.put(frame.name(), each(list, frame.name(), frame.fields()));
    }
    unknown(root, "", frames.stream().map(Frame::name).toList());
    return entries;
  }

  private static JsonNode parse(String answer) {
    try {
      JsonNode root = JSON.readTree(unfenced(answer.strip()));
      if (root.isObject()) {
        return root;
      }
    } catch (JsonProcessingException e) {
      throw new ModelException(Failure.NOT_JSON, "The answer is not the JSON asked for", e);
    }
    throw new ModelException(Failure.NOT_JSON, "The answer is not a JSON object");
  }

  /// Some models wrap what they were asked for in a Markdown code block.
  private static String unfenced(String answer) {
    int start = answer.indexOf('\n');
    int end = answer.lastIndexOf(FENCE);
    return answer.startsWith(FENCE) && start > 0 && start < end
        ? answer.substring(start, end)
        : answer;
  }

  private List<Entry> each(List<JsonNode> nodes, String path, List<Slot.Field> fields) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      entry(nodes.get(i), path + "[" + i + "]", fields).ifPresent(entries::add);
    }
    return entries;
  }

  private Optional<Entry> entry(JsonNode node, String path, List<Slot.Field> fields) {
    if (!node.isObject()) {
      drops.add(path, Reason.WRONG_TYPE, "");
      return Optional.empty();
    }
    var entry =
        new Entry(
            path,
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>());
    fields.forEach(field -> fill(entry, node, field));
    unknown(node, path, fields.stream().map(Slot.Field::name).toList());
    boolean complete = fields.stream().filter(Slot.Field::required).allMatch(has(entry));
    if (!complete) {
      drops.add(path, Reason.INCOMPLETE, "");
    }
    return complete ? Optional.of(entry) : Optional.empty();
  }

  private static Predicate<Slot.Field> has(Entry entry) {
    return field ->
        entry.texts().containsKey(field.name())
            || !entry.list(field.name()).isEmpty()
            || !entry.group(field.name()).isEmpty();
  }

  private void fill(Entry entry, JsonNode node, Slot.Field field) {
    String name = field.name();
    String path = entry.path(name);
    JsonNode value = node.path(name);
    switch (field.slot()) {
      case Slot.Quote quote ->
          quote(value, path, quote).ifPresent(it -> entry.texts().put(name, it));
      case Slot.Ref() -> code(value, path, Frame.ID).ifPresent(it -> entry.texts().put(name, it));
      case Slot.Code(var pattern) ->
          code(value, path, pattern).ifPresent(it -> entry.texts().put(name, it));
      case Slot.OneOf(var values) ->
          choice(value, path, values).ifPresent(it -> entry.texts().put(name, it));
      case Slot.Quotes(var each) ->
          entry.lists().put(name, all(node, name, path, (it, at) -> quote(it, at, each)));
      case Slot.Refs() ->
          entry.lists().put(name, all(node, name, path, (it, at) -> code(it, at, Frame.ID)));
      case Slot.SomeOf(var values) ->
          entry.lists().put(name, all(node, name, path, (it, at) -> choice(it, at, values)));
      case Slot.Flag() -> flag(value, path).ifPresent(it -> entry.flags().put(name, it));
      case Slot.Groups(var fields) ->
          entry.groups().put(name, each(list(node, name, path, MOST_VALUES), path, fields));
    }
  }

  private List<String> all(
      JsonNode node,
      String name,
      String path,
      BiFunction<JsonNode, String, Optional<String>> read) {
    return list(node, name, path, MOST_VALUES).stream()
        .map(value -> read.apply(value, path))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private List<JsonNode> list(JsonNode node, String name, String path, int most) {
    JsonNode list = node.path(name);
    if (!list.isArray()) {
      if (!list.isMissingNode() && !list.isNull()) {
        drops.add(path, Reason.WRONG_TYPE, "");
      }
      return List.of();
    }
    int beyond = beyond(list, most);
    if (beyond > 0) {
      drops.add(path, Reason.TOO_MANY, beyond, "");
    }
    return list.valueStream().limit(most).toList();
  }

  private static int beyond(JsonNode list, int most) {
    return list.isArray() ? Math.max(0, list.size() - most) : 0;
  }

  private Optional<String> text(JsonNode value, String path) {
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      drops.add(path, Reason.WRONG_TYPE, "");
      return Optional.empty();
    }
    return Optional.of(value.textValue().strip()).filter(text -> !text.isEmpty());
  }

  private Optional<String> quote(JsonNode value, String path, Slot.Quote slot) {
    var text = text(value, path);
    if (text.isPresent() && text.get().length() > slot.longest()) {
      drops.add(path, Reason.UNFIT, text.get());
    }
    return text.filter(it -> it.length() <= slot.longest());
  }

  private Optional<String> code(JsonNode value, String path, Pattern pattern) {
    return text(value, path).filter(it -> known(pattern.matcher(it).matches(), path, it));
  }

  private Optional<String> choice(JsonNode value, String path, List<String> values) {
    return text(value, path)
        .filter(it -> !it.equals(Slot.OneOf.NONE))
        .filter(it -> known(values.contains(it), path, it));
  }

  private boolean known(boolean holds, String path, String value) {
    if (!holds) {
      drops.add(path, Reason.UNKNOWN_VALUE, value);
    }
    return holds;
  }

  private Optional<Boolean> flag(JsonNode value, String path) {
    if (!value.isBoolean() && !value.isMissingNode() && !value.isNull()) {
      drops.add(path, Reason.WRONG_TYPE, "");
    }
    return value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
  }

  private void unknown(JsonNode node, String path, List<String> known) {
    int count = (int) node.propertyStream().filter(it -> !known.contains(it.getKey())).count();
    if (count > 0) {
      drops.add(path.isEmpty() ? "answer" : path, Reason.UNKNOWN_SLOT, count, "");
    }
  }
}
