package org.entente.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lines `#+ key: value` at the head of a query file.
///
/// @param values the values of each key, in order
record Header(String file, Map<String, List<String>> values) {

  private static final Pattern LINE = Pattern.compile("#\\+\\s*([a-z-]+):\\s*(.*)");
  private static final Pattern PARAMETER =
      Pattern.compile(
          "([A-Za-z][A-Za-z0-9]*)\\s+([a-z]+)"
              + "(?:\\s+(?:default=(?:\"([^\"]*)\"|(\\S+))|(optional)))?"
              + "(?:\\s+enum=([a-z0-9|-]+))?"
              + "\\s+\"([^\"]*)\"\\s*");
  private static final List<String> KEYS =
      List.of(
          "summary",
          "description",
          "question-en",
          "question-vi",
          "question-fr",
          "tags",
          "param",
          "view");

  static Header read(String file, String text) {
    var values = new LinkedHashMap<String, List<String>>();
    text.lines()
        .takeWhile(line -> line.isBlank() || line.startsWith("#"))
        .filter(line -> line.startsWith("#+"))
        .forEach(
            line -> {
              var parts = LINE.matcher(line.strip());
              if (!parts.matches() || !KEYS.contains(parts.group(1))) {
                throw new BadQuery(file + ": not a line of a query's header: " + line);
              }
              values.computeIfAbsent(parts.group(1), _ -> new ArrayList<>()).add(parts.group(2));
            });
    return new Header(file, values);
  }

  String one(String key) {
    return values.getOrDefault(key, List.of("")).getFirst();
  }

  String all(String key) {
    return String.join(" ", values.getOrDefault(key, List.of()));
  }

  Map<String, String> questions() {
    var questions = new LinkedHashMap<String, String>();
    for (var language : List.of("en", "vi", "fr")) {
      if (values.containsKey("question-" + language)) {
        questions.put(language, one("question-" + language));
      }
    }
    return questions;
  }

  List<String> tags() {
    return Arrays.stream(one("tags").split(","))
        .map(String::strip)
        .filter(t -> !t.isEmpty())
        .toList();
  }

  List<Parameter> parameters() {
    return values.getOrDefault("param", List.of()).stream().map(this::parameter).toList();
  }

  private Parameter parameter(String line) {
    var parts = PARAMETER.matcher(line);
    if (!parts.matches()) {
      throw new BadQuery(file + ": not a parameter: " + line);
    }
    var type =
        ParameterType.named(parts.group(2))
            .orElseThrow(() -> new BadQuery(file + ": not a type: " + parts.group(2)));
    var optional = parts.group(5) != null;
    return new Parameter(
        parts.group(1), type, defaultOf(parts), optional, choiceOf(parts), parts.group(7));
  }

  List<View> views() {
    return values.getOrDefault("view", List.of()).stream()
        .map(
            line -> View.read(line).orElseThrow(() -> new BadQuery(file + ": not a view: " + line)))
        .toList();
  }

  private static Choice choiceOf(Matcher parts) {
    return Optional.ofNullable(parts.group(6))
        .<Choice>map(
            text ->
                text.indexOf('|') < 0
                    ? new Choice.Found(text)
                    : new Choice.Listed(Arrays.asList(text.split("\\|", -1))))
        .orElseGet(Choice.Any::new);
  }

  private static Optional<String> defaultOf(Matcher parts) {
    return Optional.ofNullable(parts.group(3)).or(() -> Optional.ofNullable(parts.group(4)));
  }
}
