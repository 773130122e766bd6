package org.entente.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.entente.ontology.Namespaces;
import org.entente.ontology.Resources;
import org.entente.page.Language;
import org.entente.store.Store;

/// What entities are called in one language, or the next best one.
public final class Labels {

  private static final String QUERY = Resources.text("org/entente/query/labels.rq");
  private static final PrefixMapping PREFIXES = Namespaces.mapping();

  private final Map<Node, Node> labels;

  private Labels(Map<Node, Node> labels) {
    this.labels = Map.copyOf(labels);
  }

  /// Asks `store` for the names of the IRIs among `nodes`, all at once.
  static Labels of(Store store, Set<Node> nodes, Language language) {
    var entities = nodes.stream().filter(Node::isURI).toList();
    if (entities.isEmpty()) {
      return new Labels(Map.of());
    }
    var query = QueryFactory.create(QUERY);
    var values = new ElementData(List.of(Var.alloc("entity")), new ArrayList<>());
    entities.forEach(node -> values.add(BindingFactory.binding(Var.alloc("entity"), node)));
    ((ElementGroup) query.getQueryPattern()).getElements().addFirst(values);
    var order = Comparator.comparingInt((Node label) -> rank(label, language));
    var best = new HashMap<Node, Node>();
    store
        .select(query, Map.of())
        .forEach(
            row ->
                best.merge(
                    row.get("entity"),
                    row.get("label"),
                    (one, other) -> order.compare(one, other) <= 0 ? one : other));
    return new Labels(best);
  }

  /// The name of `node`; the short form of its IRI where it has none, the text of a literal.
  public String of(Node node) {
    return label(node)
        .map(Node::getLiteralLexicalForm)
        .orElseGet(
            () ->
                node.isURI()
                    ? PREFIXES.shortForm(node.getURI())
                    : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString());
  }

  /// The language of what [#of(Node)] says, where it is known.
  public Optional<String> language(Node node) {
    return label(node)
        .or(() -> Optional.of(node).filter(Node::isLiteral))
        .map(Node::getLiteralLanguage)
        .filter(tag -> !tag.isEmpty());
  }

  private Optional<Node> label(Node node) {
    return Optional.ofNullable(labels.get(node));
  }

  /// The language asked for, then names that belong to no language, then the next best languages.
  private static int rank(Node label, Language language) {
    var tag = label.getLiteralLanguage();
    var order = language.withFallbacks();
    for (int i = 0; i < order.size(); i++) {
      if (order.get(i).tag().equals(tag)) {
        return i == 0 ? 0 : i + 1;
      }
    }
    return tag.isEmpty() ? 1 : order.size() + 1;
  }
}
