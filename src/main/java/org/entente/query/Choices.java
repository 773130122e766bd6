package org.entente.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.shared.PrefixMapping;
import org.entente.ontology.Namespaces;
import org.entente.ontology.Resources;
import org.entente.store.Store;

/// What may be chosen for the parameters of queries: the values that `queries/choices/` finds in
/// the data. Kept while the data stays the same.
final class Choices {

  private static final PrefixMapping PREFIXES = Namespaces.mapping();
  private static final int NAMED = 12;

  private record Kept(Optional<String> version, Set<Node> values) {}

  private final Store store;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  Choices(Store store) {
    this.store = store;
  }

  /// The values that `choice` leaves, empty for any.
  List<Node> of(Parameter parameter) {
    return switch (parameter.choice()) {
      case Choice.Any() -> List.of();
      case Choice.Listed(var values) -> values.stream().map(parameter::term).toList();
      case Choice.Found(var name) -> List.copyOf(found(name));
    };
  }

  /// Refuses values that may not be chosen, with some of those that may. What the query itself
  /// takes by default is never refused: a store without it answers with no rows.
  void check(SavedQuery saved, Map<String, Node> bindings) {
    for (var parameter : saved.parameters()) {
      Optional.ofNullable(bindings.get(parameter.variable()))
          .filter(value -> !isDefault(parameter, value))
          .ifPresent(value -> check(parameter, value));
    }
  }

  private void check(Parameter parameter, Node value) {
    if (parameter.choice() instanceof Choice.Any) {
      return;
    }
    var allowed = of(parameter);
    if (!allowed.contains(value)) {
      throw new BadParameter(
          parameter.name(),
          "The parameter "
              + parameter.name()
              + "="
              + written(value)
              + " is not one of "
              + some(allowed),
          allowed.stream().map(Choices::written).sorted().toList());
    }
  }

  private Set<Node> found(String name) {
    var version = store.version();
    var before = Optional.ofNullable(kept.get(name)).filter(last -> isCurrent(last, version));
    if (before.isPresent()) {
      return before.get().values();
    }
    var values = new LinkedHashSet<Node>();
    var query = QueryFactory.create(Resources.text("queries/choices/" + name + ".rq"));
    store.select(query, Map.of()).forEach(row -> values.add(row.get("value")));
    kept.put(name, new Kept(version, values));
    return values;
  }

  /// Without a version nobody knows whether what was kept is still right.
  private static boolean isCurrent(Kept last, Optional<String> version) {
    return version.isPresent() && last.version().equals(version);
  }

  private static boolean isDefault(Parameter parameter, Node value) {
    return parameter.byDefault().map(parameter::term).filter(value::equals).isPresent();
  }

  private static String some(List<Node> allowed) {
    if (allowed.isEmpty()) {
      return "the values in the data; there are none.";
    }
    var names =
        allowed.stream()
            .map(Choices::written)
            .sorted()
            .limit(NAMED)
            .collect(Collectors.joining(", "));
    int more = allowed.size() - NAMED;
    return names + (more > 0 ? " and " + more + " more." : ".");
  }

  static String written(Node value) {
    return value.isURI() ? PREFIXES.shortForm(value.getURI()) : value.getLiteralLexicalForm();
  }
}
