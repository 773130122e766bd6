package org.entente.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entente.lexicon.Category;
import org.entente.lexicon.Hit;

/// Finds what a stretch of text is about: the concepts whose labels stand in it, the most
/// specific alone where one label lies inside another.
final class Topics {

  static final String GENERAL = "general-cooperation";

  /// Topics and the lexicon entries that told them.
  record Found(List<String> topics, List<String> entries) {

    boolean general() {
      return topics.equals(List.of(GENERAL));
    }
  }

  private final Doc doc;

  Topics(Doc doc) {
    this.doc = doc;
  }

  /// The topics named in a span, in text order; `general-cooperation` alone when there are none.
  Found in(Span span) {
    var hits = named(span);
    if (hits.isEmpty()) {
      hits = hinted(span);
    }
    Set<String> topics = new LinkedHashSet<>();
    var entries = new ArrayList<String>();
    for (Named hit : hits) {
      if (topics.add(hit.topic)) {
        entries.add(hit.hit.entry().iri());
      }
    }
    topics.remove(GENERAL);
    return new Found(topics.isEmpty() ? List.of(GENERAL) : List.copyOf(topics), entries);
  }

  private record Named(Hit hit, String topic) {}

  private List<Named> named(Span span) {
    var hits =
        doc.hits(span).stream()
            .filter(
                hit ->
                    hit.category() == Category.CRIME_DOMAIN
                        || hit.category() == Category.COOPERATION_MODE)
            .toList();
    var kept = new ArrayList<Named>();
    for (Hit hit : hits) {
      if (hits.stream().noneMatch(other -> swallows(other, hit))) {
        kept.add(new Named(hit, hit.entry().slug()));
      }
    }
    return kept;
  }

  /// A label inside a longer one says nothing of its own, unless the longer names a mode of work
  /// and the shorter a crime: "drug control training" is about both.
  private static boolean swallows(Hit other, Hit hit) {
    boolean inside =
        other.start() <= hit.start() && hit.end() <= other.end() && other.length() > hit.length();
    boolean both =
        other.category() == Category.COOPERATION_MODE && hit.category() == Category.CRIME_DOMAIN;
    return inside && !both;
  }

  private List<Named> hinted(Span span) {
    return doc.hits(span, Category.CUE).stream()
        .filter(hit -> hit.entry().is("pattern", "topic"))
        .map(hit -> new Named(hit, hit.entry().slug("tellsTopic").orElse(GENERAL)))
        .toList();
  }
}
