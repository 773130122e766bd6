package org.entente.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;

/// A table of TDB2, triples or quads, read as rows of ids: no object is made for a row. A row has 3
/// columns, or 4 with the graph first.
final class IdTable {

  /// No term has it, so nothing is found with it.
  static final long NONE = -1;

  /// One index: the columns of the table in the order of its key.
  private static final class Index {

    private final int[] columns;
    private final BPlusTree tree;

    Index(int[] columns, BPlusTree tree) {
      this.columns = columns;
      this.tree = tree;
    }

    /// Whether the columns that are bound come first.
    boolean leadsWith(boolean[] bound, int count) {
      return Arrays.stream(columns).limit(count).allMatch(column -> bound[column]);
    }
  }

  private final NodeTable terms;
  private final List<Index> indexes = new ArrayList<>();
  private final int columns;

  IdTable(NodeTupleTable table) {
    this.terms = table.getNodeTable();
    this.columns = table.getTupleLen();
    var order = columns == 3 ? "SPO" : "GSPO";
    for (var index : table.getTupleTable().getIndexes()) {
      if (index.baseTupleIndex() instanceof TupleIndexRecord record) {
        var places = index.getName().chars().map(order::indexOf).toArray();
        indexes.add(new Index(places, (BPlusTree) record.getRangeIndex()));
      }
    }
  }

  int columns() {
    return columns;
  }

  NodeTable terms() {
    return terms;
  }

  /// The id of a term, or [#NONE] if no statement has it.
  long id(Node term) {
    var id = terms.getNodeIdForNode(term);
    return NodeId.isDoesNotExist(id) ? NONE : asLong(id);
  }

  static NodeId asId(long id) {
    return NodeIdFactory.get(Bytes.longToBytes(id));
  }

  private static long asLong(NodeId id) {
    var bytes = new byte[Long.BYTES];
    NodeIdFactory.set(id, bytes);
    return Bytes.getLong(bytes);
  }

  /// The rows with `values` in the columns that are bound. The array that is returned is the same
  /// each time, in the order of the table.
  Iterator<long[]> rows(long[] values, boolean[] bound) {
    int count = 0;
    for (int column = 0; column < columns; column++) {
      if (bound[column]) {
        if (values[column] == NONE) {
          return List.<long[]>of().iterator();
        }
        count++;
      }
    }
    int leading = count;
    var index =
        indexes.stream()
            .filter(one -> one.leadsWith(bound, leading))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No index for a pattern"));
    var low = new byte[columns * Long.BYTES];
    var high = new byte[columns * Long.BYTES];
    for (int place = 0; place < leading; place++) {
      long value = values[index.columns[place]];
      Bytes.setLong(value, low, place * Long.BYTES);
      Bytes.setLong(place == leading - 1 ? value + 1 : value, high, place * Long.BYTES);
    }
    if (leading == 0) {
      // Past everything: no id has all its bits set.
      Arrays.fill(high, (byte) -1);
    }
    return scan(index, new Record(low, null), new Record(high, null));
  }

  private static Iterator<long[]> scan(Index index, Record from, Record to) {
    var row = new long[index.columns.length];
    int length = row.length * Long.BYTES;
    return index.tree.iterator(
        from,
        to,
        (block, entry, key, _) -> {
          int at = entry * length;
          if (key != null) {
            block.get(at, key, 0, length);
          }
          for (int place = 0; place < row.length; place++) {
            row[index.columns[place]] = block.getLong(at + place * Long.BYTES);
          }
          return row;
        });
  }
}
