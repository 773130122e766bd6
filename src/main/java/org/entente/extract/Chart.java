package org.entente.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.lexicon.Category;
import org.entente.lexicon.Hit;
import org.entente.lexicon.Tokens;

/// The lexicon's hits by the token at which they start, for grammars that walk over tokens.
final class Chart {

  private static final Set<Category> ACTORS = EnumSet.range(Category.STATE, Category.REFERENCE);

  private final Doc doc;
  private final List<List<Hit>> starts;
  private final BitSet actors = new BitSet();

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
      if (ACTORS.contains(hit.category())) {
        actors.set(token);
      }
    }
    addAbbreviations();
  }

  /// Takes "(AFP)" after a body's name as its abbreviation for the rest of the article.
  private void addAbbreviations() {
    var defined = new HashMap<String, Hit>();
    Tokens tokens = tokens();
    for (int token = 0; token < starts.size(); token++) {
      Optional<Hit> body = longest(token, starts.size(), OrgGrammar::isBody);
      int bracket = afterState(body.map(this::after).orElse(token));
      if (body.isPresent() && is(bracket, "(") && is(bracket + 2, ")") && isAcronym(bracket + 1)) {
        defined.putIfAbsent(tokens.key(bracket + 1), body.get());
      }
    }
    if (defined.isEmpty()) {
      return;
    }
    for (int token = 0; token < starts.size(); token++) {
      Hit body = defined.get(tokens.key(token));
      if (body != null
          && isAcronym(token)
          && starts.get(token).stream().noneMatch(OrgGrammar::isBody)) {
        var hits = new ArrayList<>(starts.get(token));
        hits.add(new Hit(body.entry(), body.form(), tokens.start(token), tokens.end(token)));
        starts.set(token, hits);
        actors.set(token);
      }
    }
  }

  private int afterState(int token) {
    return longest(token, starts.size(), Set.of(Category.STATE)).map(this::after).orElse(token);
  }

  private boolean isAcronym(int token) {
    return token < tokens().size() && tokens().shape(token) == Tokens.Shape.UPPER;
  }

  /// Whether anything that may name or refer to an actor, or keep one from being read, starts here.
  boolean isActor(int token) {
    return actors.get(token);
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
    var words = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      boolean blank = Character.isWhitespace(letter) || Character.isSpaceChar(letter);
      if (!blank) {
        words.append(letter);
      } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    return words.toString().strip();
  }
}
