package org.entente.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.entente.exchange.Bundle;
import org.entente.ontology.Modules;
import org.entente.ops.Settings;
import org.entente.store.Store;
import org.entente.store.StoreConfig;

/// A server over the bundled graph on a free port, and a client that asks it.
public final class Serving implements AutoCloseable {

  private final Store store = Store.open(new StoreConfig.InMemory(), Modules.rules());
  private final HttpClient client = HttpClient.newHttpClient();
  private final Server server;

  private Serving() {
    store.replaceAll(Bundle.whole());
    server = Server.start(store, "127.0.0.1", 0, Settings.of(Map.of()));
  }

  public static Serving start() {
    return new Serving();
  }

  public Store store() {
    return store;
  }

  /// The address of the server, with `/` at its end.
  public String address() {
    return server.address();
  }

  /// Asks for `path`, which has no `/` in front.
  ///
  /// @param headers names and values by turns
  public HttpResponse<byte[]> bytes(String path, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(address() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  public HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return ask("GET", path, headers);
  }

  public HttpResponse<String> ask(String method, String path, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(address() + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    for (var pair : pairs(headers)) {
      request.header(pair.getFirst(), pair.getLast());
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static List<List<String>> pairs(String... headers) {
    return java.util.stream.IntStream.range(0, headers.length / 2)
        .mapToObj(i -> List.of(headers[2 * i], headers[2 * i + 1]))
        .toList();
  }

  @Override
  public void close() {
    client.close();
    server.close();
    store.close();
  }
}
