package org.entente.store;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NullIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/// Triples that no longer change, in the three orders of an index, together with a graph of those
/// that still come.
final class SortedGraph extends GraphBase {

  private static final int ANY = -1;
  private static final int MISSING = -2;

  /// One order of the rows: sorted by the `first` column, then by the `second` one.
  private static final class Order {

    private final IntColumn second;
    private final IntColumn third;
    private final int[] starts;
    private final int[] rows;

    /// @param starts where the rows of each value of the first column begin
    Order(int[] starts, IntColumn second, IntColumn third, int[] rows) {
      this.starts = starts;
      this.second = second;
      this.third = third;
      this.rows = rows;
    }

    Range of(int value) {
      return new Range(rows, starts[value], starts[value + 1]);
    }

    Range of(int value, int next) {
      int from = bound(second, starts[value], starts[value + 1], next);
      return new Range(rows, from, bound(second, from, starts[value + 1], next + 1));
    }

    boolean has(int value, int next, int last) {
      var range = of(value, next);
      int at = bound(third, range.from, range.to, last);
      return at < range.to && third.get(rows[at]) == last;
    }

    /// The first place from `from` on where `column` is not below `value`.
    private int bound(IntColumn column, int from, int to, int value) {
      int low = from;
      int high = to;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (column.get(rows[middle]) < value) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }

  /// A stretch of an order.
  private static final class Range {

    private final int[] rows;
    private final int from;
    private final int to;

    Range(int[] rows, int from, int to) {
      this.rows = rows;
      this.from = from;
      this.to = to;
    }
  }

  private final Dictionary terms;
  private final Graph coming;
  private final IntColumn subjects = new IntColumn();
  private final IntColumn predicates = new IntColumn();
  private final IntColumn objects = new IntColumn();
  private final Order spo;
  private final Order pos;
  private final Order osp;

  /// @param rows triples in places 1 to 3, sorted by subject, predicate and object
  SortedGraph(Dictionary terms, Iterator<int[]> rows, Graph coming) {
    this.terms = terms;
    this.coming = coming;
    rows.forEachRemaining(
        triple -> {
          subjects.add(triple[1]);
          predicates.add(triple[2]);
          objects.add(triple[3]);
        });
    int limit = terms.size();
    var bySubject = Sorting.unsorted(subjects.size());
    var byObject = Sorting.by(objects, limit, bySubject);
    var byPredicate = Sorting.by(predicates, limit, byObject);
    spo = new Order(Sorting.starts(subjects, limit), predicates, objects, bySubject);
    pos = new Order(Sorting.starts(predicates, limit), objects, subjects, byPredicate);
    osp = new Order(Sorting.starts(objects, limit), subjects, predicates, byObject);
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    var later = coming.find(pattern).filterDrop(this::isSorted);
    return sorted(pattern).andThen(later);
  }

  @Override
  protected int graphBaseSize() {
    return subjects.size() + coming.size();
  }

  private ExtendedIterator<Triple> sorted(Triple pattern) {
    int s = number(pattern.getMatchSubject());
    int p = number(pattern.getMatchPredicate());
    int o = number(pattern.getMatchObject());
    if (s == MISSING || p == MISSING || o == MISSING) {
      return NullIterator.instance();
    }
    if (s >= 0 && p >= 0 && o >= 0) {
      return spo.has(s, p, o)
          ? WrappedIterator.create(List.of(pattern).iterator())
          : NullIterator.instance();
    }
    if (s >= 0) {
      return triples(p >= 0 ? spo.of(s, p) : o >= 0 ? osp.of(o, s) : spo.of(s));
    }
    if (p >= 0) {
      return triples(o >= 0 ? pos.of(p, o) : pos.of(p));
    }
    return triples(o >= 0 ? osp.of(o) : new Range(spo.rows, 0, subjects.size()));
  }

  private boolean isSorted(Triple triple) {
    int s = terms.find(triple.getSubject());
    int p = terms.find(triple.getPredicate());
    int o = terms.find(triple.getObject());
    return s >= 0 && p >= 0 && o >= 0 && spo.has(s, p, o);
  }

  private int number(Node term) {
    if (term == null || !term.isConcrete()) {
      return ANY;
    }
    int number = terms.find(term);
    return number < 0 ? MISSING : number;
  }

  private ExtendedIterator<Triple> triples(Range range) {
    return WrappedIterator.create(
        new Iterator<>() {
          private int at = range.from;

          @Override
          public boolean hasNext() {
            return at < range.to;
          }

          @Override
          public Triple next() {
            if (at >= range.to) {
              throw new NoSuchElementException();
            }
            int row = range.rows[at++];
            return Triple.create(
                terms.node(subjects.get(row)),
                terms.node(predicates.get(row)),
                terms.node(objects.get(row)));
          }
        });
  }
}
