package org.entente.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.entente.sparql.guard.Budget;
import org.entente.sparql.guard.Stop;
import org.entente.sparql.guard.Stopped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers queries: negotiates the format, admits, runs, sends, and says what went wrong.
final class QueryService {

  private static final Logger LOG = LoggerFactory.getLogger(QueryService.class);

  private final Data data;
  private final Limits limits;
  private final Watch watch;
  private final QueryReader reader;
  private final Gate gate;
  private final SecureRandom random = new SecureRandom();

  QueryService(Data data, Limits limits, Watch watch, QueryReader reader) {
    this.data = data;
    this.limits = limits;
    this.watch = watch;
    this.reader = reader;
    this.gate = new Gate(limits.running(), limits.queued());
  }

  void answer(
      ProtocolRequest asked,
      Accept accept,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    response.setHeader("Vary", "Accept, Accept-Encoding");
    var query = reader.read(asked);
    var format = format(query, asked, accept);
    var coding = Coding.accepted(Headers.all(request, "Accept-Encoding"));
    var budget =
        new Budget(limits.heldRows(), limits.stringLength(), request.getMethod().equals("HEAD"));
    var running =
        new Running(id(), request.getRemoteAddr(), asked.query(), budget, Line.of(request));
    gate.enter(limits.firstRow().toNanos());
    watch.add(running);
    response.setHeader("Query-Id", running.id());
    response.setContentType(format.contentType());
    var out = new AnswerStream(response, coding, running, limits.answerBytes());
    try {
      try (var reading = data.read()) {
        new Answers(query, reading.dataset(), budget, limits.answerRows()).write(format, out);
      } finally {
        gate.leave();
      }
      out.finish();
    } catch (Stopped | QueryCancelledException e) {
      stopped(running, out, response);
    } catch (StackOverflowError e) {
      budget.stop(Stop.TOO_DEEP);
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
    if (out.hasBegun()) {
      running.line().cut(reason.sentence());
    } else {
      Stops.problem(reason, limits).send(response);
    }
  }

  private static Format format(Query query, ProtocolRequest asked, Accept accept) {
    var kind = query.isSelectType() || query.isAskType() ? Format.Kind.TABLE : Format.Kind.GRAPH;
    if (asked.format().isPresent()) {
      return Format.named(kind, asked.format().get())
          .orElseThrow(
              () ->
                  new Refusal(
                      400,
                      "There is no format "
                          + asked.format().get()
                          + " of this answer; there are "
                          + Format.choices(kind)
                          + "."));
    }
    return accept
        .best(Format.of(kind))
        .orElseThrow(
            () ->
                new Refusal(
                    406, "None of the types you accept; there are " + Format.choices(kind) + "."));
  }

  private String id() {
    var bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
