package org.entente.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.graph.GraphFactory;

/// The two triples that a store keeps about itself: the version of its data, and under which rules
/// its graph `inferred` was concluded.
final class Version {

  static final Node DATASET = NodeFactory.createURI("https://w3id.org/entente/dataset");
  static final Node VERSION = NodeFactory.createURI("http://www.w3.org/ns/dcat#version");
  static final Node RULES = NodeFactory.createURI("http://purl.org/dc/terms/conformsTo");

  private Version() {}

  /// A version that never was before, under `rules`.
  static Graph next(List<Query> rules) {
    var graph = GraphFactory.createDefaultGraph();
    var value = UUID.randomUUID().toString();
    graph.add(DATASET, VERSION, NodeFactory.createLiteralString(value));
    graph.add(DATASET, RULES, NodeFactory.createURI(name(rules)));
    return graph;
  }

  /// The same rules in the same order have the same name.
  static String name(List<Query> rules) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      rules.forEach(rule -> digest.update(rule.toString().getBytes(StandardCharsets.UTF_8)));
      return "urn:sha256:" + HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
