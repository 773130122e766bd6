package org.entente.store;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.lib.NodeLib;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.store.Hash;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.jena.tdb2.sys.TDBInternal;

/// The ids by which TDB2 knows the terms of a dictionary. A number, date or truth value is its own
/// id; any other term is known by its place in the file of terms. Terms are ranked so that the ids
/// of higher ranks are higher, as indexes sort them; two spellings of one number share a rank.
final class TermIds {

  private final Dictionary terms;
  private final int[] ranks;
  private final long[] ids;
  private final int stored;

  private TermIds(Dictionary terms, int[] ranks, long[] ids, int stored) {
    this.terms = terms;
    this.ranks = ranks;
    this.ids = ids;
    this.stored = stored;
  }

  static TermIds of(Dictionary terms) {
    var ranks = new int[terms.size()];
    var inline = new long[terms.size()];
    int stored = 0;
    int own = 0;
    for (int number = 0; number < terms.size(); number++) {
      var id = NodeId.inline(terms.node(number));
      if (id == null) {
        ranks[number] = stored++;
      } else {
        inline[own++] = asLong(id);
        ranks[number] = -own;
      }
    }
    // The first bit of an id that is a value is set, so that all are below 0 and sort as unsigned.
    var sorted = Arrays.stream(inline, 0, own).sorted().distinct().toArray();
    for (int number = 0; number < ranks.length; number++) {
      if (ranks[number] < 0) {
        ranks[number] = stored + Arrays.binarySearch(sorted, inline[-ranks[number] - 1]);
      }
    }
    var ids = new long[stored + sorted.length];
    System.arraycopy(sorted, 0, ids, stored, sorted.length);
    return new TermIds(terms, ranks, ids, stored);
  }

  /// The id of the term of this rank; of terms in the file only after they were written.
  long id(int rank) {
    return ids[rank];
  }

  /// `quads` with the ranks of their terms in the place of the numbers, in the same columns.
  SortedQuads ranked(SortedQuads quads) {
    rank(quads.graphs());
    rank(quads.subjects());
    rank(quads.predicates());
    rank(quads.objects());
    var included = new BitSet();
    quads.included().stream().forEach(number -> included.set(ranks[number]));
    return new SortedQuads(
        quads.graphs(),
        quads.subjects(),
        quads.predicates(),
        quads.objects(),
        ids.length,
        included);
  }

  /// Writes the file of terms and its index.
  ///
  /// @param written is completed when ids are known, before the index is there
  void write(DatasetGraph database, CompletableFuture<Void> written) {
    try {
      var table =
          (NodeTableTRDF)
              TDBInternal.getDatasetGraphTDB(database)
                  .getTripleTable()
                  .getNodeTupleTable()
                  .getNodeTable()
                  .baseNodeTable();
      var coordinator = CoLib.newCoordinator();
      CoLib.add(coordinator, table);
      CoLib.start(coordinator);
      var transaction = coordinator.begin(TxnType.WRITE);
      try {
        writeTerms(table);
        written.complete(null);
        Tdb2Files.pack((BPlusTree) table.getIndex(), hashes());
        transaction.commit();
      } finally {
        transaction.end();
      }
    } catch (RuntimeException | Error e) {
      written.completeExceptionally(e);
      throw e;
    }
  }

  private void writeTerms(NodeTableTRDF table) {
    var file = table.getData();
    for (int number = 0; number < ranks.length; number++) {
      if (ranks[number] < stored) {
        var bytes = ThriftConvert.termToBytes(ThriftConvert.convert(terms.node(number), true));
        ids[ranks[number]] = asLong(NodeIdFactory.createPtr(file.length()));
        file.write(bytes);
      }
    }
    file.sync();
  }

  /// The records of the index: hash of a term and its id, in the order of hashes.
  private Iterator<Record> hashes() {
    var high = new long[stored];
    var low = new long[stored];
    var hash = new Hash(SystemTDB.LenNodeHash);
    for (int number = 0; number < ranks.length; number++) {
      int rank = ranks[number];
      if (rank < stored) {
        NodeLib.setHash(hash, terms.node(number));
        high[rank] = Bytes.getLong(hash.getBytes(), 0);
        low[rank] = Bytes.getLong(hash.getBytes(), Long.BYTES);
      }
    }
    var order =
        IntStream.range(0, stored)
            .boxed()
            .sorted(
                (one, other) ->
                    high[one] == high[other]
                        ? Long.compareUnsigned(low[one], low[other])
                        : Long.compareUnsigned(high[one], high[other]))
            .mapToInt(Integer::intValue)
            .toArray();
    return new Hashes(order, high, low);
  }

  private final class Hashes implements Iterator<Record> {

    private final int[] order;
    private final long[] high;
    private final long[] low;
    private int at;

    Hashes(int[] order, long[] high, long[] low) {
      this.order = order;
      this.high = high;
      this.low = low;
    }

    @Override
    public boolean hasNext() {
      return at < order.length;
    }

    @Override
    public Record next() {
      if (at == order.length) {
        throw new NoSuchElementException();
      }
      int rank = order[at++];
      var key = new byte[SystemTDB.LenNodeHash];
      var value = new byte[Long.BYTES];
      Bytes.setLong(high[rank], key, 0);
      Bytes.setLong(low[rank], key, Long.BYTES);
      Bytes.setLong(ids[rank], value);
      return new Record(key, value);
    }
  }

  private void rank(IntColumn column) {
    for (int row = 0; row < column.size(); row++) {
      column.set(row, ranks[column.get(row)]);
    }
  }

  private static long asLong(NodeId id) {
    var bytes = new byte[Long.BYTES];
    NodeIdFactory.set(id, bytes);
    return Bytes.getLong(bytes);
  }
}
