package org.entente.ingest;

import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// That what one document names is, or is not, what others name. Stands in the graph `links`.
///
/// @param own what the document alone would call it
/// @param with the entity it was compared with
record IdentityDecision(Document document, Node own, Node with, Kind kind, double confidence, String reason) {

  enum Kind {
    SAME("decision-same"),
    DIFFERENT("decision-different"),
    PROPOSED("decision-proposed");

    final String slug;

    Kind(String slug) {
      this.slug = slug;
    }
  }

  /// One for each document and name, so that a later verdict replaces an earlier one.
  static Node iri(String documentSlug, Node own) {
    return Terms.id(documentSlug + "-identity-" + Terms.slugOf(own));
  }

  Node iri() {
    return iri(document.slug(), own);
  }

  List<Triple> triples() {
    var iri = iri();
    return List.of(
        Triple.create(iri, Terms.TYPE, Terms.IDENTITY_DECISION),
        Triple.create(iri, Terms.DECIDED_FOR, own),
        Triple.create(iri, Terms.IDENTIFIED_WITH, with),
        Triple.create(iri, Terms.DECISION_KIND, Terms.concept(kind.slug)),
        Triple.create(
            iri, Terms.CONFIDENCE, Terms.decimal(String.format(Locale.ROOT, "%.2f", confidence))),
        Triple.create(iri, Terms.REASON, Terms.text(reason, "en")),
        Triple.create(iri, Terms.DERIVED_FROM, document.iri()));
  }
}
