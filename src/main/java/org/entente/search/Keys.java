package org.entente.search;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Numbers found by a text: a sorted array of hash and number, for texts that somebody else keeps.
/// What is found must be compared with what is meant.
final class Keys {

  private long[] pairs = new long[16];
  private int size;

  void add(CharSequence text, int number) {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, size + (size >> 1));
    }
    pairs[size++] = (long) hash(text) << 32 | number;
  }

  void freeze() {
    pairs = Arrays.copyOf(pairs, size);
    Arrays.parallelSort(pairs);
  }

  /// Every number added under a text of the same hash, the smallest first.
  void each(CharSequence text, IntConsumer action) {
    long hash = hash(text);
    int at = Arrays.binarySearch(pairs, hash << 32);
    for (int i = at < 0 ? -at - 1 : at; i < pairs.length && pairs[i] >> 32 == hash; i++) {
      action.accept((int) pairs[i]);
    }
  }

  private static int hash(CharSequence text) {
    int hash = 0;
    for (int i = 0; i < text.length(); i++) {
      hash = 31 * hash + text.charAt(i);
    }
    // Spread, for names that differ in their last letter only lie together otherwise.
    hash *= 0x9E3779B9;
    return hash ^ hash >>> 15;
  }
}
