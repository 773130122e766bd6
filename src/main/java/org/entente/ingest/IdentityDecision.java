package org.entente.ingest;

import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// That what one document names is what others name. Stands in the graph `links`, where it can be
/// undone.
///
/// @param own what the mention would be called alone: document, kind and offset
/// @param with the entity it was taken to be
record IdentityDecision(Document document, Node own, Node with, double confidence, String reason) {

  /// What a mention is called alone.
  static Node mention(Document document, String kind, int start) {
    return Terms.id(document.slug() + "-" + kind + "-" + start);
  }

  static Node iri(Node own) {
    return Terms.id("decision-" + Terms.slugOf(own));
  }

  List<Triple> triples() {
    var iri = iri(own);
    return List.of(
        Triple.create(iri, Terms.TYPE, Terms.IDENTITY_DECISION),
        Triple.create(iri, Terms.DECIDED_FOR, own),
        Triple.create(iri, Terms.IDENTIFIED_WITH, with),
        Triple.create(iri, Terms.DECISION_KIND, Terms.concept("decision-same")),
        Triple.create(
            iri, Terms.CONFIDENCE, Terms.decimal(String.format(Locale.ROOT, "%.2f", confidence))),
        Triple.create(iri, Terms.REASON, Terms.text(reason, "en")),
        Triple.create(iri, Terms.DERIVED_FROM, document.iri()),
        Triple.create(own, Terms.MERGED_INTO, with));
  }
}
