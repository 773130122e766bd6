package org.entente.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.ops.Settings;
import org.entente.store.GraphNames;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// On a TDB2 store joins run on ids, and have deadlines like everything else: also where a little
/// data makes very many rows, none of which is an answer.
class DeadlineOnDiskTest {

  private static final String PRODUCT =
      "{ ?a <urn:p> ?b . ?c <urn:p> ?d . ?e <urn:p> ?f . ?g <urn:p> ?h . ?i <urn:p> ?j";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * " + PRODUCT + " FILTER (?b + ?d + ?f + ?h + ?j < 0) }",
        "SELECT (COUNT(*) AS ?n) " + PRODUCT + " FILTER (?b + ?d + ?f + ?h + ?j < 0) }",
        "SELECT (COUNT(*) AS ?n) " + PRODUCT + " }",
        "SELECT ?a (COUNT(?j) AS ?n) " + PRODUCT + " } GROUP BY ?a",
        "ASK " + PRODUCT + " FILTER (?b + ?d + ?f + ?h + ?j < 0) }"
      })
  void holdsForJoinsOfAFewTriples(String query) throws Exception {
    var settings =
        Settings.of(Map.of("ENTENTE_QUERY_FIRST_ROW", "1", "ENTENTE_QUERY_TIMEOUT", "2"));
    try (var store = Store.open(new StoreConfig.Tdb2(folder), List.of());
        var client = HttpClient.newHttpClient()) {
      var graph = GraphFactory.createDefaultGraph();
      for (int i = 0; i < 100; i++) {
        graph.add(
            Triple.create(
                NodeFactory.createURI("urn:s" + i),
                NodeFactory.createURI("urn:p"),
                NodeFactory.createLiteralByValue(i)));
      }
      store.replaceAll(Map.of(GraphNames.of("a"), graph));
      try (var server = Server.start(store, "127.0.0.1", 0, settings)) {
        var address =
            server.address() + "sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        var request =
            HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(20)).build();
        long began = System.nanoTime();

        var answer = client.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
      }
    }
  }
}
