package org.entente.sparql;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;

/// Blank nodes as `_:b0`, `_:b1` and so on, which CSV of the SPARQL 1.1 results has in place of the
/// nodes; Jena leaves the `_:` out.
final class BlankLabels {

  private final Map<Node, Node> labels = new HashMap<>();

  Binding inPlaceOfNodes(Binding row) {
    BindingBuilder copy = Binding.builder();
    row.forEach((variable, node) -> copy.add(variable, node.isBlank() ? label(node) : node));
    return copy.build();
  }

  private Node label(Node node) {
    return labels.computeIfAbsent(
        node, _ -> NodeFactory.createLiteralString("_:b" + labels.size()));
  }
}
