package org.entente.sparql.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// SERVICE against an endpoint of this machine, which only these tests may reach.
class ServicesTest {

  private static final String ROWS =
      """
      {"head": {"vars": ["x"]}, "results": {"bindings": [
        {"x": {"type": "literal", "value": "one"}}, {"x": {"type": "literal", "value": "two"}}]}}
      """;

  private HttpServer elsewhere;
  private String address;

  @BeforeEach
  void start() throws IOException {
    elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    elsewhere.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    address = "http://127.0.0.1:" + elsewhere.getAddress().getPort();
    elsewhere.createContext("/whole", exchange -> send(exchange, 200, ROWS, ROWS.length()));
    elsewhere.createContext("/chunked", exchange -> send(exchange, 200, ROWS, 0));
    elsewhere.createContext(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/whole");
          send(exchange, 302, "", -1);
        });
    elsewhere.createContext("/huge", exchange -> send(exchange, 200, " ".repeat(11_000_000), 0));
    elsewhere.createContext(
        "/drips",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
        });
    elsewhere.start();
  }

  @AfterEach
  void stop() {
    elsewhere.stop(0);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"/whole", "/chunked"})
  void joinsWhatAnotherEndpointKnows(String path) {
    assertThat(ask(path, "", budget())).containsExactly("one", "two");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"/moved", "/huge", "/nowhere"})
  void endsWhenTheOtherGivesNoAnswer(String path) {
    assertThatThrownBy(() -> ask(path, "", budget()))
        .isInstanceOf(Stopped.class)
        .hasMessage(Stop.SERVICE_FAILED.sentence());
  }

  @Test
  void goesOnInSilence() {
    assertThat(ask("/moved", "SILENT", budget())).containsExactly("none");
  }

  @Test
  void endsWithItsQueryWhenTheOtherDrips() {
    var budget = budget();
    try (var clock = Executors.newSingleThreadScheduledExecutor()) {
      var late = clock.schedule(() -> budget.stop(Stop.TOO_SLOW), 300, TimeUnit.MILLISECONDS);

      assertThatThrownBy(() -> ask("/drips", "", budget))
          .isInstanceOf(Stopped.class)
          .hasMessage(Stop.TOO_SLOW.sentence());
      assertThat(late.isDone()).isTrue();
    }
  }

  @Test
  void reachesNothingOfThisMachineOtherwise() {
    var services = Services.at(Set.of(address + "/whole"));

    assertThatThrownBy(() -> ask(services, "/whole", "", budget()))
        .isInstanceOf(Stopped.class)
        .hasMessage(Stop.SERVICE_FAILED.sentence());
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "93.184.216.34, true",
    "2606:2800:220:1:248:1893:25c8:1946, true",
    "127.0.0.1, false",
    "127.9.9.9, false",
    "0.0.0.0, false",
    "10.1.2.3, false",
    "172.16.0.1, false",
    "192.168.1.1, false",
    "169.254.169.254, false",
    "100.64.0.1, false",
    "198.18.0.1, false",
    "224.0.0.1, false",
    "255.255.255.255, false",
    "::1, false",
    "::, false",
    "fe80::1, false",
    "fd00::1, false",
    "::ffff:127.0.0.1, false",
    "64:ff9b::7f00:1, false",
    "2002:7f00:1::, false"
  })
  void knowsThePublicInternet(String text, boolean isPublic) throws IOException {
    assertThat(PinnedClient.isPublic(InetAddress.getByName(text))).isEqualTo(isPublic);
  }

  private List<String> ask(String path, String silent, Budget budget) {
    var services = Services.reaching(Set.of(address + path), InetAddress::isLoopbackAddress);
    return ask(services, path, silent, budget);
  }

  private List<String> ask(Services services, String path, String silent, Budget budget) {
    var query =
        QueryFactory.create(
            "SELECT (COALESCE(?x, 'none') AS ?y) {SERVICE %s <%s> {?s ?p ?x}}"
                .formatted(silent, address + path));
    var found = new ArrayList<String>();
    var rows = Guard.rows(query, DatasetGraphFactory.create(), budget, services, Optional.empty());
    rows.forEachRemaining(row -> found.add(row.get("y").getLiteralLexicalForm()));
    rows.close();
    return found;
  }

  private static Budget budget() {
    return new Budget(1000, 1000, false);
  }

  private static void send(HttpExchange exchange, int status, String body, long length)
      throws IOException {
    exchange.getRequestBody().readAllBytes();
    try (exchange) {
      exchange.sendResponseHeaders(status, length);
      if (!body.isEmpty()) {
        exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
