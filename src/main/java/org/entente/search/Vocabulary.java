package org.entente.search;

import java.util.Collection;

/// The folded words of all labels in alphabetical order, each by its number. Words that begin alike
/// stand together, so that a prefix is a range of numbers and misspellings are found by walking
/// down the letters that are there.
final class Vocabulary {

  /// Numbers from `low` to before `high`.
  record Range(int low, int high) {

    boolean isEmpty() {
      return low >= high;
    }
  }

  private static final Range NONE = new Range(0, 0);

  private final char[] letters;
  private final int[] starts;

  /// @param sorted without doubles
  Vocabulary(Collection<String> sorted) {
    letters = new char[sorted.stream().mapToInt(String::length).sum()];
    starts = new int[sorted.size() + 1];
    int number = 0;
    int at = 0;
    for (var word : sorted) {
      word.getChars(0, word.length(), letters, at);
      at += word.length();
      starts[++number] = at;
    }
  }

  int size() {
    return starts.length - 1;
  }

  /// The range of one number, or of none.
  Range of(String word) {
    var range = beginningWith(word);
    return !range.isEmpty() && length(range.low) == word.length()
        ? new Range(range.low, range.low + 1)
        : NONE;
  }

  Range beginningWith(String prefix) {
    var range = new Range(0, size());
    for (int depth = 0; depth < prefix.length() && !range.isEmpty(); depth++) {
      range = below(range, depth, prefix.charAt(depth));
    }
    return range;
  }

  int length(int word) {
    return starts[word + 1] - starts[word];
  }

  /// The letter of a word at `depth`; smaller than any if it ends before.
  int letter(int word, int depth) {
    int at = starts[word] + depth;
    return at < starts[word + 1] ? letters[at] : -1;
  }

  /// Those words of a range, alike in `depth` letters, that go on with `letter`.
  Range below(Range range, int depth, int letter) {
    int low = first(range.low, range.high, depth, letter);
    return low == range.high || letter(low, depth) != letter
        ? NONE
        : new Range(low, first(low, range.high, depth, letter + 1));
  }

  /// The first word whose letter at `depth` is `letter` or one after it.
  private int first(int low, int high, int depth, int letter) {
    int from = low;
    int to = high;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (letter(middle, depth) < letter) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
