package org.entente.sparql;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.ops.Settings;
import org.entente.server.Server;
import org.entente.store.GraphNames;
import org.entente.store.Store;
import org.entente.store.StoreConfig;

/// A real server over a few thousand triples, and a client that asks it.
final class Service implements AutoCloseable {

  static final String FORM = "application/x-www-form-urlencoded";

  private final Store store = Store.open(new StoreConfig.InMemory());
  private final Server server;
  private final HttpClient client = HttpClient.newHttpClient();

  Service(Map<String, String> settings) {
    store.replace(GraphNames.of("many"), many());
    server = Server.start(store, "127.0.0.1", 0, Settings.of(settings));
  }

  Store store() {
    return store;
  }

  URI uri(String path) {
    return URI.create(server.address() + path);
  }

  HttpRequest.Builder asking(String query) {
    return HttpRequest.newBuilder(uri("sparql?query=" + encoded(query)));
  }

  HttpRequest.Builder posting(String type, String body) {
    return HttpRequest.newBuilder(uri("sparql"))
        .header("Content-Type", type)
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  HttpResponse<String> answer(String query, String... headers) throws Exception {
    var request = asking(query);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(
        request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  HttpClient client() {
    return client;
  }

  /// A connection without an HTTP client's good manners.
  Socket connect() throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), uri("").getPort());
    socket.setSoTimeout(10_000);
    return socket;
  }

  /// What comes back over `socket` until it ends or `most` bytes are there.
  static String read(Socket socket, int most) throws IOException {
    return new String(socket.getInputStream().readNBytes(most), StandardCharsets.ISO_8859_1);
  }

  static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// A second; more where the machine has more to do than it has cores, for then nothing here gets
  /// a core in time.
  static Duration moment() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    double load = system.getSystemLoadAverage() / system.getAvailableProcessors();
    return Duration.ofMillis((long) (1000 * Math.clamp(load, 1, 10)));
  }

  /// Whether a thread of the server is at work on a query.
  static boolean isAtWork() {
    return Thread.getAllStackTraces().values().stream()
        .flatMap(Arrays::stream)
        .anyMatch(frame -> frame.getClassName().equals("org.entente.sparql.QueryService"));
  }

  /// Whether `condition` comes true within `limit`.
  static boolean within(Duration limit, BooleanSupplier condition) {
    long until = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > until) {
        return false;
      }
      LockSupport.parkNanos(10_000_000);
    }
    return true;
  }

  @Override
  public void close() {
    client.close();
    server.close();
    store.close();
  }

  /// 3,000 things in rings, each with a label.
  private static Graph many() {
    var graph = GraphFactory.createDefaultGraph();
    for (int i = 0; i < 3000; i++) {
      graph.add(thing(i), iri("next"), thing(i % 100 == 99 ? i - 99 : i + 1));
      graph.add(thing(i), iri("near"), thing((i * 37 + 11) % 3000));
      graph.add(thing(i), iri("label"), NodeFactory.createLiteralLang("thing number " + i, "en"));
    }
    return graph;
  }

  private static Node thing(int number) {
    return iri("thing/" + number);
  }

  private static Node iri(String name) {
    return NodeFactory.createURI("http://example.org/" + name);
  }
}
