package org.entente.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Approximate search for a whole-word passage: the edit distance of Sellers (1980) with Ukkonen's
/// cut-off, at most one edit in ten characters.
final class NearMatch {

  /// Longer quotes must stand as they are: the search would take too long.
  private static final int LONGEST = 1000;

  private static final int FAR = 1 << 20;

  private final String pattern;
  private final String text;
  private final int allowed;
  private final int[] cost;
  private final int[] start;
  private int last;

  private NearMatch(String pattern, String text) {
    this.pattern = pattern;
    this.text = text;
    this.allowed = pattern.length() / 10;
    this.cost = new int[pattern.length() + 2];
    this.start = new int[pattern.length() + 2];
  }

  /// A stretch of the text, `end` exclusive.
  record Found(int start, int end, int edits) {
    boolean overlaps(Found other) {
      return start < other.end && other.start < end;
    }
  }

  /// How many cells of its table a search may fill.
  static long work(String pattern, String text) {
    return (long) text.length() * (pattern.length() / 10 + 2);
  }

  /// The stretches with the fewest edits, none overlapping another; empty if none is near enough.
  static List<Found> find(String pattern, String text) {
    if (pattern.length() < 10 || pattern.length() > LONGEST) {
      return List.of();
    }
    var all = new NearMatch(pattern, text).candidates();
    all.removeIf(found -> !Guard.same(pattern, text.substring(found.start(), found.end())));
    all.sort(Comparator.comparingInt(Found::edits).thenComparingInt(Found::start));
    List<Found> best = new ArrayList<>();
    for (Found found : all) {
      if (found.edits() == all.getFirst().edits() && best.stream().noneMatch(found::overlaps)) {
        best.add(found);
      }
    }
    return best;
  }

  private List<Found> candidates() {
    List<Found> found = new ArrayList<>();
    Arrays.setAll(cost, i -> i <= allowed ? i : FAR);
    cost[0] = Words.startsAt(text, 0) ? 0 : FAR;
    last = allowed;
    for (int at = 1; at <= text.length(); at++) {
      advance(at);
      if (last == pattern.length() && Words.endsAt(text, at)) {
        found.add(new Found(start[last], at, cost[last]));
      }
    }
    return found;
  }

  /// One column of the table: `cost[i]` edits turn the first `i` characters of the pattern into
  /// the stretch from `start[i]` to `at`.
  private void advance(int at) {
    int diagonal = cost[0];
    int diagonalStart = start[0];
    boolean begins = Words.startsAt(text, at);
    cost[0] = begins ? 0 : Math.min(FAR, cost[0] + 1);
    start[0] = begins ? at : start[0];
    int rows = Math.min(last + 1, pattern.length());
    for (int i = 1; i <= rows; i++) {
      int kept = i <= last ? cost[i] : FAR;
      int keptStart = start[i];
      int replaced = diagonal + (pattern.charAt(i - 1) == text.charAt(at - 1) ? 0 : 1);
      if (replaced <= kept + 1 && replaced <= cost[i - 1] + 1) {
        cost[i] = replaced;
        start[i] = diagonalStart;
      } else if (kept <= cost[i - 1]) {
        cost[i] = kept + 1;
      } else {
        cost[i] = cost[i - 1] + 1;
        start[i] = start[i - 1];
      }
      diagonal = kept;
      diagonalStart = keptStart;
    }
    last = rows;
    // A word that begins here may lack the pattern's first characters, however short the column.
    while (last < pattern.length() && cost[last] < allowed) {
      last++;
      cost[last] = cost[last - 1] + 1;
      start[last] = start[last - 1];
    }
    while (last > 0 && cost[last] > allowed) {
      last--;
    }
  }
}
