package org.entente.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.entente.sparql.guard.Services;
import org.entente.sparql.guard.Totals;

/// Answers queries from data of this process: by what was answered before, or by running them.
final class QueryService implements Queries {

  private final Data data;
  private final Limits limits;
  private final Admission admission;
  private final QueryReader reader;
  private final Services services;
  private final AnswerCache cache;
  private final AtomicReference<Versioned> totals =
      new AtomicReference<>(new Versioned("", new Totals()));

  QueryService(Data data, Limits limits, Admission admission, QueryReader reader) {
    this.data = data;
    this.limits = limits;
    this.admission = admission;
    this.reader = reader;
    this.services = Services.at(limits.services());
    this.cache = new AnswerCache(limits.cacheBytes());
  }

  @Override
  public void answer(
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
    // Known once the data is being read: it may have changed since the request came.
    var version = new AtomicReference<Optional<String>>(Optional.empty());
    admission.run(
        wanted.asked.query(),
        wanted.coding,
        request,
        response,
        (out, budget) -> {
          try (var reading = data.read()) {
            version.set(reading.version().filter(_ -> read.isRepeatable()));
            describe(wanted, version.get(), response);
            new Answers(
                    read.query(),
                    reading.dataset(),
                    budget,
                    services,
                    reading.version().map(this::totals),
                    limits.answerRows())
                .write(wanted.format, out);
          }
        },
        sent -> version.get().ifPresent(known -> cache.keep(known, wanted.tag(known), sent)));
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

  /// Those of one version; what an earlier one had is forgotten.
  private Totals totals(String version) {
    return totals.updateAndGet(
            known -> known.version.equals(version) ? known : new Versioned(version, new Totals()))
        .totals;
  }

  private record Versioned(String version, Totals totals) {}

  /// One answer that a client wants.
  private record Wanted(
      ProtocolRequest asked, AnswerCache.Known known, Format format, Coding coding) {

    Tag tag(String version) {
      return Tag.of(version, known.normal(), asked, format, coding);
    }
  }
}
