package org.entente.match;

/// The distance of two words in letters wrong, missing, added or swapped with their neighbour.
final class Edits {

  private Edits() {}

  /// Whether two words begin and end so much alike that one edit may be all between them.
  static boolean mayBeNear(String one, String other) {
    int n = one.length();
    int m = other.length();
    if (Math.abs(n - m) > 1) {
      return false;
    }
    int shorter = Math.min(n, m);
    int front = 0;
    while (front < shorter && one.charAt(front) == other.charAt(front)) {
      front++;
    }
    int back = 0;
    while (back < shorter - front && one.charAt(n - 1 - back) == other.charAt(m - 1 - back)) {
      back++;
    }
    return front + back >= Math.max(n, m) - 2;
  }

  /// 3 stands for three and more.
  static int between(String one, String other) {
    int n = one.length();
    int m = other.length();
    if (Math.abs(n - m) > 2) {
      return 3;
    }
    int[][] cost = new int[n + 1][m + 1];
    for (int i = 0; i <= n; i++) {
      for (int j = 0; j <= m; j++) {
        cost[i][j] = i == 0 ? j : j == 0 ? i : least(one, other, cost, i, j);
      }
    }
    return Math.min(3, cost[n][m]);
  }

  private static int least(String one, String other, int[][] cost, int i, int j) {
    boolean same = one.charAt(i - 1) == other.charAt(j - 1);
    int least =
        Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
