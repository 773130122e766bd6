package org.entente.browse;

import java.util.Arrays;

/// Rows and their values, gathered in any order.
final class Pairs {

  private long[] pairs = new long[1024];
  private int size;

  void add(int row, int value) {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, size + (size >> 1));
    }
    pairs[size++] = ((long) row << 32) | (value & 0xffffffffL);
  }

  /// The values of each of `rows` rows, sorted and each once; row `i` is what was `from[i]` before.
  Values of(int[] from) {
    var to = new int[from.length];
    for (int i = 0; i < from.length; i++) {
      to[from[i]] = i;
    }
    for (int i = 0; i < size; i++) {
      pairs[i] = ((long) to[(int) (pairs[i] >> 32)] << 32) | (pairs[i] & 0xffffffffL);
    }
    Arrays.sort(pairs, 0, size);
    var starts = new int[from.length + 1];
    var values = new int[size];
    int kept = 0;
    int at = 0;
    for (int row = 0; row < from.length; row++) {
      starts[row] = kept;
      for (; at < size && (int) (pairs[at] >> 32) == row; at++) {
        if (at == 0 || pairs[at] != pairs[at - 1]) {
          values[kept++] = (int) pairs[at];
        }
      }
    }
    starts[from.length] = kept;
    return new Values(starts, Arrays.copyOf(values, kept));
  }

  /// Several numbers a row.
  static final class Values {

    private final int[] starts;
    private final int[] values;

    Values(int[] starts, int[] values) {
      this.starts = starts;
      this.values = values;
    }

    int from(int row) {
      return starts[row];
    }

    int to(int row) {
      return starts[row + 1];
    }

    int at(int place) {
      return values[place];
    }

    boolean has(int row, int value) {
      for (int i = starts[row]; i < starts[row + 1]; i++) {
        if (values[i] == value) {
          return true;
        }
      }
      return false;
    }
  }
}
