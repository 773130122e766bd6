package org.entente.reconcile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.entente.match.PropertyValues;
import org.entente.ontology.Resources;
import org.entente.search.LabelIndex;
import org.entente.store.Store;

/// What the store says of entities and properties.
final class Statements {

  private static final Query VALUES = query("values.rq");
  private static final Query PROPERTIES = query("properties.rq");
  private static final Query NAMES = query("property-names.rq");

  /// @param edtf of a date that has no name but this
  record Value(Node node, Optional<String> edtf) {}

  private final Store store;

  Statements(Store store) {
    this.store = store;
  }

  /// The values of each property of `entity`, by the property's IRI.
  Map<String, List<Value>> about(String entity) {
    var found = new LinkedHashMap<String, List<Value>>();
    iri(entity)
        .ifPresent(
            node ->
                store
                    .select(VALUES, Map.of("entity", node))
                    .forEachRemaining(
                        row ->
                            found
                                .computeIfAbsent(
                                    row.get("property").getURI(), _ -> new ArrayList<>())
                                .add(
                                    new Value(
                                        row.get("value"),
                                        Optional.ofNullable(row.get("edtf"))
                                            .map(Node::getLiteralLexicalForm)))));
    return found;
  }

  /// The properties in use with things of a class, the most used first.
  List<String> properties(String type) {
    var found = new ArrayList<String>();
    iri(type)
        .ifPresent(
            node ->
                store
                    .select(PROPERTIES, Map.of("type", node))
                    .forEachRemaining(
                        row ->
                            Optional.ofNullable(row.get("property"))
                                .ifPresent(property -> found.add(property.getURI()))));
    return found;
  }

  /// The names of the properties in English, or else in any language, by IRI.
  Map<String, String> propertyNames() {
    var found = new LinkedHashMap<String, String>();
    store
        .select(NAMES, Map.of())
        .forEachRemaining(
            row -> {
              var iri = row.get("property").getURI();
              var label = Optional.ofNullable(row.get("label"));
              if (label.filter(one -> one.getLiteralLanguage().equals("en")).isPresent()) {
                found.put(iri, label.get().getLiteralLexicalForm());
              } else {
                found.putIfAbsent(
                    iri, label.map(Node::getLiteralLexicalForm).orElseGet(() -> Ids.of(iri)));
              }
            });
    return found;
  }

  /// What the matcher compares a property's wanted values with: IRIs, names, literals.
  PropertyValues comparable(LabelIndex index) {
    return (entity, property) -> {
      Set<String> values = new HashSet<>();
      for (var value : about(entity).getOrDefault(property, List.of())) {
        value.edtf().ifPresent(values::add);
        if (value.node().isURI()) {
          values.add(value.node().getURI());
          index
              .entry(value.node().getURI())
              .ifPresent(entry -> entry.labels().forEach(label -> values.add(label.text())));
        } else {
          values.add(value.node().getLiteralLexicalForm());
        }
      }
      return values;
    };
  }

  private static Optional<Node> iri(String text) {
    try {
      return Optional.of(NodeFactory.createURI(IRIx.create(text).str()));
    } catch (IRIException e) {
      return Optional.empty();
    }
  }

  private static Query query(String file) {
    return QueryFactory.create(Resources.text("org/entente/reconcile/" + file));
  }
}
