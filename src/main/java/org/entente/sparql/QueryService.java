package org.entente.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.query.QueryCancelledException;
import org.entente.sparql.guard.Budget;
import org.entente.sparql.guard.Stop;
import org.entente.sparql.guard.Stopped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers queries: from what was answered before, or by admitting and running them; and says what
/// went wrong.
final class QueryService {

  private static final Logger LOG = LoggerFactory.getLogger(QueryService.class);

  private final Data data;
  private final Limits limits;
  private final Watch watch;
  private final QueryReader reader;
  private final AnswerCache cache;
  private final ClientTime time;
  private final Gate gate;
  private final SecureRandom random = new SecureRandom();

  QueryService(Data data, Limits limits, Watch watch, QueryReader reader) {
    this.data = data;
    this.limits = limits;
    this.watch = watch;
    this.reader = reader;
    this.cache = new AnswerCache(limits.cacheBytes());
    this.time = new ClientTime(limits);
    this.gate = new Gate(limits.running(), limits.queued());
  }

  void answer(
      ProtocolRequest asked,
      Accept accept,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    response.setHeader("Vary", "Accept, Accept-Encoding");
    Optional<ReadQuery> read = Optional.empty();
    var remembered = cache.known(asked.query());
    if (remembered.isEmpty()) {
      read = Optional.of(reader.read(asked));
    }
    var known =
        remembered.isPresent() ? remembered.get() : cache.know(asked.query(), read.orElseThrow());
    var wanted =
        new Wanted(
            asked,
            known,
            Negotiation.format(known.kind(), asked, accept),
            Coding.accepted(Headers.all(request, "Accept-Encoding")));
    if (!isAnswered(wanted, request, response)) {
      run(wanted, read.isPresent() ? read.get() : reader.read(asked), request, response);
    }
  }

  /// Answers with what the client has, or with what another was given.
  private boolean isAnswered(
      Wanted wanted, HttpServletRequest request, HttpServletResponse response) throws IOException {
    var version = data.version();
    if (version.isEmpty() || !wanted.known.isRepeatable()) {
      return false;
    }
    var tag = wanted.tag(version.get());
    if (tag.isIn(Headers.all(request, "If-None-Match"))) {
      describe(response, version.get(), tag);
      response.setStatus(304);
      return true;
    }
    var sent = cache.find(tag);
    if (sent.isEmpty()) {
      return false;
    }
    describe(response, version.get(), tag);
    response.setContentType(wanted.format.contentType());
    sent.get().send(response);
    return true;
  }

  private void run(
      Wanted wanted, ReadQuery read, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var client = time.client(request);
    time.require(client);
    var budget =
        new Budget(limits.heldRows(), limits.stringLength(), request.getMethod().equals("HEAD"));
    var running = new Running(id(), client, wanted.asked.query(), budget, Line.of(request));
    var out = new AnswerStream(response, wanted.coding, running, limits.answerBytes());
    watch.add(running);
    try {
      gate.enter(limits.firstRow().toNanos());
      response.setHeader("Query-Id", running.id());
      Optional<String> version;
      long start = System.nanoTime();
      try (var reading = data.read()) {
        version = reading.version().filter(_ -> read.isRepeatable());
        describe(wanted, version, response);
        new Answers(read.query(), reading.dataset(), budget, limits.answerRows())
            .write(wanted.format, out);
      } finally {
        gate.leave();
        time.spend(client, System.nanoTime() - start);
      }
      var sent = out.finish();
      if (sent.isPresent() && version.isPresent()) {
        cache.keep(version.get(), wanted.tag(version.get()), sent.get());
      }
    } catch (Stopped | QueryCancelledException e) {
      stopped(running, out, response);
    } catch (StackOverflowError e) {
      budget.stop(Stop.TOO_DEEP);
      stopped(running, out, response);
    } catch (IOException | UncheckedIOException | RuntimeIOException e) {
      // Nobody is there to read it, or somebody has cut the line.
      budget.stop(Stop.CLIENT_GONE);
      stopped(running, out, response);
    } catch (OutOfMemoryError e) {
      budget.stop(Stop.OUT_OF_MEMORY);
      stopped(running, out, response);
    } finally {
      watch.remove(running);
    }
  }

  private static void describe(
      Wanted wanted, Optional<String> version, HttpServletResponse response) {
    response.setContentType(wanted.format.contentType());
    if (version.isPresent()) {
      describe(response, version.get(), wanted.tag(version.get()));
    } else {
      response.setHeader("Cache-Control", "no-store");
    }
  }

  private static void describe(HttpServletResponse response, String version, Tag tag) {
    response.setHeader("ETag", tag.value());
    response.setHeader("Data-Version", version);
    response.setHeader("Cache-Control", "no-cache");
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

  /// One answer that a client wants.
  private record Wanted(
      ProtocolRequest asked, AnswerCache.Known known, Format format, Coding coding) {

    Tag tag(String version) {
      return Tag.of(version, known.normal(), asked, format, coding);
    }
  }
}
