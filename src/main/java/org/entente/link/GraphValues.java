package org.entente.link;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.entente.match.PropertyValues;
import org.entente.ontology.Resources;
import org.entente.search.LabelIndex;
import org.entente.store.Store;

/// What the graph says of an entity, for properties that the matcher does not know by itself.
record GraphValues(Store store, LabelIndex index) implements PropertyValues {

  private static final Query VALUES =
      QueryFactory.create(Resources.text("org/entente/link/values.rq"));

  @Override
  public Set<String> of(String entity, String property) {
    var values = new HashSet<String>();
    store
        .select(
            VALUES,
            Map.of(
                "entity", NodeFactory.createURI(entity),
                "property", NodeFactory.createURI(property)))
        .forEachRemaining(
            row -> {
              var value = row.get("value");
              if (value.isURI()) {
                values.add(value.getURI());
                index
                    .entry(value.getURI())
                    .ifPresent(entry -> entry.labels().forEach(name -> values.add(name.text())));
              } else {
                values.add(value.getLiteralLexicalForm());
              }
            });
    return values;
  }
}
