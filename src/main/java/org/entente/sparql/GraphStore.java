package org.entente.sparql;

import java.time.Duration;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.update.UpdateRequest;

/// What `/graphs` and `/update` write. Each operation is one write, whole or not at all; what the
/// data may not hold is refused with an [IllegalArgumentException] that says what to do instead.
///
/// The name of the default graph is [Quad#defaultGraphIRI].
public interface GraphStore {

  /// Makes `content` the whole of a graph.
  void replace(Node name, Graph content);

  /// Adds `content` to a graph.
  void add(Node name, Graph content);

  void delete(Node name);

  /// Runs an update.
  ///
  /// @param atMost how long an operation may look for what it changes, before all is undone with a
  /// [QueryCancelledException]
  void update(UpdateRequest request, Duration atMost);
}
