package org.entente.entity;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.entente.ontology.Resources;

/// The queries of this package, each read when it is first asked.
final class Queries {

  private final Map<String, Query> single = new ConcurrentHashMap<>();
  private final Map<String, SectionQuery> sections = new ConcurrentHashMap<>();
  private final Map<String, Listed> listed = new ConcurrentHashMap<>();

  /// A query about `?entity`.
  Query single(String name) {
    return single.computeIfAbsent(
        name, file -> QueryFactory.create(Resources.text("org/entente/entity/" + file + ".rq")));
  }

  SectionQuery section(String name) {
    return sections.computeIfAbsent(name, SectionQuery::shipped);
  }

  Listed names() {
    return listed("names", "thing");
  }

  Listed nameParts() {
    return listed("name-parts", "thing");
  }

  Listed evidence() {
    return listed("evidence", "record");
  }

  Listed documents() {
    return listed("documents", "document");
  }

  private Listed listed(String name, String variable) {
    return listed.computeIfAbsent(name, file -> Listed.shipped(file, variable));
  }
}
