package org.entente.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.entente.page.Language;
import org.entente.store.Store;

/// Asks saved queries of a store, with the parameters that every query has: `minConfidence`,
/// `kinds`, `limit` and `offset`.
public final class Questions {

  private final Store store;
  private final Selections selections;
  private final Choices choices;

  /// @param rules what the graph `inferred` of a selection is concluded by
  public Questions(Store store, List<Query> rules) {
    this.store = store;
    this.selections = new Selections(store, rules);
    this.choices = new Choices(store);
  }

  /// Answers `saved` for the values given as text; what is wrong with them is a [BadParameter].
  public Answer answer(SavedQuery saved, Map<String, String> values) {
    var asked = asked(saved, values);
    return ask(selections.storeOf(asked.selection()), asked.query(), asked.bindings());
  }

  /// Refuses what [#answer] would refuse, without asking.
  public void check(SavedQuery saved, Map<String, String> values) {
    asked(saved, values);
  }

  private record Asked(Selection selection, Query query, Map<String, Node> bindings) {}

  private Asked asked(SavedQuery saved, Map<String, String> values) {
    var own = new HashMap<>(values);
    var selection =
        Selection.of(
            Optional.ofNullable(own.remove("kinds")),
            Optional.ofNullable(own.remove("minConfidence")));
    var query = saved.query();
    count(own, "limit").ifPresent(limit -> query.setLimit(least(query.getLimit(), limit)));
    count(own, "offset").ifPresent(query::setOffset);
    var bindings = saved.bindings(own);
    choices.check(saved, bindings);
    return new Asked(selection, query, bindings);
  }

  /// The values that a parameter takes, where they are a list; empty for any.
  public List<Node> choices(Parameter parameter) {
    return choices.of(parameter);
  }

  /// What the data calls `nodes`.
  public Labels labels(Set<Node> nodes, Language language) {
    return Labels.of(store, nodes, language);
  }

  /// The version of the data that answers come from.
  public Optional<String> version() {
    return store.version();
  }

  private static Answer ask(Store store, Query query, Map<String, Node> bindings) {
    if (query.isSelectType()) {
      return new Answer.Rows(store.select(query, bindings));
    }
    return query.isAskType()
        ? new Answer.Truth(store.ask(query, bindings))
        : new Answer.Statements(store.construct(query, bindings));
  }

  private static Optional<Long> count(Map<String, String> values, String name) {
    return Optional.ofNullable(values.remove(name))
        .map(
            text -> {
              try {
                return Long.parseUnsignedLong(text);
              } catch (NumberFormatException e) {
                throw new BadParameter(
                    name, "The parameter " + name + "=" + text + " is not a whole number.", e);
              }
            });
  }

  private static long least(long limit, long wanted) {
    return limit == Query.NOLIMIT ? wanted : Math.min(limit, wanted);
  }
}
