package org.entente.review;

import java.util.Locale;
import org.entente.ingest.Reviewable;
import org.entente.ontology.Namespaces;

/// A record that can be reviewed, as a page shows it.
///
/// @param kind local name of its class
/// @param verdict given before; empty where there is none
public record Waiting(
    String slug,
    String kind,
    String words,
    String quote,
    String confidence,
    String document,
    String file,
    String verdict,
    boolean isProposed) {

  static Waiting of(Reviewable one) {
    return new Waiting(
        slug(one.record().getURI()),
        one.type(),
        one.words(),
        one.quote(),
        String.format(Locale.ROOT, "%.2f", one.confidence()),
        slug(one.document().getURI()),
        one.file(),
        one.verdict().map(verdict -> verdict.replace("decision-", "")).orElse(""),
        one.isProposed());
  }

  private static String slug(String iri) {
    return iri.substring(Math.min(iri.length(), Namespaces.ID.length()));
  }
}
