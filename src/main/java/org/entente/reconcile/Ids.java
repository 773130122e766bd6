package org.entente.reconcile;

import java.util.Map;
import org.entente.ontology.Namespaces;

/// The short names under which clients know IRIs. They hold no `/`, which proxies mangle in paths:
/// `vn` for an entity, `scheme:human-trafficking` for a concept, `ent:State` for a class.
final class Ids {

  private static final Map<String, String> PREFIXES = Namespaces.prefixes();

  private Ids() {}

  static String of(String iri) {
    if (iri.startsWith(Namespaces.ID)) {
      return iri.substring(Namespaces.ID.length());
    }
    return PREFIXES.entrySet().stream()
        .filter(prefix -> iri.startsWith(prefix.getValue()))
        .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
        .filter(id -> id.indexOf('/') < 0)
        .findFirst()
        .orElse(iri);
  }

  /// The IRI of an id as we hand it out, or as someone wrote it in full.
  static String iri(String id) {
    if (id.startsWith("http://") || id.startsWith("https://")) {
      return id;
    }
    return Namespaces.expand(id).orElseGet(() -> Namespaces.ID + id);
  }
}
