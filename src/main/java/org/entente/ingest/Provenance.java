package org.entente.ingest;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// What made a document's graph.
///
/// @param kind slug such as `kind-extracted`
/// @param extractor name and version, such as `rules 0.1.0`
/// @param lexicon version of the lexicon; empty where none was used
public record Provenance(String kind, String extractor, String lexicon) {

  private static final String PROPOSED = "kind-model";

  /// What a language model proposes; it reads without a lexicon.
  public static Provenance proposed(String extractor) {
    return new Provenance(PROPOSED, extractor, "");
  }

  /// Whether nothing of it counts before a person accepts it.
  boolean isProposed() {
    return kind.equals(PROPOSED);
  }

  /// Slug of the graph that is made from the document of that slug.
  String graph(String document) {
    return isProposed() ? document + ".model" : document;
  }

  Node graph(Document document) {
    return Terms.graph(graph(document.slug()));
  }

  /// Changes whenever the graph of the same article may change.
  String version() {
    return kind + " " + extractor + " " + lexicon;
  }

  /// The description of a document's graph, which stands in the graph `reference`. It has no time:
  /// the same document gives the same description.
  Set<Triple> describe(Document document) {
    var triples = new LinkedHashSet<Triple>();
    var graph = graph(document);
    triples.add(Triple.create(graph, Terms.TYPE, Terms.NAMED_GRAPH));
    triples.add(Triple.create(graph, Terms.LABEL, Terms.text(document.article().name())));
    triples.add(Triple.create(graph, Terms.GRAPH_KIND, Terms.concept(kind)));
    triples.add(Triple.create(graph, Terms.DESCRIBES_DOCUMENT, document.iri()));
    triples.add(Triple.create(graph, Terms.EXTRACTOR_VERSION, Terms.text(extractor)));
    if (!lexicon.isEmpty()) {
      triples.add(Triple.create(graph, Terms.LEXICON_VERSION, Terms.text(lexicon)));
    }
    return triples;
  }
}
