package org.entente.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.aggregate.AggregatorFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.entente.ontology.Namespaces;
import org.entente.ontology.Resources;

/// The query of one section, about `?entity`. Its first sub-SELECT chooses the things that make the
/// rows, in order and with a LIMIT; the rest says what is shown of them. So a section of 10,000
/// things costs as much as one of ten.
final class SectionQuery {

  /// The variable that stands for what the page is about.
  static final String ENTITY = "entity";

  private final String name;
  private final String text;
  private final Query whole;
  private final Map<Integer, Query> first = new ConcurrentHashMap<>();

  private SectionQuery(String name, String text) {
    this.name = name;
    this.text = text;
    this.whole = QueryFactory.create(text);
  }

  static SectionQuery shipped(String name) {
    return new SectionQuery(name, Resources.text("org/entente/entity/sections/" + name + ".rq"));
  }

  String name() {
    return name;
  }

  List<String> variables() {
    return whole.getResultVars();
  }

  /// Whether each row stands for itself: those of counts do, others belong to their first column.
  boolean isCounting() {
    return whole.hasGroupBy();
  }

  boolean isPaged() {
    return choice(whole).isPresent();
  }

  /// The query for `size` things after the first `from`.
  Query rows(int from, int size) {
    return from == 0 ? first.computeIfAbsent(size, most -> cut(0, most)) : cut(from, size);
  }

  private Query cut(int from, int size) {
    var query = QueryFactory.create(text);
    var choice = choice(query).map(ElementSubQuery::getQuery).orElse(query);
    choice.setLimit(size);
    choice.setOffset(from == 0 ? Query.NOLIMIT : from);
    return query;
  }

  /// The query for the number of things, as `?count`.
  Query count() {
    var choice = choice(QueryFactory.create(text)).orElseThrow();
    choice.getQuery().setLimit(Query.NOLIMIT);
    Optional.ofNullable(choice.getQuery().getOrderBy()).ifPresent(List::clear);
    var query = QueryFactory.make();
    query.setQuerySelectType();
    query.addResultVar(
        Var.alloc("count"), query.allocAggregate(AggregatorFactory.createCount(false)));
    var group = new ElementGroup();
    group.addElement(choice);
    query.setQueryPattern(group);
    return query;
  }

  /// The query as people can ask it, about `entity`.
  String asked(Node entity) {
    var query = QueryTransformOps.replaceVars(whole, Map.of(Var.alloc(ENTITY), entity));
    query.setPrefix("id", Namespaces.ID);
    query.setPrefix("scheme", Namespaces.SCHEME);
    return query.serialize();
  }

  private static Optional<ElementSubQuery> choice(Query query) {
    return query.getQueryPattern() instanceof ElementGroup group && !group.isEmpty()
        ? first(group.get(0))
        : Optional.empty();
  }

  private static Optional<ElementSubQuery> first(Element element) {
    return switch (element) {
      case ElementSubQuery subQuery -> Optional.of(subQuery);
      case ElementGroup group when group.size() == 1 -> first(group.get(0));
      default -> Optional.empty();
    };
  }
}
