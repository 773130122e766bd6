package org.entente.store;

import java.util.BitSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.IntPredicate;

/// Quads as columns of numbers, and the orders of an index over them.
///
/// @param limit all numbers are below it
/// @param included the graphs that the default graph is made of
record SortedQuads(
    IntColumn graphs,
    IntColumn subjects,
    IntColumn predicates,
    IntColumn objects,
    int limit,
    BitSet included) {

  /// Rows by subject, predicate, object, graph.
  int[] spog() {
    return by(subjects, by(predicates, by(objects, by(graphs, Sorting.unsorted(graphs.size())))));
  }

  /// Rows by predicate, object, subject, graph.
  int[] posg(int[] spog) {
    return by(predicates, by(objects, spog));
  }

  /// Rows by object, subject, predicate, graph.
  int[] ospg(int[] spog) {
    return by(objects, spog);
  }

  /// Rows by graph first, then as they are.
  int[] graphFirst(int[] order) {
    return by(graphs, order);
  }

  /// Different quads in a sorted order, as graph, subject, predicate, object. The array that is
  /// returned is the same each time.
  Iterator<int[]> quads(int[] order) {
    return new Rows(order, true, _ -> true);
  }

  /// Different triples of the default graph in an order where equal ones follow each other, as
  /// subject, predicate, object in places 1 to 3. The array that is returned is the same each time.
  Iterator<int[]> defaultTriples(int[] order) {
    return new Rows(order, false, included::get);
  }

  private int[] by(IntColumn column, int[] order) {
    return Sorting.by(column, limit, order);
  }

  private final class Rows implements Iterator<int[]> {

    private final int[] order;
    private final boolean ofGraphs;
    private final IntPredicate graph;
    private final int[] row = {-1, -1, -1, -1};
    private boolean ahead;
    private int at;

    Rows(int[] order, boolean ofGraphs, IntPredicate graph) {
      this.order = order;
      this.ofGraphs = ofGraphs;
      this.graph = graph;
    }

    @Override
    public boolean hasNext() {
      while (!ahead && at < order.length) {
        int next = order[at++];
        if (graph.test(graphs.get(next)) && differs(next)) {
          row[0] = graphs.get(next);
          row[1] = subjects.get(next);
          row[2] = predicates.get(next);
          row[3] = objects.get(next);
          ahead = true;
        }
      }
      return ahead;
    }

    @Override
    public int[] next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      ahead = false;
      return row;
    }

    private boolean differs(int next) {
      return row[1] != subjects.get(next)
          || row[2] != predicates.get(next)
          || row[3] != objects.get(next)
          || (ofGraphs && row[0] != graphs.get(next));
    }
  }
}
