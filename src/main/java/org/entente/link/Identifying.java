package org.entente.link;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.entente.ontology.Namespaces;
import org.entente.store.Checked;

/// Gives the rows of a table IRIs.
///
/// @param base what identifiers that are no IRIs are put behind
record Identifying(String base) {

  /// @param dataset name of the file, as a slug
  static Identifying of(Optional<String> base, String dataset) {
    return new Identifying(base.orElse(Namespaces.ID + "import-" + dataset + "-"));
  }

  /// The IRI of a row, from its identifier or else its number.
  ///
  /// @throws IRIException or IllegalArgumentException if it would not be well formed
  String iri(String identifier, long row) {
    if (identifier.isBlank()) {
      return checked(base + row);
    }
    var id = identifier.strip();
    if (id.matches("(https?://|urn:).*")) {
      return checked(id);
    }
    return Namespaces.expand(id)
        .map(Identifying::checked)
        .orElseGet(
            () ->
                checked(base + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20")));
  }

  static String checked(String iri) {
    return Checked.term(NodeFactory.createURI(iri)).getURI();
  }
}
