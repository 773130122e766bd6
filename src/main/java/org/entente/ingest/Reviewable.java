package org.entente.ingest;

import java.util.Optional;
import org.apache.jena.graph.Node;

/// A record that waits for a person's verdict, or has one.
///
/// @param graph the extracted or proposed graph that holds it
/// @param type local name of its class, such as `Proposal`
/// @param words what it says, in English
/// @param quote the passage behind it
/// @param key what a verdict is remembered by: digest of the file, span, class and force
/// @param verdict slug of the decision kind, where there is one
public record Reviewable(
    Node graph,
    Node document,
    String file,
    Node record,
    String type,
    String words,
    String quote,
    double confidence,
    String key,
    Optional<String> verdict) {

  /// Whether a language model proposes it.
  public boolean isProposed() {
    return graph.getURI().endsWith(".model");
  }
}
