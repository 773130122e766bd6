package org.entente.publish;

import java.util.Optional;
import org.apache.jena.graph.Node;

/// A graph that was added or replaced.
///
/// @param time as ISO 8601 writes it, with zone
/// @param kind the slug of the kind of graph, e.g. `kind-extracted`
/// @param document what the graph was read from
/// @param name of that document's file
record Change(
    Node graph, String time, String kind, Optional<Node> document, Optional<String> name) {

  /// A date alone is taken as its first second in UTC, for Atom wants a time.
  static String instant(String time) {
    if (!time.contains("T")) {
      return time.replaceFirst("Z$|[+-]\\d\\d:\\d\\d$", "") + "T00:00:00Z";
    }
    return time.matches(".*(Z|[+-]\\d\\d:\\d\\d)") ? time : time + "Z";
  }
}
