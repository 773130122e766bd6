package org.entente.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.query.QueryCancelledException;
import org.entente.sparql.guard.Budget;
import org.entente.sparql.guard.Stop;
import org.entente.sparql.guard.Stopped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets queries run: a few at once, each client for its share of the time, each under watch; and
/// says what ended those that did not get to their end.
final class Admission {

  private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

  private final Limits limits;
  private final Watch watch;
  private final ClientTime time;
  private final Gate gate;
  private final SecureRandom random = new SecureRandom();

  Admission(Limits limits, Watch watch) {
    this.limits = limits;
    this.watch = watch;
    this.time = new ClientTime(limits);
    this.gate = new Gate(limits.running(), limits.queued());
  }

  /// What a query does once it is let in.
  @FunctionalInterface
  interface Work {
    void run(AnswerStream out, Budget budget) throws IOException;
  }

  /// Runs `work`, which writes all of its answer; then sends what is still held of it, and hands it
  /// to `sent` if that was the whole.
  void run(
      String text,
      Coding coding,
      HttpServletRequest request,
      HttpServletResponse response,
      Work work,
      Consumer<AnswerStream.Sent> sent)
      throws IOException {
    var client = time.client(request);
    time.require(client);
    boolean isHead = request.getMethod().equals("HEAD");
    var budget = new Budget(limits.heldRows(), limits.stringLength(), isHead);
    var running = new Running(id(), client, text, budget, Line.of(request));
    var out = new AnswerStream(response, coding, running, limits.answerBytes());
    watch.add(running);
    try {
      gate.enter(limits.firstRow().toNanos());
      response.setHeader("Query-Id", running.id());
      long start = System.nanoTime();
      try {
        budget.check();
        work.run(out, budget);
      } finally {
        gate.leave();
        time.spend(client, System.nanoTime() - start);
      }
      out.finish().ifPresent(sent);
    } catch (Stopped | QueryCancelledException e) {
      stopped(running, out, response);
    } catch (StackOverflowError e) {
      budget.stop(Stop.TOO_DEEP);
      stopped(running, out, response);
    } catch (OutOfMemoryError e) {
      budget.stop(Stop.OUT_OF_MEMORY);
      stopped(running, out, response);
    } catch (IOException | UncheckedIOException | RuntimeIOException e) {
      // Nobody is there to read it, or somebody has cut the line.
      budget.stop(Stop.CLIENT_GONE);
      stopped(running, out, response);
    } finally {
      watch.remove(running);
    }
  }

  private void stopped(Running running, AnswerStream out, HttpServletResponse response)
      throws IOException {
    var reason = running.budget().reason().orElse(Stop.CANCELLED);
    if (reason == Stop.HEAD_SENT) {
      return;
    }
    LOG.atInfo()
        .addKeyValue("id", running.id())
        .addKeyValue("client", running.client())
        .addKeyValue("ms", running.age() / 1_000_000)
        .addKeyValue("begun", out.hasBegun())
        .log(reason.sentence());
    if (out.hasBegun() || reason == Stop.CLIENT_GONE) {
      running.line().cut(reason.sentence());
    } else {
      response.setHeader("ETag", null);
      Stops.problem(reason, limits).send(response);
    }
  }

  private String id() {
    var bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
