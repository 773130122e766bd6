package org.entente.entity;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.entente.store.GraphNames;

/// How a statement came about, as the name of its graph says; what counts most comes first.
public enum Origin {
  CURATED,
  REFERENCE,
  EXTRACTED,
  IMPORTED,
  INFERRED,
  MODEL;

  static Origin of(Node graph) {
    var name = graph.getURI();
    var slug =
        name.startsWith(GraphNames.NAMESPACE)
            ? name.substring(GraphNames.NAMESPACE.length())
            : name;
    if (slug.endsWith(".curated") || slug.equals("links") || slug.equals("reviews")) {
      return CURATED;
    }
    if (slug.endsWith(".model")) {
      return MODEL;
    }
    return switch (slug) {
      case "reference", "ontology" -> REFERENCE;
      case "inferred" -> INFERRED;
      default -> slug.startsWith("import.") || slug.equals(name) ? IMPORTED : EXTRACTED;
    };
  }

  /// Whether a person may accept, correct or reject it.
  public boolean isReviewable() {
    return this == EXTRACTED || this == MODEL;
  }

  /// Name of its style and end of the keys of its texts.
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
