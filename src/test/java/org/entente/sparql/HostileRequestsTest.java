package org.entente.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that would hold a server up, or make it do what it should not, by how they are sent.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestsTest {

  private static final String QUERY = "application/sparql-query";
  private static final String ENDLESS =
      "SELECT * {?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(?c != 'x')}";

  private Service service;

  @BeforeAll
  void start() {
    service =
        new Service(
            Map.of(
                "ENTENTE_QUERY_FIRST_ROW", "1",
                "ENTENTE_QUERY_TIMEOUT", "3",
                "ENTENTE_ANSWER_ROWS", "100000000",
                "ENTENTE_ANSWER_BYTES", "2000000000"));
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @AfterEach
  void nothingWorksOn() throws Exception {
    assertThat(Service.within(Service.moment().plusSeconds(3), () -> !Service.isAtWork())).isTrue();
    assertThat(service.answer("ASK {}").body()).contains("true");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "text/plain, 415",
    "application/json, 415",
    "multipart/form-data; boundary=x, 415",
    "application/sparql-update, 415",
    "application/ld+json, 415",
    "application/rdf+xml, 415",
    "application/sparql-query; charset=iso-8859-1, 415"
  })
  void takesQueriesInTheirOwnTypesOnly(String type, int status) throws Exception {
    assertThat(service.send(service.posting(type, "ASK {}")).statusCode()).isEqualTo(status);
  }

  @Test
  void takesNoBodyWithoutType() throws Exception {
    assertThat(raw("POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\n\r\nASK {}"))
        .startsWith("HTTP/1.1 415");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "update=CLEAR%20ALL",
        "query=ASK%7B%7D&update=CLEAR%20ALL",
        "%75pdate=CLEAR%20ALL",
        "query=ASK%7B%7D&query=ASK%7B%7D",
        "query=",
        "query=%ff%fe",
        "query=ASK%7B%7D%2",
        "query=ASK%7B%7D&using-graph-uri=a:b",
        "query=ASK%7B%7D&format=exe"
      })
  void refusesWhatIsNotOneQuery(String parameters) throws Exception {
    var form = service.send(service.posting(Service.FORM, parameters));
    var sent = raw("GET /sparql?" + parameters + " HTTP/1.1\r\nHost: a\r\n\r\n");

    assertThat(form.statusCode()).isEqualTo(400);
    assertThat(sent).startsWith("HTTP/1.1 400");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"TRACE", "PUT", "PATCH", "DELETE", "PROPFIND", "BREW"})
  void answersNoOtherMethod(String method) throws Exception {
    var answer = raw(method + " /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: a\r\n\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 405")
        .contains("Allow: GET, HEAD, POST, QUERY, OPTIONS");
  }

  @Test
  void givesNoParts() throws Exception {
    var answer = service.answer("ASK {}", "Range", "bytes=0-3");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("true");
  }

  @Test
  void readsNoEndlessAccept() throws Exception {
    var types = new ArrayList<String>();
    for (int i = 0; i < 10_000; i++) {
      types.add("a/b" + i + ";q=0." + i);
    }
    var all =
        raw(
            "GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: a\r\nAccept: "
                + String.join(",", types)
                + "\r\n\r\n");
    var some = service.answer("ASK {}", "Accept", String.join(",", types.subList(0, 900)));

    assertThat(all).startsWith("HTTP/1.1 431").contains("problem+json");
    assertThat(some.statusCode()).isEqualTo(406);
  }

  @Test
  void refusesCompressedBodies() throws Exception {
    var bomb = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bomb)) {
      gzip.write(new byte[50_000_000]);
    }
    var answer =
        service.send(
            HttpRequest.newBuilder(service.uri("sparql"))
                .header("Content-Type", QUERY)
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bomb.toByteArray())));

    assertThat(answer.statusCode()).isEqualTo(415);
  }

  @Test
  void refusesEndlessBodies() throws Exception {
    try (var socket = service.connect()) {
      Service.write(
          socket,
          "POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Type: "
              + QUERY
              + "\r\nTransfer-Encoding: chunked\r\n\r\n");
      var chunk = "1000\r\n" + " ".repeat(4096) + "\r\n";
      try {
        for (int i = 0; i < 200; i++) {
          Service.write(socket, chunk);
        }
      } catch (IOException closed) {
        return;
      }
      assertThat(Service.read(socket, 12)).isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  void waitsNotLongForSlowSenders() throws Exception {
    try (var socket = service.connect()) {
      Service.write(
          socket,
          "POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Type: "
              + QUERY
              + "\r\nContent-Length: 100\r\n\r\nASK");
      long start = System.nanoTime();

      // Cut without an answer.
      assertThat(ends(socket)).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isLessThan(Service.moment().plusSeconds(1));
    }
  }

  @Test
  void waitsNotLongForSlowReaders() throws Exception {
    try (var first = ask(ENDLESS);
        var second = ask(ENDLESS)) {
      // Both places are taken by clients that read nothing of what is sent to them.
      assertThat(Service.within(Service.moment(), Service::isAtWork)).isTrue();
      assertThat(Service.within(Service.moment().plusSeconds(3), () -> !Service.isAtWork()))
          .isTrue();
      assertThat(first.isConnected()).isTrue();
      assertThat(second.isConnected()).isTrue();
    }
  }

  @Test
  void answersBesideFiveHundredIdleConnections() throws Exception {
    List<Socket> idle = new ArrayList<>();
    try {
      for (int i = 0; i < 500; i++) {
        idle.add(service.connect());
      }
      long start = System.nanoTime();
      assertThat(service.answer("ASK {}").statusCode()).isEqualTo(200);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Service.moment());
    } finally {
      for (var socket : idle) {
        socket.close();
      }
    }
  }

  @Test
  void stopsForClientsThatLeaveMidAnswer() throws Exception {
    var socket = ask(ENDLESS);
    assertThat(Service.read(socket, 500_000)).startsWith("HTTP/1.1 200");
    socket.close();

    assertThat(Service.within(Service.moment(), () -> !Service.isAtWork())).isTrue();
  }

  @Test
  void cutsWhatCannotBeWhole() throws Exception {
    try (var socket = ask(ENDLESS)) {
      var answer = Service.read(socket, Integer.MAX_VALUE);

      assertThat(answer).startsWith("HTTP/1.1 200").doesNotEndWith("0\r\n\r\n");
    } catch (IOException reset) {
      assertThat(reset).hasMessageNotContaining("timed out");
    }
  }

  @Test
  void neitherAcceptNorForwardedHeadersPoisonTheCache() throws Exception {
    var query = "SELECT * {?s <http://example.org/near> ?o} LIMIT 2";
    var json =
        service.answer(
            query,
            "Accept",
            "application/sparql-results+json, text/html;q=0.9",
            "X-Forwarded-Host",
            "evil.example",
            "X-Forwarded-Proto",
            "ftp",
            "X-Original-URL",
            "/evil");
    var csv = service.answer(query, "Accept", "text/csv");
    var again = service.answer(query, "Accept", "*/*");

    assertThat(json.body() + csv.body() + again.body()).doesNotContain("evil");
    assertThat(csv.body()).startsWith("s,o");
    assertThat(again.body()).isEqualTo(json.body()).startsWith("{");
    assertThat(csv.headers().firstValue("Vary")).contains("Accept, Accept-Encoding");
  }

  @Test
  void sharesAnswersWithAnyOriginButNoCredentials() throws Exception {
    var answer = service.answer("ASK {}", "Origin", "https://evil.example");

    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
        .contains("ETag")
        .contains("Query-Id");
  }

  private Socket ask(String query) throws IOException {
    var socket = service.connect();
    Service.write(
        socket, "GET /sparql?query=" + Service.encoded(query) + " HTTP/1.1\r\nHost: a\r\n\r\n");
    return socket;
  }

  private String raw(String request) throws IOException {
    try (var socket = service.connect()) {
      Service.write(
          socket, request.replaceFirst("Host: a\r\n", "Host: a\r\nConnection: close\r\n"));
      return Service.read(socket, Integer.MAX_VALUE);
    }
  }

  private static boolean ends(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() < 0;
    } catch (java.net.SocketTimeoutException waiting) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }
}
