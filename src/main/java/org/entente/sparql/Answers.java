package org.entente.sparql;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.modify.TemplateLib;
import org.entente.sparql.guard.Budget;
import org.entente.sparql.guard.Guard;
import org.entente.sparql.guard.Services;
import org.entente.sparql.guard.Stop;
import org.entente.sparql.guard.Totals;

/// Answers one query from one dataset, within its budget.
///
/// @param mostRows rows or triples of the answer
record Answers(
    Query query,
    DatasetGraph dataset,
    Budget budget,
    Services services,
    Optional<Totals> totals,
    long mostRows) {

  /// Writes the answer as it is found. Whoever asks holds a transaction of the dataset.
  void write(Format format, OutputStream out) {
    if (query.isConstructType() || (query.isDescribeType() && hasPattern())) {
      query.setQueryResultStar(query.isConstructType());
    }
    if (query.isDescribeType() && !hasPattern()) {
      AnswerWriter.triples(query, counted(described(named())), format, out, budget);
      return;
    }
    var rows = Guard.rows(query, dataset, budget, services, known());
    try {
      write(rows, format, out);
      // A filter takes any exception for a row that does not match: what looks whole may not be.
      budget.check();
    } finally {
      rows.close();
    }
  }

  private void write(QueryIterator rows, Format format, OutputStream out) {

    if (query.isAskType()) {
      boolean truth = rows.hasNext();
      budget.check();
      AnswerWriter.truth(truth, format, out);
    } else if (query.isSelectType()) {
      AnswerWriter.rows(query, counted(rows), format, out);
    } else if (query.isConstructType()) {
      AnswerWriter.triples(query, counted(constructed(rows)), format, out, budget);
    } else {
      AnswerWriter.triples(query, counted(described(found(rows))), format, out, budget);
    }
  }

  /// A dataset of the query's own making has counts of its own.
  private Optional<Totals> known() {
    return totals.filter(_ -> !query.hasDatasetDescription());
  }

  private boolean hasPattern() {
    return query.getQueryPattern() != null;
  }

  private Iterator<Triple> constructed(QueryIterator rows) {
    var template = query.getConstructTemplate().getTriples();
    return new Unrepeated(TemplateLib.calcTriples(template, rows));
  }

  private Set<Node> named() {
    var nodes = new LinkedHashSet<Node>();
    query.getResultURIs().forEach(nodes::add);
    return nodes;
  }

  private Set<Node> found(QueryIterator rows) {
    var nodes = named();
    var vars = query.getProjectVars();
    rows.forEachRemaining(
        row ->
            vars.forEach(
                variable -> {
                  var node = row.get(variable);
                  if (node != null && !node.isLiteral() && nodes.add(node)) {
                    budget.hold();
                  }
                }));
    return nodes;
  }

  /// What the graphs of the query say about `nodes`, and about the blank nodes that this leads to.
  private Iterator<Triple> described(Set<Node> nodes) {
    var graphs = describedIn();
    var seen = new HashSet<Node>(nodes);
    var waiting = new ArrayList<>(nodes);
    return Iter.flatMap(
        new Iterator<Node>() {
          @Override
          public boolean hasNext() {
            return !waiting.isEmpty();
          }

          @Override
          public Node next() {
            return waiting.removeFirst();
          }
        },
        node ->
            Iter.map(
                Iter.flatMap(graphs.iterator(), graph -> graph.find(node, Node.ANY, Node.ANY)),
                triple -> {
                  var object = triple.getObject();
                  if (object.isBlank() && seen.add(object)) {
                    budget.hold();
                    waiting.add(object);
                  }
                  return triple;
                }));
  }

  private List<Graph> describedIn() {
    if (!query.hasDatasetDescription()) {
      return List.of(dataset.getDefaultGraph());
    }
    var names = new LinkedHashSet<String>(query.getGraphURIs());
    names.addAll(query.getNamedGraphURIs());
    return names.stream().map(NodeFactory::createURI).map(dataset::getGraph).toList();
  }

  private <T> Iterator<T> counted(Iterator<T> items) {
    return new Iterator<>() {
      private long count;

      @Override
      public boolean hasNext() {
        return items.hasNext();
      }

      @Override
      public T next() {
        if (++count > mostRows) {
          throw budget.end(Stop.TOO_MANY_ROWS);
        }
        budget.begun();
        return items.next();
      }
    };
  }
}
