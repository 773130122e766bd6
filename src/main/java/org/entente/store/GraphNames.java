package org.entente.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// The names of graphs, and which of them make up the default graph.
public final class GraphNames {

  /// What the names of all graphs begin with.
  public static final String NAMESPACE = "https://w3id.org/entente/graph/";

  /// What the rules conclude; derived, so nobody but the store writes it.
  public static final Node INFERRED = of("inferred");

  /// Keeps the version of the data; part of no other graph.
  static final Node VERSION = of("version");

  private static final String CURATED = ".curated";
  private static final String MODEL = ".model";

  private GraphNames() {}

  /// The graph `slug`, such as `reference` or `000-40248a33bbc1d78b.curated`.
  public static Node of(String slug) {
    return NodeFactory.createURI(NAMESPACE + slug);
  }

  /// Whether the store alone writes it.
  public static boolean isDerived(Node name) {
    return name.equals(INFERRED) || name.equals(VERSION);
  }

  /// Whether it stays out of the default graph whatever other graphs there are.
  static boolean isAside(Node name) {
    return name.equals(VERSION) || name.getURI().endsWith(MODEL);
  }

  /// What a person stated in place of what was extracted into `name`.
  static Node curatedTwin(Node name) {
    return NodeFactory.createURI(name.getURI() + CURATED);
  }

  static boolean isCurated(Node name) {
    return name.getURI().endsWith(CURATED);
  }

  /// The extracted graph that the curated graph `name` stands in for.
  static Node extractedTwin(Node name) {
    var uri = name.getURI();
    return NodeFactory.createURI(uri.substring(0, uri.length() - CURATED.length()));
  }
}
