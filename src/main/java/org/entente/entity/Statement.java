package org.entente.entity;

import java.util.List;
import org.apache.jena.graph.Node;

/// What the answers to a section's query say of one thing: under each variable its values.
///
/// @param key the thing, or the first of a line of counts
record Statement(Node key, List<List<Node>> values) {}
