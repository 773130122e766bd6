package org.entente.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entente.exchange.Bundle;
import org.entente.ontology.Modules;
import org.entente.ops.Settings;
import org.entente.server.Server;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Requests made up of what does not belong there, the same ones every time. The server answers as
/// the schemas say or says that the client is at fault.
class HostileRequestsTest {

  private static final int REQUESTS = 300;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<String> TEXTS =
      List.of(
          "",
          "Tô Lâm",
          "bộ công an (Lào) / [x] “y”, (",
          "\u0000\u0007",
          "\ud83d\ude00\u202e",
          "a".repeat(3000),
          ", , ,",
          "(((((",
          "BCA BCT BQP",
          "ent:State",
          "any",
          "should",
          "http://[bad",
          "%s%n{0}${x}",
          "to-lam");
  private static final List<String> FIELDS =
      List.of("query", "type", "type_strict", "limit", "properties", "extra");
  private static Store store;
  private static Server server;

  @BeforeAll
  static void start() {
    store = Store.open(new StoreConfig.InMemory(), Modules.rules());
    store.replaceAll(Bundle.whole());
    server = Server.start(store, "127.0.0.1", 0, Settings.of(Map.of()));
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  @Test
  void queriesAreAnsweredOrRefused() throws Exception {
    assumeTrue(Schemas.areThere());
    var schemas = Schemas.read();
    var random = new Random(5);
    for (int i = 0; i < REQUESTS; i++) {
      var batch = NODES.objectNode();
      for (int query = 0; query <= random.nextInt(3); query++) {
        batch.set("q" + query, query(random));
      }
      check(schemas, "reconciliation-result-batch", batch, post("queries", batch.toString()));
    }
  }

  @Test
  void extensionsAreAnsweredOrRefused() throws Exception {
    assumeTrue(Schemas.areThere());
    var schemas = Schemas.read();
    var random = new Random(6);
    for (int i = 0; i < REQUESTS / 3; i++) {
      var asked = NODES.objectNode();
      asked.set(
          "ids", random.nextInt(4) == 0 ? any(random, 1) : NODES.arrayNode().add(text(random)));
      var property = NODES.objectNode().put("id", random.nextBoolean() ? "country" : text(random));
      property.set("settings", any(random, 2));
      asked.set(
          "properties", random.nextInt(4) == 0 ? any(random, 1) : NODES.arrayNode().add(property));
      check(schemas, "data-extension-response", asked, post("extend", asked.toString()));
    }
  }

  @Test
  void suggestionsAreMadeOrRefused() throws Exception {
    assumeTrue(Schemas.areThere());
    var schemas = Schemas.read();
    for (var kind :
        Map.of("entity", "entities", "type", "types", "property", "properties").entrySet()) {
      for (var prefix : TEXTS) {
        var path =
            "/suggest/" + kind.getKey() + "?spell=x&callback=y&type=&prefix=" + encoded(prefix);
        var answer = send(HttpRequest.newBuilder(URI.create(address() + path)).build());
        check(schemas, "suggest-" + kind.getValue() + "-response", NODES.textNode(path), answer);
      }
    }
  }

  private static void check(
      Schemas schemas, String schema, JsonNode asked, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as("%s", asked).isIn(200, 400, 413);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    if (answer.statusCode() == 200) {
      assertThat(schemas.faults(schema, answer.body())).as("%s", asked).isEmpty();
    }
  }

  /// Each field is left out, as it should be, or anything at all.
  private static JsonNode query(Random random) {
    if (random.nextInt(20) == 0) {
      return any(random, 2);
    }
    var query = NODES.objectNode();
    for (var field : FIELDS.subList(0, random.nextInt(30) == 0 ? FIELDS.size() : 5)) {
      switch (random.nextInt(6)) {
        case 0 -> query.set(field, any(random, 2));
        case 1, 2, 3 -> set(query, field, random);
        default -> {}
      }
    }
    return query;
  }

  private static void set(ObjectNode query, String field, Random random) {
    switch (field) {
      case "query", "type" -> query.put(field, text(random));
      case "type_strict" ->
          query.put(field, List.of("any", "should", "all").get(random.nextInt(3)));
      case "limit" -> query.put(field, random.nextInt(12) - 1);
      default -> {
        var property = query.putArray(field).addObject().put("pid", text(random));
        property.set("v", any(random, 2));
      }
    }
  }

  private static JsonNode any(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 8 : 5)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.numberNode(random.nextInt() * 1e300);
      case 2 -> NODES.booleanNode(random.nextBoolean());
      case 3, 4 -> NODES.textNode(text(random));
      case 5 -> NODES.arrayNode();
      case 6 -> NODES.arrayNode().add(any(random, depth - 1)).add(any(random, depth - 1));
      default -> NODES.objectNode().set("id", any(random, depth - 1));
    };
  }

  private static String text(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private static HttpResponse<String> post(String field, String value)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(address()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(field + "=" + encoded(value)))
            .build());
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static String address() {
    return server.address() + "reconcile";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
