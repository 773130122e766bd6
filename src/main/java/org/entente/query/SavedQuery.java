package org.entente.query;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;

/// A question kept as a file: its header, its parameters and the query itself, in the form that
/// `queries/README.md` describes.
///
/// @param questions the question as a person asks it, by language
/// @param text the whole file
public record SavedQuery(
    String name,
    String summary,
    String description,
    Map<String, String> questions,
    List<String> tags,
    List<Parameter> parameters,
    List<View> views,
    String text) {

  public SavedQuery {
    questions = Map.copyOf(questions);
    tags = List.copyOf(tags);
    parameters = List.copyOf(parameters);
    views = List.copyOf(views);
  }

  /// Reads a file, whose header may be missing.
  public static SavedQuery parse(String name, String text) {
    var header = Header.read(name, text);
    var saved =
        new SavedQuery(
            name,
            header.one("summary"),
            header.all("description"),
            header.questions(),
            header.tags(),
            header.parameters(),
            header.views(),
            text);
    saved.checkVariables();
    return saved;
  }

  /// A fresh copy of the query, its parameters still variables.
  public Query query() {
    try {
      return QueryFactory.create(text);
    } catch (QueryParseException e) {
      var message = Optional.ofNullable(e.getMessage()).orElse("").replaceAll("\\s+", " ");
      throw new BadQuery(
          name + ": line " + e.getLine() + ", column " + e.getColumn() + ": " + message, e);
    }
  }

  /// The term for each variable that has a value, given or by default.
  public Map<String, Node> bindings(Map<String, String> values) {
    var open = new HashMap<>(values);
    var bindings = new LinkedHashMap<String, Node>();
    for (var parameter : parameters) {
      Optional.ofNullable(open.remove(parameter.name()))
          .or(parameter::byDefault)
          .ifPresentOrElse(
              value -> bindings.put(parameter.variable(), parameter.term(value)),
              () -> mayStayOpen(parameter));
    }
    for (var unknown : open.keySet()) {
      throw new BadParameter(
          unknown, "The query " + name + " has no parameter " + unknown + "; " + known() + ".");
    }
    return bindings;
  }

  /// The terms of the parameters that have a default.
  public Map<String, Node> defaults() {
    var terms = new LinkedHashMap<String, Node>();
    for (var parameter : parameters) {
      parameter
          .byDefault()
          .ifPresent(text -> terms.put(parameter.variable(), parameter.term(text)));
    }
    return terms;
  }

  /// The query as text, without its header and with the terms of `bindings` in their places: it can
  /// be run by itself.
  public String filledIn(Map<String, Node> bindings) {
    return Filling.of(this, bindings);
  }

  /// The question in `language`; the summary where nobody has put it so.
  public String question(String language) {
    // French puts a space before the mark, at which no line may break.
    return questions.getOrDefault(language, summary).replace(" ?", "\u00a0?");
  }

  private void mayStayOpen(Parameter parameter) {
    if (!parameter.isOptional()) {
      throw new BadParameter(
          parameter.name(), "The query " + name + " needs the parameter " + parameter.name() + ".");
    }
  }

  private String known() {
    return parameters.isEmpty()
        ? "it has none of its own"
        : "it has " + parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
  }

  private void checkVariables() {
    var declared =
        parameters.stream().map(Parameter::variable).collect(Collectors.toUnmodifiableSet());
    var used = Variables.ofParameters(query());
    for (var variable : declared) {
      if (!used.contains(variable)) {
        throw new BadQuery(name + ": the variable ?" + variable + " does not occur in the query.");
      }
    }
    for (var variable : used) {
      if (!declared.contains(variable)) {
        throw new BadQuery(name + ": the variable ?" + variable + " is no parameter.");
      }
    }
    checkViews();
  }

  private void checkViews() {
    var query = query();
    for (var view : views) {
      if (!query.isSelectType() || !query.getResultVars().contains(view.of())) {
        throw new BadQuery(name + ": the view of ?" + view.of() + " shows no column.");
      }
      view.by()
          .filter(column -> !query.getResultVars().contains(column))
          .ifPresent(
              column -> {
                throw new BadQuery(name + ": the view by ?" + column + " shows no column.");
              });
    }
  }
}
