package org.entente.store;

/// Orders of rows, sorted by one column after another, the last one first; each pass keeps the
/// order that was there among equals. Takes one step a row and pass, whatever the values are.
final class Sorting {

  private Sorting() {}

  /// The rows as they stand.
  static int[] unsorted(int rows) {
    var order = new int[rows];
    for (int row = 0; row < rows; row++) {
      order[row] = row;
    }
    return order;
  }

  /// `order` sorted by `column`, whose values are below `limit`.
  static int[] by(IntColumn column, int limit, int[] order) {
    var starts = starts(column, limit);
    var sorted = new int[order.length];
    for (int row : order) {
      sorted[starts[column.get(row)]++] = row;
    }
    return sorted;
  }

  /// Where each value of `column` begins once it is sorted; one more entry says where the last
  /// ends.
  static int[] starts(IntColumn column, int limit) {
    var starts = new int[limit + 1];
    for (int row = 0; row < column.size(); row++) {
      starts[column.get(row) + 1]++;
    }
    for (int value = 0; value < limit; value++) {
      starts[value + 1] += starts[value];
    }
    return starts;
  }
}
