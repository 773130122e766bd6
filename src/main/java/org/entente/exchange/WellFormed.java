package org.entente.exchange;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.entente.store.Checked;

/// Lets only terms through that a store takes. The last ones are remembered, for most come again
/// and again and looking up is cheaper than checking.
final class WellFormed {

  private static final int REMEMBERED = 50_000;

  private final Set<Node> known = new HashSet<>();

  /// The quad itself.
  ///
  /// @throws IllegalArgumentException or IRIException if one of its terms is not well formed
  Quad quad(Quad quad) {
    term(quad.getGraph());
    term(quad.getSubject());
    term(quad.getPredicate());
    term(quad.getObject());
    return quad;
  }

  private void term(Node term) {
    if (!known.contains(term)) {
      Checked.term(term);
      if (known.size() >= REMEMBERED) {
        known.clear();
      }
      known.add(term);
    }
  }
}
