package org.entente.entity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.entente.ontology.Namespaces;
import org.entente.search.Entry;
import org.entente.search.LabelIndex;
import org.entente.search.Words;

/// What may be meant by a slug that is none.
final class Misspelt {

  private static final int MOST = 8;

  /// Among more entities than these, slugs are not compared one by one.
  private static final int COMPARED = 200_000;

  /// A slug shorter than this has one letter wrong at most.
  private static final int SHORT = 8;

  private final LabelIndex names;

  Misspelt(LabelIndex names) {
    this.names = names;
  }

  /// Entities with nearly that slug, then those with nearly those names, then those whose names go
  /// on from it.
  ///
  /// @param words the slug without its hyphens
  List<Entry> meant(String slug, String words) {
    var near = names.near(Words.folded(words), MOST).stream();
    var begun =
        names.suggest(words, Optional.empty(), Optional.empty(), MOST).stream()
            .map(found -> found.entry());
    return Stream.of(spelt(slug), near, begun)
        .flatMap(entries -> entries)
        .filter(entry -> entry.iri().startsWith(Namespaces.ID))
        .distinct()
        .limit(MOST)
        .toList();
  }

  private Stream<Entry> spelt(String slug) {
    if (names.entries().size() > COMPARED) {
      return Stream.empty();
    }
    int edits = slug.length() < SHORT ? 1 : 2;
    var automaton = new LevenshteinAutomata(slug, true).toAutomaton(edits);
    var near =
        new CharacterRunAutomaton(
            Operations.determinize(automaton, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
    return names.entries().stream()
        .filter(entry -> entry.iri().startsWith(Namespaces.ID))
        .filter(entry -> near.run(entry.iri().substring(Namespaces.ID.length())));
  }
}
