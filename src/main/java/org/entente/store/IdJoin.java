package org.entente.store;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;

/// Joins solutions with a pattern. Each solution is looked up in an index, and for each lookup
/// a few rows of the whole pattern are put by: once those are all that there are, the rest of the
/// solutions find their rows among them, at a small part of what a lookup costs. So a join of few
/// solutions costs lookups, and one of many costs little more than reading the pattern once.
final class IdJoin implements Iterator<long[]> {

  /// Rows put by for each lookup; reading one costs about a twentieth of a lookup.
  private static final int SAVED = 8;

  /// Lookups before any row is put by: most joins have fewer.
  private static final int FEW = 32;

  /// More rows are not put by: 32 bytes each.
  private static final int MOST_SAVED = 4_000_000;

  private final Iterator<long[]> solutions;
  private final IdPattern pattern;
  private final IdTable table;
  private final AtomicBoolean cancelled;
  private final int[] joined;
  private final boolean[] bound;
  private final boolean[] constant;
  private final IdRows saved;
  private Iterator<long[]> whole = Collections.emptyIterator();
  private int lookups;
  private boolean isWhole;
  private long[] solution = new long[0];
  private Iterator<long[]> lookup = Collections.emptyIterator();
  private int hit = IdRows.NONE;
  private long[] ahead = new long[0];
  private boolean hasAhead;
  private int steps;

  /// @param known how many places of a solution have values before this join; the rest get theirs
  // later
  IdJoin(
      Iterator<long[]> solutions,
      IdPattern pattern,
      IdTable table,
      int known,
      AtomicBoolean cancelled) {
    this.solutions = solutions;
    this.pattern = pattern;
    this.table = table;
    this.cancelled = cancelled;
    this.bound = new boolean[pattern.columns()];
    this.constant = new boolean[pattern.columns()];
    int keys = 0;
    for (int column = 0; column < bound.length; column++) {
      constant[column] = !pattern.isVariable(column);
      bound[column] = constant[column] || pattern.place(column) < known;
      keys += bound[column] && !constant[column] ? 1 : 0;
    }
    this.joined = new int[keys];
    for (int column = 0, key = 0; column < bound.length; column++) {
      if (bound[column] && !constant[column]) {
        joined[key++] = column;
      }
    }
    this.saved = new IdRows(pattern.columns(), joined);
  }

  @Override
  public boolean hasNext() {
    while (!hasAhead) {
      if ((++steps & 0x3ff) == 0 && cancelled.get()) {
        throw new QueryCancelledException();
      }
      if (hit != IdRows.NONE) {
        take(saved.row(hit));
        hit = saved.next(hit);
      } else if (lookup.hasNext()) {
        take(lookup.next());
      } else if (solutions.hasNext()) {
        begin(solutions.next());
      } else {
        return false;
      }
    }
    return true;
  }

  @Override
  public long[] next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    hasAhead = false;
    return ahead;
  }

  private void begin(long[] next) {
    solution = next;
    var values = values(next);
    if (isWhole) {
      hit = saved.first(values);
      return;
    }
    lookup = table.rows(values, bound);
    if (++lookups == FEW) {
      whole = table.rows(pattern.constants(), constant);
    }
    if (lookups >= FEW) {
      put();
    }
  }

  /// Puts by a few more rows of the pattern.
  private void put() {
    for (int i = 0; i < SAVED && saved.size() < MOST_SAVED; i++) {
      if (!whole.hasNext()) {
        saved.index();
        isWhole = true;
        return;
      }
      saved.add(whole.next());
    }
  }

  private long[] values(long[] next) {
    var values = pattern.constants();
    for (int column : joined) {
      values[column] = next[pattern.place(column)];
    }
    return values;
  }

  private void take(long[] row) {
    if (!pattern.agrees(row)) {
      return;
    }
    ahead = solution.clone();
    for (int column = 0; column < row.length; column++) {
      if (pattern.isVariable(column)) {
        ahead[pattern.place(column)] = row[column];
      }
    }
    hasAhead = true;
  }
}
