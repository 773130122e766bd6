package org.entente.entity;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.entente.ontology.Namespaces;
import org.entente.ontology.Resources;
import org.entente.store.Store;

/// What the store says about one entity or graph.
final class Entities {

  private static final Query DESCRIBE = query("describe.rq");
  private static final Query STATEMENTS = query("statements.rq");
  private static final Query SUCCESSOR = query("successor.rq");
  private static final Query EXISTS = query("exists.rq");

  /// In characters; no slug is as long.
  private static final int LONGEST = 500;

  private final Store store;

  Entities(Store store) {
    this.store = store;
  }

  Optional<String> version() {
    return store.version();
  }

  /// The entity or concept of that slug, if anything is known of it.
  Optional<Node> find(String slug) {
    if (slug.length() > LONGEST) {
      return Optional.empty();
    }
    return Stream.of(Namespaces.ID, Namespaces.SCHEME)
        .flatMap(namespace -> iri(namespace + slug).stream())
        .filter(this::exists)
        .findFirst();
  }

  private static Optional<Node> iri(String iri) {
    try {
      return Optional.of(NodeFactory.createURI(IRIx.create(iri).str()));
    } catch (IRIException _) {
      return Optional.empty();
    }
  }

  boolean exists(Node entity) {
    return store.ask(EXISTS, Map.of("entity", entity));
  }

  Optional<Node> successor(Node entity) {
    var rows = store.select(SUCCESSOR, Map.of("entity", entity));
    return rows.hasNext() ? Optional.of(rows.next().get("successor")) : Optional.empty();
  }

  /// What the default graph says about it, with the labels of its neighbours.
  Graph described(Node entity) {
    return store.construct(DESCRIBE, Map.of("entity", entity));
  }

  /// What any graph says about it, each statement in its graph.
  DatasetGraph attributed(Node entity) {
    var quads = DatasetGraphFactory.create();
    store
        .select(STATEMENTS, Map.of("entity", entity))
        .forEach(
            row ->
                quads.add(
                    row.get("graph"), row.get("subject"), row.get("property"), row.get("value")));
    return quads;
  }

  Graph graph(Node name) {
    return store.read(name);
  }

  private static Query query(String file) {
    return QueryFactory.create(Resources.text("org/entente/entity/" + file));
  }
}
