package org.entente.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.entente.sparql.guard.Budget;
import org.entente.sparql.guard.Stop;

/// Asks another endpoint the queries that may be answered, under the limits of our own: it is told
/// the query as it was read here, in one format, and its answer is passed on as it comes.
final class RemoteQueries implements Queries {

  private static final int TICK_MILLIS = 50;
  private static final int EXPLANATION = 4096;
  private static final List<String> PASSED_BACK = List.of("ETag", "Data-Version", "Cache-Control");

  private final URI endpoint;
  private final Limits limits;
  private final Admission admission;
  private final Watch watch;
  private final QueryReader reader;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  RemoteQueries(URI endpoint, Limits limits, Admission admission, Watch watch, QueryReader reader) {
    this.endpoint = endpoint;
    this.limits = limits;
    this.admission = admission;
    this.watch = watch;
    this.reader = reader;
  }

  @Override
  public void answer(
      ProtocolRequest asked,
      Accept accept,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    response.setHeader("Vary", "Accept");
    var format = Negotiation.format(reader.read(asked).kind(), asked, accept);
    var passed = passed(asked, format, Headers.all(request, "If-None-Match"));
    admission.run(
        asked.query(),
        Coding.IDENTITY,
        request,
        response,
        (out, budget) -> pass(answer(passed, budget), format, out, response),
        _ -> {});
  }

  private HttpRequest passed(ProtocolRequest asked, Format format, String known) {
    var form = new StringBuilder("query=").append(encoded(asked.query()));
    asked.defaultGraphs().forEach(g -> form.append("&default-graph-uri=").append(encoded(g)));
    asked.namedGraphs().forEach(g -> form.append("&named-graph-uri=").append(encoded(g)));
    var request =
        HttpRequest.newBuilder(endpoint)
            .timeout(limits.whole())
            .header("Content-Type", ProtocolRequest.FORM)
            .header("Accept", format.mediaType())
            .POST(HttpRequest.BodyPublishers.ofString(form.toString()));
    if (!known.isEmpty()) {
      request.header("If-None-Match", known);
    }
    return request.build();
  }

  /// The beginning of the answer, unless the query is stopped before.
  private HttpResponse<InputStream> answer(HttpRequest request, Budget budget) {
    var future = client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
    try {
      while (true) {
        budget.check();
        var answer = begun(future);
        if (answer.isPresent()) {
          budget.begun();
          return answer.get();
        }
      }
    } finally {
      if (!future.isDone()) {
        future.cancel(true);
      }
    }
  }

  private Optional<HttpResponse<InputStream>> begun(
      CompletableFuture<HttpResponse<InputStream>> future) {
    try {
      return Optional.of(future.get(TICK_MILLIS, TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw away();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw away();
    }
  }

  private void pass(
      HttpResponse<InputStream> answer,
      Format format,
      AnswerStream out,
      HttpServletResponse response)
      throws IOException {
    long deadline = limits.whole().toNanos();
    try (var body = answer.body();
        var _ = watch.alarm(deadline, () -> close(body))) {
      if (answer.statusCode() >= 400) {
        var text = new String(body.readNBytes(EXPLANATION), StandardCharsets.UTF_8);
        throw new Refusal(answer.statusCode(), text);
      }
      for (var name : PASSED_BACK) {
        answer.headers().firstValue(name).ifPresent(value -> response.setHeader(name, value));
      }
      response.setStatus(answer.statusCode() == 304 ? 304 : 200);
      response.setContentType(format.contentType());
      copy(body, out);
    }
  }

  /// The other side may fail in the middle, too; then so does the answer.
  private static void copy(InputStream body, AnswerStream out) throws IOException {
    try {
      body.transferTo(out);
    } catch (IOException e) {
      throw out.broken(Stop.REMOTE_FAILED);
    }
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException alreadyBroken) {
      // What reads it finds out.
    }
  }

  private Refusal away() {
    return new Refusal(502, "The store at " + endpoint + " does not answer.");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
