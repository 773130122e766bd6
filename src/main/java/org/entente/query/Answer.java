package org.entente.query;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.exec.RowSet;

/// What a query answers, by its form.
public sealed interface Answer {

  /// Of SELECT.
  record Rows(RowSet rows) implements Answer {}

  /// Of ASK.
  record Truth(boolean holds) implements Answer {}

  /// Of CONSTRUCT and DESCRIBE.
  record Statements(Graph graph) implements Answer {}
}
