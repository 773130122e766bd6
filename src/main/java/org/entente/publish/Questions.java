package org.entente.publish;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.entente.ontology.Resources;
import org.entente.store.Store;

/// The queries of this package, each a file beside it.
enum Questions {
  TOTALS("totals"),
  CLASSES("classes"),
  PROPERTIES("properties"),
  LINKS("links"),
  MODIFIED("modified"),
  CHANGES("changes"),
  CHANGES_ABOUT("changes-about"),
  CONTENTS("contents"),
  CARRIERS("carriers"),
  ENTITIES("entities");

  @SuppressWarnings("ImmutableEnumChecker") // cloned before it is changed
  private final Query query;

  Questions(String file) {
    this.query = QueryFactory.create(Resources.text("org/entente/publish/" + file + ".rq"));
  }

  RowSet ask(Store store) {
    return store.select(query, Map.of());
  }

  RowSet ask(Store store, String variable, Node value) {
    return store.select(query, Map.of(variable, value));
  }

  /// The rows from `offset` on, at most `limit` of them.
  RowSet ask(Store store, Map<String, Node> bindings, long offset, long limit) {
    var page = query.cloneQuery();
    page.setOffset(offset);
    page.setLimit(limit);
    return store.select(page, bindings);
  }
}
