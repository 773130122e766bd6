package org.entente.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.extract.Statement;
import org.entente.match.Feature;
import org.entente.match.Match;

/// Which agreement a person found at which passage of a document. What is extracted from the same
/// words is the same agreement.
final class CuratedPassages {

  private static final double SAME_WORDS = 0.5;

  /// Offsets in code points.
  private record Passage(int start, int end, String iri) {

    /// The length of what both cover, over the length of what either covers.
    double overlap(int otherStart, int otherEnd) {
      int shared = Math.min(end, otherEnd) - Math.max(start, otherStart);
      int covered = Math.max(end, otherEnd) - Math.min(start, otherStart);
      return shared <= 0 ? 0 : (double) shared / covered;
    }
  }

  private final Map<String, List<Passage>> byDocument = new HashMap<>();

  void add(String document, int start, int end, String iri) {
    byDocument.computeIfAbsent(document, _ -> new ArrayList<>()).add(new Passage(start, end, iri));
  }

  /// The agreement that a person found where `statement` has its first passages.
  Optional<Match.Same> match(Document document, Statement statement) {
    var offsets = document.offsets();
    return byDocument.getOrDefault(document.slug(), List.of()).stream()
        .flatMap(
            passage ->
                statement.evidence().stream()
                    .map(span -> passage.overlap(offsets.start(span), offsets.end(span)))
                    .map(overlap -> same(passage.iri(), overlap)))
        .filter(same -> same.confidence() >= SAME_WORDS)
        .max(Comparator.comparingDouble(Match.Same::confidence));
  }

  private static Match.Same same(String iri, double overlap) {
    return new Match.Same(iri, overlap, List.of(new Feature("passage", overlap)));
  }
}
