package org.entente.store;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;

/// The quads of a bulk load as columns of term numbers.
final class LoadedQuads {

  private final Dictionary terms = new Dictionary();
  private final IntColumn graphs = new IntColumn();
  private final IntColumn subjects = new IntColumn();
  private final IntColumn predicates = new IntColumn();
  private final IntColumn objects = new IntColumn();
  private final Map<Node, Integer> names = new HashMap<>();

  void add(Quad quad) {
    // Graphs come in runs; their names are checked once.
    int graph = names.computeIfAbsent(quad.getGraph(), name -> terms.number(Checked.name(name)));
    row(graph, quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  /// Adds `graph` under a name that the store alone writes.
  void add(Graph graph, Node name) {
    int number = names.computeIfAbsent(name, terms::number);
    graph
        .find()
        .forEachRemaining(
            triple -> row(number, triple.getSubject(), triple.getPredicate(), triple.getObject()));
  }

  /// Adds the graph `inferred`, what the rules conclude from the default graph.
  void conclude(List<Query> rules, BulkLoad.Progress progress) {
    var concluded = GraphMemFactory.createDefaultGraph();
    var asserted = quads();
    var known = new SortedGraph(terms, asserted.defaultTriples(asserted.spog()), concluded);
    for (int rule = 0; rule < rules.size(); rule++) {
      progress.at("conclusions", rule, rules.size());
      var conclusions = new ArrayList<Triple>();
      try (var exec =
          QueryExec.dataset(DatasetGraphFactory.wrap(known)).query(rules.get(rule)).build()) {
        exec.constructTriples().forEachRemaining(conclusions::add);
      }
      conclusions.forEach(concluded::add);
    }
    progress.at("conclusions", rules.size(), rules.size());
    add(concluded, GraphNames.INFERRED);
  }

  Dictionary terms() {
    return terms;
  }

  /// What was added so far.
  SortedQuads quads() {
    return new SortedQuads(graphs, subjects, predicates, objects, terms.size(), included());
  }

  /// The graphs that the default graph is made of.
  private BitSet included() {
    var included = new BitSet();
    names.forEach(
        (name, number) ->
            included.set(
                number,
                !GraphNames.isAside(name) && !names.containsKey(GraphNames.curatedTwin(name))));
    return included;
  }

  private void row(int graph, Node subject, Node predicate, Node object) {
    graphs.add(graph);
    subjects.add(terms.number(subject));
    predicates.add(terms.number(predicate));
    objects.add(terms.number(object));
  }
}
