package org.entente.model;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// HTTP for an endpoint that is not trusted: a deadline over the whole exchange (the JDK's own ends
/// with the headers), a bound on the answer's size, no redirects, and retries that keep to
/// `Retry-After`.
final class BoundedHttpClient implements HttpClient {

  /// Far more than any honest answer: an article's statements take some tens of kilobytes.
  static final int MAX_BYTES = 2 * 1024 * 1024;

  private final java.net.http.HttpClient http;
  private final Duration timeout;
  private final int maxRetries;
  private final Pause pause;

  BoundedHttpClient(Duration timeout, int maxRetries, Pause pause) {
    this.http =
        java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
            .connectTimeout(timeout)
            .build();
    this.timeout = timeout;
    this.maxRetries = maxRetries;
    this.pause = pause;
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    for (int attempt = 0; ; attempt++) {
      switch (attempt(request)) {
        case Attempt.Succeeded(var response) -> {
          return response;
        }
        case Attempt.Failed(var fault, var retry) -> {
          if (attempt == maxRetries || !pause.before(attempt, retry)) {
            throw fault;
          }
        }
      }
    }
  }

  /// Nothing here streams.
  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("Answers are not streamed");
  }

  private sealed interface Attempt {
    record Succeeded(SuccessfulHttpResponse response) implements Attempt {}

    record Failed(ModelException fault, Retry retry) implements Attempt {}
  }

  private Attempt attempt(HttpRequest request) {
    var answer =
        http.sendAsync(
            toJdk(request), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_BYTES));
    try {
      return read(answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      answer.cancel(true);
      return new Attempt.Failed(
          new ModelException(Failure.TIMED_OUT, "No whole answer within " + timeout, e),
          new Retry.Never());
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new ModelException(Failure.UNREACHABLE, "Interrupted while waiting", e);
    } catch (ExecutionException e) {
      return broken(e);
    }
  }

  /// The JDK reports an exceeded limit as an IOException that only its message tells apart.
  private static Attempt broken(ExecutionException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException && String.valueOf(cause.getMessage()).contains("capacity")) {
        return new Attempt.Failed(
            new ModelException(
                Failure.TOO_LARGE, "The answer is larger than " + MAX_BYTES + " bytes", e),
            new Retry.Never());
      }
    }
    return new Attempt.Failed(
        new ModelException(Failure.UNREACHABLE, "The connection to the endpoint failed", e),
        new Retry.Later());
  }

  private static Attempt read(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status / 100 == 2) {
      return new Attempt.Succeeded(
          SuccessfulHttpResponse.builder()
              .statusCode(status)
              .headers(Map.of("Content-Type", List.of("application/json")))
              .body(new String(response.body(), StandardCharsets.UTF_8))
              .build());
    }
    var said = "The endpoint answered with status " + status;
    var asked = response.headers().firstValue("Retry-After");
    return switch (status) {
      case 429 -> failed(Failure.RATE_LIMITED, said, Retry.after(asked));
      case 500, 502, 503, 504 -> failed(Failure.REFUSED, said, Retry.after(asked));
      case 301, 302, 303, 307, 308 -> failed(Failure.REDIRECTED, said, new Retry.Never());
      default -> failed(Failure.REFUSED, said, new Retry.Never());
    };
  }

  private static Attempt failed(Failure failure, String message, Retry retry) {
    return new Attempt.Failed(new ModelException(failure, message), retry);
  }

  private java.net.http.HttpRequest toJdk(HttpRequest request) {
    var jdk =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .timeout(timeout)
            .method(
                request.method().name(),
                java.net.http.HttpRequest.BodyPublishers.ofString(request.body()));
    request.headers().forEach((name, values) -> values.forEach(value -> jdk.header(name, value)));
    return jdk.build();
  }
}
