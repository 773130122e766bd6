package org.entente.search;

import java.util.Arrays;
import java.util.List;

/// Which of the words asked for a word of the index is, or may be a misspelling of.
final class WordTable {

  private final int[] words;
  private final byte[] sought;
  private final boolean[] known;

  private final int shift;

  private WordTable(int bits) {
    int size = 1 << bits;
    shift = Integer.SIZE - bits;
    words = new int[size];
    Arrays.fill(words, -1);
    sought = new byte[size];
    known = new boolean[size];
  }

  static WordTable of(List<Sought> all) {
    int count = 0;
    for (var one : all) {
      count += one.known().high() - one.known().low();
      count += one.near().stream().mapToInt(range -> range.high() - range.low()).sum();
    }
    var table = new WordTable(Integer.SIZE - Integer.numberOfLeadingZeros(count * 2 + 3));
    for (int i = 0; i < all.size(); i++) {
      for (int word = all.get(i).known().low(); word < all.get(i).known().high(); word++) {
        table.put(word, i, true);
      }
    }
    for (int i = 0; i < all.size(); i++) {
      for (var range : all.get(i).near()) {
        for (int word = range.low(); word < range.high(); word++) {
          table.put(word, i, false);
        }
      }
    }
    return table;
  }

  /// What a word is counts before what it may be.
  private void put(int word, int one, boolean isKnown) {
    int place = place(word);
    if (words[place] < 0) {
      words[place] = word;
      sought[place] = (byte) one;
      known[place] = isKnown;
    }
  }

  /// Where a word is, -1 if it was not asked for.
  int find(int word) {
    int place = place(word);
    return words[place] < 0 ? -1 : place;
  }

  int sought(int place) {
    return sought[place];
  }

  boolean isKnown(int place) {
    return known[place];
  }

  private int place(int word) {
    int mask = words.length - 1;
    int place = (word * 0x9E3779B9) >>> shift;
    while (words[place] >= 0 && words[place] != word) {
      place = (place + 1) & mask;
    }
    return place;
  }
}
