package org.entente.match;

import java.util.Arrays;
import java.util.function.ToIntFunction;

/// The best pairing of the words of two names, whatever their order. A word that many names share
/// weighs little; a word that is known from other names is no misspelling.
///
/// @param likeness from 0 to 1, of the words paired and left over
/// @param weight of the words paired, a share of all
/// @param order for each word of the first name, its partner in the second, or -1
/// @param last how well the last word of the second name was found
/// @param spelt whether each word has a partner, on both sides
@SuppressWarnings("ArrayRecordComponent") // It never leaves those who made it.
record Alignment(double likeness, double weight, int[] order, double last, boolean spelt) {

  private static final int MOST_WORDS = 9;

  /// @param frequency in how many names a folded word occurs
  /// @param leftOver what a word without a partner counts, from 0 to 1
  static Alignment of(Name one, Name other, ToIntFunction<String> frequency, double leftOver) {
    int n = Math.min(MOST_WORDS, one.size());
    int m = Math.min(MOST_WORDS, other.size());
    var likeness = new double[n][m];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        likeness[i][j] = likeness(one, i, other, j, frequency, leftOver == 1);
      }
    }
    int[] order = best(likeness, n, m, one);
    return measured(one.until(n), other.until(m), likeness, order, leftOver);
  }

  private static Alignment measured(
      Name one, Name other, double[][] likeness, int[] order, double leftOver) {
    double alike = 0;
    double paired = 0;
    double alone = 0;
    double last = 0;
    var found = new boolean[other.size()];
    for (int i = 0; i < order.length; i++) {
      double weight = weight(one.folded().get(i));
      if (order[i] < 0) {
        alone += weight;
      } else {
        found[order[i]] = true;
        paired += weight;
        alike += weight * likeness[i][order[i]];
        last = order[i] == other.size() - 1 ? likeness[i][order[i]] : last;
      }
    }
    boolean spelt = alone == 0;
    for (int j = 0; j < found.length; j++) {
      if (!found[j]) {
        spelt = false;
        alone += weight(other.folded().get(j));
      }
    }
    double all = paired + leftOver * alone;
    return new Alignment(
        all == 0 ? 0 : alike / all, paired / (paired + alone + 1e-9), order, last, spelt);
  }

  /// Names of families and the like say little.
  private static double weight(String word) {
    return Vietnamese.isCommon(word) ? 0.5 : word.length() < 3 ? 0.6 : 1;
  }

  private static double likeness(
      Name one, int i, Name other, int j, ToIntFunction<String> frequency, boolean abbreviated) {
    var a = one.folded().get(i);
    var b = other.folded().get(j);
    if (a.equals(b)) {
      return Marks.agreement(one.marked().get(i), other.marked().get(j));
    }
    if (a.replace('y', 'i').equals(b.replace('y', 'i'))) {
      return 0.95; // Quý, Quí
    }
    if (a.length() == 1 || b.length() == 1) {
      return a.charAt(0) == b.charAt(0) ? 0.7 : 0;
    }
    if (abbreviated && a.length() >= 3 && b.length() > a.length() + 2 && b.startsWith(a)) {
      return 0.8; // Rep., Republic
    }
    int longer = Math.max(a.length(), b.length());
    if (longer < 4 || Math.min(a.length(), b.length()) < 3) {
      return 0;
    }
    int edits = Edits.between(a, b);
    if (edits > (longer < 8 ? 1 : 2)) {
      return 0;
    }
    double near = 1 - worth(edits, longer) * edits / longer;
    return frequency.applyAsInt(a) > 0 ? near * 0.75 : near;
  }

  /// Two letters wrong make another name of a short word, and the same of a long one.
  private static double worth(int edits, int longer) {
    return edits == 2 ? (longer < 10 ? 1.5 : 0.8) : longer == 4 ? 1.1 : 1;
  }

  /// Exact, over all ways to pair: `best[set of partners taken]` word by word.
  private static int[] best(double[][] likeness, int n, int m, Name one) {
    var gain = new double[n + 1][1 << m];
    var choice = new int[n + 1][1 << m];
    for (var row : gain) {
      Arrays.fill(row, Double.NEGATIVE_INFINITY);
    }
    gain[0][0] = 0;
    for (int i = 0; i < n; i++) {
      double weight = weight(one.folded().get(i));
      for (int taken = 0; taken < 1 << m; taken++) {
        if (gain[i][taken] == Double.NEGATIVE_INFINITY) {
          continue;
        }
        offer(gain, choice, i, taken, -1, gain[i][taken]);
        for (int j = 0; j < m; j++) {
          if ((taken & (1 << j)) == 0 && likeness[i][j] > 0) {
            double crossing = 0.001 * Math.abs(i - j);
            double sum = gain[i][taken] + weight * likeness[i][j] - crossing;
            offer(gain, choice, i, taken | (1 << j), j, sum);
          }
        }
      }
    }
    return path(gain[n], choice, n);
  }

  private static void offer(
      double[][] gain, int[][] choice, int i, int to, int partner, double sum) {
    if (sum > gain[i + 1][to]) {
      gain[i + 1][to] = sum;
      choice[i + 1][to] = partner;
    }
  }

  private static int[] path(double[] gain, int[][] choice, int n) {
    int taken = 0;
    for (int set = 0; set < gain.length; set++) {
      taken = gain[set] > gain[taken] ? set : taken;
    }
    var order = new int[n];
    for (int i = n; i > 0; i--) {
      order[i - 1] = choice[i][taken];
      taken = order[i - 1] < 0 ? taken : taken & ~(1 << order[i - 1]);
    }
    return order;
  }
}
