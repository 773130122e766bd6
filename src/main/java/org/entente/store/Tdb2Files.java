package org.entente.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.TDBInternal;

/// Writes the files of a new TDB2 database: terms in the order of their numbers, and each index
/// from records that are sorted already, page after full page.
final class Tdb2Files {

  private static final long STEP = 100_000;

  private final DatasetGraph database;
  private final SortedQuads quads;
  private final TermIds ids;
  private final BulkLoad.Progress progress;
  private final AtomicLong done = new AtomicLong();
  private final long all;

  private Tdb2Files(
      DatasetGraph database, SortedQuads quads, TermIds ids, BulkLoad.Progress progress) {
    this.database = database;
    this.quads = quads;
    this.ids = ids;
    this.progress = progress;
    this.all = 9L * quads.graphs().size();
  }

  /// Writes everything into `directory`, and returns how many different quads there are. The
  /// columns of `loaded` are changed on the way.
  static long write(Path directory, LoadedQuads loaded, BulkLoad.Progress progress) {
    var database = DatabaseMgr.connectDatasetGraph(directory.toString());
    try {
      var ids = TermIds.of(loaded.terms());
      var files = new Tdb2Files(database, ids.ranked(loaded.quads()), ids, progress);
      return files.write();
    } finally {
      TDBInternal.expel(database);
    }
  }

  private long write() {
    try (var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      var termsWritten = new CompletableFuture<Void>();
      var work = new ArrayList<CompletableFuture<Void>>();
      work.add(run(workers, () -> ids.write(database, termsWritten)));
      var spog = quads.spog();
      termsWritten.join();
      var stored = new AtomicLong();
      work.add(
          run(
              workers,
              () -> {
                stored.set(index("SPOG", quads.quads(spog), 1, 2, 3, 0));
                index("SPO", quads.defaultTriples(spog), 1, 2, 3);
                index("GSPO", quads.quads(quads.graphFirst(spog)), 0, 1, 2, 3);
              }));
      work.add(
          run(
              workers,
              () -> {
                var posg = quads.posg(spog);
                index("POSG", quads.quads(posg), 2, 3, 1, 0);
                index("POS", quads.defaultTriples(posg), 2, 3, 1);
                index("GPOS", quads.quads(quads.graphFirst(posg)), 0, 2, 3, 1);
              }));
      work.add(
          run(
              workers,
              () -> {
                var ospg = quads.ospg(spog);
                index("OSPG", quads.quads(ospg), 3, 1, 2, 0);
                index("OSP", quads.defaultTriples(ospg), 3, 1, 2);
                index("GOSP", quads.quads(quads.graphFirst(ospg)), 0, 3, 1, 2);
              }));
      CompletableFuture.allOf(work.toArray(CompletableFuture[]::new)).join();
      return stored.get();
    }
  }

  private static CompletableFuture<Void> run(ExecutorService workers, Runnable work) {
    return CompletableFuture.runAsync(work, workers);
  }

  /// Writes one index; returns how many records it has.
  ///
  /// @param columns the places of a row that make up a record
  private long index(String name, Iterator<int[]> rows, int... columns) {
    var index = (TupleIndexRecord) TDBInternal.findIndex(database, name);
    var records = new Records(rows, columns);
    CoLib.executeWrite(index, () -> pack((BPlusTree) index.getRangeIndex(), records));
    return records.count;
  }

  static void pack(BPlusTree tree, Iterator<Record> records) {
    var packed =
        BPlusTreeRewriter.packIntoBPlusTree(
            records,
            tree.getParams(),
            tree.getRecordFactory(),
            tree.getStateManager().getBufferChannel(),
            tree.getNodeManager().getBlockMgr(),
            tree.getRecordsMgr().getBlockMgr());
    packed.sync();
  }

  /// Rows of numbers as records of ids.
  private final class Records implements Iterator<Record> {

    private final Iterator<int[]> rows;
    private final int[] columns;
    private long count;

    Records(Iterator<int[]> rows, int[] columns) {
      this.rows = rows;
      this.columns = columns;
    }

    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public Record next() {
      var row = rows.next();
      var key = new byte[columns.length * Long.BYTES];
      for (int i = 0; i < columns.length; i++) {
        Bytes.setLong(ids.id(row[columns[i]]), key, i * Long.BYTES);
      }
      if (++count % STEP == 0) {
        progress.at("indexes", done.addAndGet(STEP), all);
      }
      return new Record(key, null);
    }
  }
}
