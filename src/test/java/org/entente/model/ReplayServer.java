package org.entente.model;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// A real HTTP server on loopback that replays replies in turn and remembers what it was asked.
public final class ReplayServer implements AutoCloseable {

  /// What was asked.
  public record Request(String path, Optional<String> authorization, String body) {}

  /// Sends one reply.
  public interface Reply {
    void send(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Queue<Reply> replies = new ArrayDeque<>();
  private final List<Request> requests = new ArrayList<>();

  public ReplayServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
  }

  public synchronized List<Request> requests() {
    return List.copyOf(requests);
  }

  private synchronized Reply take(Request request) {
    requests.add(request);
    Reply reply = replies.poll();
    return reply == null ? raw(418, Map.of(), "nothing left to replay") : reply;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var key = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"));
      take(new Request(exchange.getRequestURI().getPath(), key, body)).send(exchange);
    }
  }

  public synchronized ReplayServer then(Reply reply) {
    replies.add(reply);
    return this;
  }

  /// A model's answer, wrapped as chat completions are.
  public ReplayServer answers(String content) {
    return then(raw(200, Map.of("Content-Type", "application/json"), completion(content, "stop")));
  }

  static String completion(String content, String finish) {
    var root = new JsonMapper().createObjectNode().put("id", "r1").put("model", "replayed");
    var choice = root.putArray("choices").addObject().put("index", 0).put("finish_reason", finish);
    choice.putObject("message").put("role", "assistant").put("content", content);
    return root.toString();
  }

  public static Reply raw(int status, Map<String, String> headers, String body) {
    return exchange -> {
      headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  /// A byte at a time, without end, until the client goes away.
  Reply drip() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 0);
      try {
        while (!closed.await(10, TimeUnit.MILLISECONDS)) {
          exchange.getResponseBody().write(' ');
          exchange.getResponseBody().flush();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  /// Breaks the connection in the middle of the answer.
  static Reply hangUp() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 1000);
      exchange.getResponseBody().write("{\"choices\":".getBytes(StandardCharsets.UTF_8));
    };
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
