package org.entente.link;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.match.Candidate;
import org.entente.match.Evidence;
import org.entente.match.Feature;
import org.entente.match.Matcher;
import org.entente.match.Question;
import org.entente.match.Question.Strictness;
import org.entente.search.LabelIndex;

/// Finds the candidates of a row. What is asked again is answered from memory: names in tables
/// repeat.
final class Matching {

  private static final int REMEMBERED = 100_000;
  private static final Set<String> UNTOLD = Set.of("popularity", "identifier");

  private final LabelIndex index;
  private final Matcher matcher;
  private final Set<String> types;
  private final int limit;
  private final Decided decided;
  private final boolean acceptsSure;
  private final Cache<Question, List<Candidate>> answers =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  /// @param acceptsSure whether sure pairs get their verdict here
  Matching(
      LabelIndex index,
      Matcher matcher,
      Set<String> types,
      int limit,
      Decided decided,
      boolean acceptsSure) {
    this.index = index;
    this.acceptsSure = acceptsSure;
    this.matcher = matcher;
    this.types = types;
    this.limit = limit;
    this.decided = decided;
  }

  /// The lines of the review table for one row.
  List<Pair> pairs(Row row) {
    var linked = decided.linked(row.iri());
    var pairs = new ArrayList<Pair>();
    for (var candidate : candidates(row)) {
      var iri = candidate.entry().iri();
      if (!decided.isRejected(row.iri(), iri)) {
        pairs.add(pair(row, candidate).with(verdict(candidate, linked)));
      }
    }
    return pairs.isEmpty() ? List.of(Pair.without(row)) : pairs;
  }

  private Verdict verdict(Candidate candidate, Set<String> linked) {
    if (linked.contains(candidate.entry().iri())) {
      return Verdict.LINKED;
    }
    return acceptsSure && candidate.isMatch() && linked.isEmpty() ? Verdict.EXACT : Verdict.OPEN;
  }

  /// The first name for which one is sure, else the best that any name brings.
  private List<Candidate> candidates(Row row) {
    List<Candidate> best = List.of();
    for (var name : row.names()) {
      var found = answers.get(question(name, row), matcher::candidates);
      if (found.stream().anyMatch(Candidate::isMatch)) {
        return found;
      }
      best = score(found) > score(best) ? found : best;
    }
    return best;
  }

  private static double score(List<Candidate> candidates) {
    return candidates.isEmpty() ? -1 : candidates.getFirst().score();
  }

  private Question question(String name, Row row) {
    return new Question(
        name,
        types,
        Strictness.ANY,
        of(row, Evidence.IDENTIFIER),
        of(row, Evidence.COUNTRY),
        of(row, Evidence.ORGANISATION),
        of(row, Evidence.OFFICE),
        of(row, Evidence.DATE).stream().sorted().findFirst(),
        row.others(),
        limit);
  }

  private static Set<String> of(Row row, Evidence kind) {
    return row.evidence().getOrDefault(kind, Set.of());
  }

  private Pair pair(Row row, Candidate candidate) {
    var entry = candidate.entry();
    return new Pair(
        row.number(),
        row.iri(),
        row.name(),
        ReviewTable.id(entry.iri()),
        Matcher.shown(candidate),
        entry.types().stream().findFirst().flatMap(index::type).map(type -> type.name()).orElse(""),
        candidate.score(),
        candidate.isMatch(),
        why(candidate.features()),
        Verdict.OPEN);
  }

  /// `name_folded 1.00, country 0.00`: what was looked at, and spoke for it (1) or against it (0).
  private static String why(List<Feature> features) {
    return features.stream()
        .filter(one -> !UNTOLD.contains(one.name()) || (one.value() == 1))
        .collect(
            Collectors.toMap(
                Feature::name, Feature::value, (a, _) -> a, java.util.LinkedHashMap::new))
        .entrySet()
        .stream()
        .map(Matching::told)
        .collect(Collectors.joining(", "));
  }

  private static String told(Map.Entry<String, Double> feature) {
    return String.format(Locale.ROOT, "%s %.2f", feature.getKey(), feature.getValue());
  }
}
