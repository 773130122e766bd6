package org.entente.store;

import java.util.Arrays;

/// Whole numbers in a row that grows.
final class IntColumn {

  private int[] values = new int[1 << 14];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  int get(int row) {
    return values[row];
  }

  void set(int row, int value) {
    values[row] = value;
  }

  int size() {
    return size;
  }
}
