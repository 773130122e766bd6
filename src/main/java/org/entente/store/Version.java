package org.entente.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.graph.GraphFactory;

/// The two triples that a store keeps about itself: the version of its data, and under which rules
/// its graph `inferred` was concluded.
final class Version {

  static final Node DATASET = NodeFactory.createURI("https://w3id.org/entente/dataset");
  static final Node VERSION = NodeFactory.createURI("http://www.w3.org/ns/dcat#version");
  static final Node RULES = NodeFactory.createURI("http://purl.org/dc/terms/conformsTo");

  private Version() {}

  /// What a store keeps of the version `value` under `rules`.
  static Graph of(String value, List<Query> rules) {
    var graph = GraphFactory.createDefaultGraph();
    graph.add(DATASET, VERSION, NodeFactory.createLiteralString(value));
    graph.add(DATASET, RULES, NodeFactory.createURI(name(rules)));
    return graph;
  }

  /// A name that no version had before.
  static String unused() {
    return UUID.randomUUID().toString();
  }

  /// The name of a version that holds `contents` and nothing else, whatever order they come in. Two
  /// contents that differ in the wiring of their blank nodes alone may have the same.
  static String ofContents(Map<Node, Graph> contents) {
    var sum = new byte[16];
    contents.forEach(
        (name, graph) -> graph.stream().forEach(triple -> add(sum, name + " " + text(triple))));
    return UUID.nameUUIDFromBytes(sum).toString();
  }

  private static String text(Triple triple) {
    return text(triple.getSubject()) + " " + triple.getPredicate() + " " + text(triple.getObject());
  }

  private static String text(Node node) {
    return node.isBlank() ? "_" : node.toString();
  }

  /// Adds the digest of `text` to a number of as many bytes.
  private static void add(byte[] sum, String text) {
    var digest = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    int carry = 0;
    for (int i = sum.length - 1; i >= 0; i--) {
      int digit = (sum[i] & 0xff) + (digest[i] & 0xff) + carry;
      sum[i] = (byte) digit;
      carry = digit >> 8;
    }
  }

  /// The same rules in the same order have the same name.
  static String name(List<Query> rules) {
    var digest = sha256();
    rules.forEach(rule -> digest.update(rule.toString().getBytes(StandardCharsets.UTF_8)));
    return "urn:sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
