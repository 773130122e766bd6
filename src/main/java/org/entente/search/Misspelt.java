package org.entente.search;

import java.util.ArrayList;
import java.util.List;
import org.entente.search.Vocabulary.Range;

/// The known words that a misspelt one may stand for: letters wrong, missing, too many or swapped
/// with their neighbour, the first letter too.
final class Misspelt {

  private static final int MOST = 48;

  private final Vocabulary vocabulary;
  private final String word;
  private final boolean isPrefix;
  private final List<Range> found = new ArrayList<>();

  private Misspelt(Vocabulary vocabulary, String word, boolean isPrefix) {
    this.vocabulary = vocabulary;
    this.word = word;
    this.isPrefix = isPrefix;
  }

  /// Words `edits` letters away at most, itself among them.
  static List<Range> whole(Vocabulary vocabulary, String word, int edits) {
    return new Misspelt(vocabulary, word, false).search(edits);
  }

  /// Words that begin with `word` but for one letter, which is not its last.
  static List<Range> prefix(Vocabulary vocabulary, String word) {
    return new Misspelt(vocabulary, word, true).search(1);
  }

  private List<Range> search(int edits) {
    walk(new Range(0, vocabulary.size()), 0, 0, edits);
    return found;
  }

  /// @param range words alike in `depth` letters, which stand for the first `at` of what is sought
  private void walk(Range range, int depth, int at, int left) {
    if (range.isEmpty() || found.size() >= MOST) {
      return;
    }
    if (at == word.length()) {
      end(range, depth, left);
      return;
    }
    char letter = word.charAt(at);
    walk(vocabulary.below(range, depth, letter), depth + 1, at + 1, left);
    if (left == 0 || (isPrefix && at == word.length() - 1)) {
      return;
    }
    walk(range, depth, at + 1, left - 1);
    if (at + 1 < word.length() && word.charAt(at + 1) != letter) {
      var next = vocabulary.below(range, depth, word.charAt(at + 1));
      if (!next.isEmpty()) {
        walk(vocabulary.below(next, depth + 1, letter), depth + 2, at + 2, left - 1);
      }
    }
    for (int low = afterEnded(range, depth); low < range.high(); ) {
      int other = vocabulary.letter(low, depth);
      var below = vocabulary.below(new Range(low, range.high()), depth, other);
      if (other != letter) {
        walk(below, depth + 1, at + 1, left - 1);
      }
      walk(below, depth + 1, at, left - 1);
      low = below.high();
    }
  }

  private void end(Range range, int depth, int left) {
    if (isPrefix) {
      add(range);
      return;
    }
    if (vocabulary.length(range.low()) == depth) {
      add(new Range(range.low(), range.low() + 1));
    }
    for (int low = afterEnded(range, depth); left > 0 && low < range.high(); ) {
      var below =
          vocabulary.below(new Range(low, range.high()), depth, vocabulary.letter(low, depth));
      end(below, depth + 1, left - 1);
      low = below.high();
    }
  }

  /// The word that ends at `depth` stands first in its range.
  private int afterEnded(Range range, int depth) {
    return range.low() + (vocabulary.length(range.low()) == depth ? 1 : 0);
  }

  private void add(Range range) {
    if (found.size() < MOST && !found.contains(range)) {
      found.add(range);
    }
  }
}
