package org.entente.ontology;

import java.util.List;
import org.apache.jena.graph.Node;

/// One constraint of a shape: whether the values that a path leads to from a focus node keep it.
@FunctionalInterface
interface Check {

  boolean isKept(Facts facts, Node focus, List<Node> values);

  /// A constraint on each value alone.
  static Check each(java.util.function.BiPredicate<Facts, Node> test) {
    return (facts, _, values) -> {
      for (var value : values) {
        if (!test.test(facts, value)) {
          return false;
        }
      }
      return true;
    };
  }
}
