package org.entente.search;

import java.util.Arrays;
import org.entente.search.Vocabulary.Range;

/// Which words stand in which labels, and the labels in the order of their words.
@SuppressWarnings("ArrayRecordComponent") // They never leave the index.
record Postings(
    int[] wordEnds, int[] words, int[] labelEnds, int[] labels, int[] ordered, int[] signatures) {

  /// By how many words labels are ordered.
  static final int ORDERED_BY = 8;

  /// @param wordEnds for each label, where its words end among `words`
  /// @param words of all labels, as numbers of a vocabulary of `size`
  static Postings of(int[] wordEnds, int[] words, int size) {
    var labelEnds = new int[size];
    for (int word : words) {
      labelEnds[word]++;
    }
    for (int word = 1; word < size; word++) {
      labelEnds[word] += labelEnds[word - 1];
    }
    var labels = new int[words.length];
    var signatures = new int[words.length];
    var next = labelEnds.clone();
    for (int label = wordEnds.length - 1, end = words.length; label >= 0; label--) {
      int from = label == 0 ? 0 : wordEnds[label - 1];
      int signature = 0;
      for (int at = from; at < end; at++) {
        signature |= signature(words[at]);
      }
      for (int at = end - 1; at >= from; at--) {
        int place = --next[words[at]];
        labels[place] = label;
        signatures[place] = signature;
      }
      end = from;
    }
    return new Postings(
        wordEnds, words, labelEnds, labels, ordered(wordEnds, words, size), signatures);
  }

  /// One bit of 32, the same for the same word.
  static int signature(int word) {
    return 1 << ((word * 0x9E3779B9) >>> 27);
  }

  /// The bits of all words of the label at a place: what is not among them need not be looked for.
  int signatureOf(int at) {
    return signatures[at];
  }

  /// Sorted by the eighth word, then by the seventh, and so on: each sorting keeps the order of
  /// those before among equals.
  private static int[] ordered(int[] wordEnds, int[] words, int size) {
    var ordered = new int[wordEnds.length];
    Arrays.setAll(ordered, label -> label);
    for (int place = ORDERED_BY - 1; place >= 0; place--) {
      var ends = new int[size + 1];
      for (int label = 0; label < wordEnds.length; label++) {
        ends[at(wordEnds, words, label, place) + 1]++;
      }
      for (int word = 1; word <= size; word++) {
        ends[word] += ends[word - 1];
      }
      var sorted = new int[ordered.length];
      for (int i = ordered.length - 1; i >= 0; i--) {
        sorted[--ends[at(wordEnds, words, ordered[i], place) + 1]] = ordered[i];
      }
      ordered = sorted;
    }
    return ordered;
  }

  /// The word at a place of a label; -1, before all others, where it has ended.
  private static int at(int[] wordEnds, int[] words, int label, int place) {
    int at = (label == 0 ? 0 : wordEnds[label - 1]) + place;
    return at < wordEnds[label] ? words[at] : -1;
  }

  /// Where the words of a label begin.
  int first(int label) {
    return label == 0 ? 0 : wordEnds[label - 1];
  }

  int end(int label) {
    return wordEnds[label];
  }

  int word(int at) {
    return words[at];
  }

  /// Where the labels with a word begin; those of a range of words lie together.
  int from(int word) {
    return word == 0 ? 0 : labelEnds[word - 1];
  }

  int to(int word) {
    return labelEnds[word];
  }

  int label(int at) {
    return labels[at];
  }

  int count(Range range) {
    return range.isEmpty() ? 0 : to(range.high() - 1) - from(range.low());
  }

  /// All labels in their order.
  Range all() {
    return new Range(0, ordered.length);
  }

  int inOrder(int at) {
    return ordered[at];
  }

  /// Those of `within`, alike in the words before `place`, whose word there is in `wanted`.
  Range narrowed(Range within, int place, Range wanted) {
    int low = firstFrom(within, place, wanted.low());
    return new Range(low, firstFrom(new Range(low, within.high()), place, wanted.high()));
  }

  /// Those of `within` that end before `place`.
  Range ended(Range within, int place) {
    return new Range(within.low(), firstFrom(within, place, 0));
  }

  private int firstFrom(Range within, int place, int word) {
    int low = within.low();
    int high = within.high();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (at(wordEnds, words, ordered[middle], place) < word) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
