package org.entente.ontology;

import org.apache.jena.graph.Node;

/// A shape that a node of the data does not keep.
///
/// @param focus the node
/// @param message what it lacks or has too much, for people
public record FocusViolation(Node focus, String message) {}
