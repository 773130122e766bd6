package org.entente.store;

import java.util.Arrays;

/// Rows of ids that are found by the values in some of their columns.
final class IdRows {

  static final int NONE = -1;

  private final int columns;
  private final int[] keys;
  private long[] values;
  private int size;
  private int[] firsts = new int[0];
  private int[] nexts = new int[0];
  private final long[] row;

  /// @param keys the columns by which rows are found
  IdRows(int columns, int[] keys) {
    this.columns = columns;
    this.keys = keys;
    this.values = new long[64 * columns];
    this.row = new long[columns];
  }

  int size() {
    return size;
  }

  void add(long[] added) {
    int at = size * columns;
    if (at == values.length) {
      values = Arrays.copyOf(values, values.length * 2);
    }
    System.arraycopy(added, 0, values, at, columns);
    size++;
  }

  /// Makes the rows that were added so far be found.
  void index() {
    firsts = new int[Integer.highestOneBit(Math.max(1, size)) * 2];
    nexts = new int[size];
    Arrays.fill(firsts, NONE);
    for (int number = size - 1; number >= 0; number--) {
      int slot = slot(values, number * columns);
      nexts[number] = firsts[slot];
      firsts[slot] = number;
    }
  }

  /// The first row with these values in the key columns, or [#NONE].
  int first(long[] sought) {
    return same(firsts[slot(sought, 0)], sought, 0);
  }

  /// The next row with the values of this one in the key columns, or [#NONE].
  int next(int number) {
    return same(nexts[number], values, number * columns);
  }

  /// A row; the array is the same each time.
  long[] row(int number) {
    System.arraycopy(values, number * columns, row, 0, columns);
    return row;
  }

  private int same(int from, long[] sought, int offset) {
    int number = from;
    while (number != NONE && !isSame(number * columns, sought, offset)) {
      number = nexts[number];
    }
    return number;
  }

  private boolean isSame(int at, long[] sought, int offset) {
    for (int key : keys) {
      if (values[at + key] != sought[offset + key]) {
        return false;
      }
    }
    return true;
  }

  private int slot(long[] from, int offset) {
    long hash = 0;
    for (int key : keys) {
      hash = (hash + from[offset + key]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return (int) (hash >>> 7) & (firsts.length - 1);
  }
}
