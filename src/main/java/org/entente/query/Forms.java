package org.entente.query;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.entente.page.Messages;

/// The form of a saved query's parameters. The language of labels is not among them: it is that of
/// the page.
final class Forms {

  static final String LANGUAGE = "lang";

  /// Longer lists are typed, not chosen from.
  private static final int MOST_OPTIONS = 400;

  private Forms() {}

  static List<Field> of(
      SavedQuery saved, Map<String, String> values, Questions questions, Messages text) {
    return saved.parameters().stream()
        .filter(parameter -> !parameter.name().equals(LANGUAGE))
        .map(parameter -> field(parameter, values, questions, text))
        .toList();
  }

  private static Field field(
      Parameter parameter, Map<String, String> values, Questions questions, Messages text) {
    var value =
        Optional.ofNullable(values.get(parameter.name())).or(parameter::byDefault).orElse("");
    var key = "query.param." + parameter.name();
    var label = text.has(key) ? text.get(key) : parameter.description();
    var options = options(parameter, value, questions, text);
    boolean isChosen = !options.isEmpty() && options.size() <= MOST_OPTIONS;
    return new Field(
        parameter.name(),
        label,
        isChosen ? "select" : input(parameter.type()),
        value,
        parameter.isRequired(),
        isChosen ? options : List.of());
  }

  private static List<Field.Option> options(
      Parameter parameter, String value, Questions questions, Messages text) {
    var nodes = new HashSet<>(questions.choices(parameter));
    if (nodes.isEmpty()) {
      return List.of();
    }
    var chosen = term(parameter, value);
    chosen.ifPresent(nodes::add);
    var labels = questions.labels(nodes, text.language());
    var collator = Collator.getInstance(text.language().locale());
    var options = new ArrayList<Field.Option>();
    if (parameter.isOptional()) {
      options.add(new Field.Option("", text.get("query.any"), value.isEmpty()));
    }
    nodes.stream()
        .map(
            node ->
                new Field.Option(
                    Choices.written(node),
                    labels.of(node),
                    chosen.filter(node::equals).isPresent()))
        .sorted(Comparator.comparing(Field.Option::label, collator))
        .forEach(options::add);
    return options;
  }

  private static Optional<Node> term(Parameter parameter, String value) {
    try {
      return value.isEmpty() ? Optional.empty() : Optional.of(parameter.term(value));
    } catch (BadParameter _) {
      return Optional.empty();
    }
  }

  private static String input(ParameterType type) {
    return switch (type) {
      case INTEGER, YEAR -> "number";
      case DATE -> "date";
      case IRI, STRING, EN, VI, FR, DECIMAL, BOOLEAN -> "text";
    };
  }
}
