package org.entente.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;

/// Matches the rows of a dataset on all cores and writes the review table in their order. What is
/// written is noted in a journal, so that a run that was killed goes on where it was; only a few
/// rows a core are in memory at a time.
final class LinkRun {

  private static final int TOGETHER = 64;
  private static final int AHEAD = 16;
  private static final int ROWS_A_MARK = 4_096;

  private final Matching matching;
  private final int threads;
  private final LongConsumer progress;
  private final Found found = new Found();
  private final ArrayDeque<Future<List<List<Pair>>>> underWay = new ArrayDeque<>();
  private List<Row> together = new ArrayList<>(TOGETHER);
  private long rows;
  private long marked;

  /// Counts of what the table holds.
  static final class Found {
    long rows;
    long sure;
    long unsure;
    long nothing;

    void count(List<Pair> pairs) {
      rows++;
      if (pairs.getFirst().candidate().isEmpty()) {
        nothing++;
      } else if (pairs.stream().anyMatch(Pair::isSure)) {
        sure++;
      } else {
        unsure++;
      }
    }
  }

  LinkRun(Matching matching, int threads, LongConsumer progress) {
    this.matching = matching;
    this.threads = threads;
    this.progress = progress;
  }

  /// Writes the whole table, or the rest of it.
  Found run(Rows dataset, Path table, LinkJournal journal) throws IOException {
    var mark = journal.last().orElse(new LinkJournal.Mark(0, 0));
    if (mark.bytes() == 0) {
      journal.begin();
    }
    try (var out = FileChannel.open(table, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var pool = Executors.newFixedThreadPool(threads)) {
      out.truncate(mark.bytes());
      out.position(mark.bytes());
      if (mark.bytes() == 0) {
        write(out, ReviewTable.heading());
      } else {
        progress.accept(mark.rows());
        ReviewTable.read(table, found::count);
      }
      rows = mark.rows();
      marked = rows;
      dataset.each(
          row -> {
            if (row.number() > mark.rows()) {
              take(row, pool, out, journal);
            }
          });
      submit(pool);
      while (!underWay.isEmpty()) {
        finish(out, journal);
      }
      note(out, journal);
    }
    return found;
  }

  private void take(Row row, ExecutorService pool, FileChannel out, LinkJournal journal) {
    together.add(row);
    if (together.size() == TOGETHER) {
      submit(pool);
      if (underWay.size() >= threads * AHEAD) {
        finish(out, journal);
      }
    }
  }

  private void submit(ExecutorService pool) {
    var some = together;
    together = new ArrayList<>(TOGETHER);
    if (!some.isEmpty()) {
      underWay.add(pool.submit(() -> some.stream().map(matching::pairs).toList()));
    }
  }

  private void finish(FileChannel out, LinkJournal journal) {
    try {
      var done = underWay.remove().get();
      var text = new StringBuilder();
      for (var pairs : done) {
        found.count(pairs);
        pairs.forEach(pair -> text.append(ReviewTable.line(pair)));
      }
      write(out, text.toString());
      rows += done.size();
      progress.accept(done.size());
      if (rows - marked >= ROWS_A_MARK) {
        note(out, journal);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while matching", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A row could not be matched", e.getCause());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void note(FileChannel out, LinkJournal journal) throws IOException {
    out.force(false);
    journal.add(new LinkJournal.Mark(rows, out.position()));
    marked = rows;
  }

  private static void write(FileChannel out, String text) throws IOException {
    var bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }
}
