package org.entente.sparql;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;

/// How much of what there is: triples of the default graph as a whole, with each property, and
/// things of each class; quads of each named graph.
record Census(
    long triples, Map<Node, Long> properties, Map<Node, Long> classes, Map<Node, Long> graphs) {

  Census {
    properties = Map.copyOf(properties);
    classes = Map.copyOf(classes);
    graphs = Map.copyOf(graphs);
  }

  /// Counts in one pass over everything.
  static Census of(DatasetGraph dataset) {
    var properties = new HashMap<Node, Long>();
    var classes = new HashMap<Node, Long>();
    var graphs = new HashMap<Node, Long>();
    long[] triples = {0};
    dataset
        .getDefaultGraph()
        .find()
        .forEachRemaining(
            triple -> {
              triples[0]++;
              properties.merge(triple.getPredicate(), 1L, Long::sum);
              if (triple.getPredicate().equals(RDF.Nodes.type)) {
                classes.merge(triple.getObject(), 1L, Long::sum);
              }
            });
    dataset
        .findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> graphs.merge(quad.getGraph(), 1L, Long::sum));
    return new Census(triples[0], properties, classes, graphs);
  }

  /// The names of graphs in order, not more than `most`.
  List<Node> graphNames(int most) {
    return graphs.keySet().stream()
        .filter(Node::isURI)
        .sorted(Comparator.comparing(Node::getURI))
        .limit(most)
        .toList();
  }
}
