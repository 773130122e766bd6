package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.lexicon.Category;
import org.entente.lexicon.Hit;
import org.entente.lexicon.Tokens;

/// The lexicon's hits by the token at which they start, for grammars that walk over tokens.
final class Chart {

  private final Doc doc;
  private final List<List<Hit>> starts;

  Chart(Doc doc) {
    this.doc = doc;
    this.starts = new ArrayList<>(doc.tokens().size());
    for (int token = 0; token < doc.tokens().size(); token++) {
      starts.add(List.of());
    }
    for (Hit hit : doc.hits()) {
      int token = doc.tokens().from(hit.start());
      if (starts.get(token).isEmpty()) {
        starts.set(token, new ArrayList<>(2));
      }
      starts.get(token).add(hit);
    }
  }

  Doc doc() {
    return doc;
  }

  Tokens tokens() {
    return doc.tokens();
  }

  List<Hit> at(int token) {
    return token < starts.size() ? starts.get(token) : List.of();
  }

  /// The longest hit of some categories that starts at a token and ends before another.
  Optional<Hit> longest(int token, int limit, Set<Category> categories) {
    return longest(token, limit, hit -> categories.contains(hit.category()));
  }

  Optional<Hit> longest(int token, int limit, Predicate<Hit> wanted) {
    Hit best = null;
    for (Hit hit : at(token)) {
      if (wanted.test(hit)
          && after(hit) <= limit
          && (best == null || hit.length() > best.length())) {
        best = hit;
      }
    }
    return Optional.ofNullable(best);
  }

  /// The token after a hit.
  int after(Hit hit) {
    return tokens().from(hit.end());
  }

  boolean is(int token, String key) {
    return token < tokens().size() && tokens().key(token).equals(key);
  }

  boolean isAny(int token, Set<String> keys) {
    return token < tokens().size() && keys.contains(tokens().key(token));
  }

  /// The stretch of text from one token up to another.
  Span span(int from, int to) {
    return new Span(tokens().start(from), tokens().end(to - 1));
  }

  /// The words from one token up to another, with single spaces.
  String words(int from, int to) {
    return squeezed(span(from, to).in(doc.text()));
  }

  static String squeezed(String text) {
    return text.replaceAll("[\\s\\u00A0]+", " ").strip();
  }
}
