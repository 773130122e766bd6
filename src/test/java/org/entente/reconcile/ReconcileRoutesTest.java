package org.entente.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.exchange.Bundle;
import org.entente.ontology.Modules;
import org.entente.ops.Settings;
import org.entente.search.Search;
import org.entente.server.Server;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The service over the bundled graph, asked over HTTP. Every answer is held against its schema.
class ReconcileRoutesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private static final Optional<Schemas> SCHEMAS =
      Schemas.areThere() ? Optional.of(Schemas.read()) : Optional.empty();
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
    CLIENT.close();
  }

  @Test
  void describesItself() throws Exception {
    var manifest = valid("manifest", get("reconcile"));

    assertThat(manifest.path("versions").path(0).asText()).isEqualTo("0.2");
    assertThat(manifest.path("defaultTypes")).isNotEmpty();
  }

  @Test
  void everyAddressInTheManifestLeadsSomewhere() throws Exception {
    var manifest = JSON.readTree(get("reconcile").body());
    for (var part : List.of("preview", "feature_view")) {
      var url = manifest.path(part).path("url").asText().replace("{{id}}", "to-lam");
      assertThat(fetch(url).statusCode()).as(part).isEqualTo(200);
    }
    var view = fetch(manifest.path("view").path("url").asText().replace("{{id}}", "to-lam"));
    assertThat(view.statusCode()).isEqualTo(303);
    assertThat(view.headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/id/to-lam"));
    for (var kind :
        Map.of("entity", "to-lam", "type", "ent:State", "property", "ent:ofState").entrySet()) {
      var service = manifest.path("suggest").path(kind.getKey());
      var flyout =
          service.path("flyout_service_url").asText()
              + service.path("flyout_service_path").asText().replace("${id}", kind.getValue());
      assertThat(JSON.readTree(fetch(flyout).body()).path("id").asText())
          .isEqualTo(kind.getValue());
    }
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tô Lâm | to-lam
          TO LAM | to-lam
          Thượng tướng Lương Tam Quang | luong-tam-quang
          Bộ trưởng Bộ Công an Tô Lâm | to-lam
          Matthew Cycroft | matthew-rycroft
          Nicole de Moore | nicole-de-moor
          ministère de la Sécurité publique | vn-ministry-of-public-security
          Vietnam's Ministry of Public Security | vn-ministry-of-public-security
          Bộ Nội vụ Vương quốc Anh | gb-home-office
          vn | vn
          https://w3id.org/entente/id/to-lam | to-lam
          Q881 | vn
          """)
  void matchesNames(String name, String id) throws Exception {
    var first = result(query(name)).path(0);

    assertThat(first.path("id").asText()).isEqualTo(id);
    assertThat(first.path("match").asBoolean()).isTrue();
  }

  @Test
  void decomposedNamesFindTheSame() throws Exception {
    var apart = Normalizer.normalize("Lương Tam Quang", Normalizer.Form.NFD);

    assertThat(result(query(apart)).path(0).path("id").asText()).isEqualTo("luong-tam-quang");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bộ Công Thương",
        "Bộ Công an Trung Quốc",
        "Bộ Nội vụ",
        "Lương Quang Tam",
        "Nguyễn Văn An"
      })
  void doesNotMatchWhatOnlyLooksAlike(String name) throws Exception {
    assertThat(result(query(name))).noneMatch(one -> one.path("match").asBoolean());
  }

  @Test
  void aCountryDecidesBetweenMinistriesOfOneName() throws Exception {
    var first =
        result(
                """
                {"query": "Bộ Nội vụ", "type": "ent:Ministry", "type_strict": "should",
                 "properties": [{"pid": "ent:ofState", "v": {"id": "kh", "name": "Cambodia"}}]}
                """)
            .path(0);

    assertThat(first.path("id").asText()).isEqualTo("kh-ministry-of-the-interior");
    assertThat(first.path("match").asBoolean()).isTrue();
    assertThat(first.path("features")).anyMatch(one -> one.path("id").asText().equals("country"));
  }

  @Test
  void anIdentifierDecidesAlone() throws Exception {
    var first = result("{\"properties\": [{\"pid\": \"identifier\", \"v\": \"Q145\"}]}").path(0);

    assertThat(first.path("id").asText()).isEqualTo("gb");
    assertThat(first.path("match").asBoolean()).isTrue();
  }

  @Test
  void typesLimitTheCandidates() throws Exception {
    var all = result("{\"query\": \"Public Security\", \"type\": [\"ent:Office\"], \"limit\": 2}");

    assertThat(all).isNotEmpty().hasSizeLessThanOrEqualTo(2);
    assertThat(all).allMatch(one -> one.path("id").asText().contains("minister-of"));
  }

  @Test
  void keepsKeysAndAnswersGoodQueriesBesideBadOnes() throws Exception {
    var batch =
        JSON.readTree(
            post("queries", "{\"a b\": {\"query\": \"Tô Lâm\"}, \"ü\": {\"limit\": 1}}").body());

    assertThat(batch.path("a b").path("result")).isNotEmpty();
    assertThat(batch.path("ü").path("result").isArray()).isTrue();
    assertThat(batch.path("ü").path("result")).isEmpty();
  }

  @Test
  void aQueryScoresTheSameAloneAndInABatch() throws Exception {
    var alone = result(query("Matthew Rycrof"));
    var batch =
        post(
            "queries",
            "{\"q0\": %s, \"q1\": %s}".formatted(query("Tô Lâm"), query("Matthew Rycrof")));

    assertThat(JSON.readTree(batch.body()).path("q1").path("result")).isEqualTo(alone);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "1",
        "\"x\"",
        "{",
        "{\"q\":",
        "{\"q\": 1}",
        "{\"q\": []}",
        "{\"q\": null}",
        "{\"q\": {}}",
        "{\"q\": {\"query\": 1}}",
        "{\"q\": {\"query\": \"x\", \"limit\": 0}}",
        "{\"q\": {\"query\": \"x\", \"limit\": \"5\"}}",
        "{\"q\": {\"query\": \"x\", \"type\": 1}}",
        "{\"q\": {\"query\": \"x\", \"type\": [1]}}",
        "{\"q\": {\"query\": \"x\", \"type_strict\": \"no\"}}",
        "{\"q\": {\"query\": \"x\", \"properties\": {}}}",
        "{\"q\": {\"properties\": []}}",
        "{\"q\": {\"query\": \"x\", \"properties\": [1]}}",
        "{\"q\": {\"query\": \"x\", \"props\": []}}",
        "{\"q\": {\"query\": \"x\", \"properties\": [{\"pid\": \"p\"}]}}",
        "{\"q\": {\"query\": \"x\", \"properties\": [{\"pid\": \"p\", \"v\": {}}]}}",
        "{\"q\": {\"query\": \"x\"}} trailing",
        "{\"q\": {\"query\": \"x\"}, \"q\": {\"query\": \"y\"}}"
      })
  void malformedQueriesAreTheClientsFault(String queries) throws Exception {
    var answer = post("queries", queries);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\\u0000",
        "''; DROP",
        "<script>alert(1)</script>",
        "> . ?s ?p ?o",
        "*:*",
        "a AND (b",
        "~",
        "%00",
        "\\ud800",
        "Đ̣̀́",
        "阮生雄",
        "🏳️‍🌈",
        "to/lam",
        "scheme:",
        ":",
        "http://[",
        "id:vn> <x"
      })
  void hostileNamesAreNamesLikeOthers(String name) throws Exception {
    var json =
        "{\"q\": {\"query\": \""
            + name
            + "\", \"properties\": [{\"pid\": \""
            + name
            + "\", \"v\": \""
            + name
            + "\"}]}}";

    valid("reconciliation-result-batch", post("queries", json));
  }

  @Test
  void aVeryLongNameTakesNoLonger() throws Exception {
    valid(
        "reconciliation-result-batch",
        post("queries", "{\"q\": " + query("Lâm ".repeat(50_000)) + "}"));
  }

  @Test
  void refusesBatchesOverTheLimit() throws Exception {
    assertThat(post("queries", batchOf(ReconcileRoutes.MOST_QUERIES)).statusCode()).isEqualTo(200);
    var over = post("queries", batchOf(ReconcileRoutes.MOST_QUERIES + 1));

    assertThat(over.statusCode()).isEqualTo(413);
    assertThat(over.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
  }

  @Test
  void theSpecificationsExamplesAreAnsweredAsLabelled() throws Exception {
    assumeTrue(Schemas.areThere());
    var folder = Schemas.FOLDER.resolve("examples/reconciliation-query-batch");
    try (Stream<java.nio.file.Path> files = Files.walk(folder)) {
      for (var file : files.filter(one -> one.toString().endsWith(".json")).toList()) {
        var answer = post("queries", Schemas.text(file));
        boolean isValid = SchemasTest.folder(file, 2).equals("valid");
        assertThat(answer.statusCode()).as("%s", file).isEqualTo(isValid ? 200 : 400);
        if (isValid) {
          valid("reconciliation-result-batch", answer);
        }
      }
    }
  }

  @Test
  void getAnswersLikePost() throws Exception {
    var queries = "{\"q0\": " + query("Tô Lâm") + "}";

    assertThat(get("reconcile?queries=" + encoded(queries)).body())
        .isEqualTo(post("queries", queries).body());
  }

  @Test
  void suggestsEntitiesTypesAndProperties() throws Exception {
    var entities =
        valid(
            "suggest-entities-response",
            get("reconcile/suggest/entity?prefix=luong+t&spell=always&callback=x"));
    assertThat(entities.path("result").path(0).path("id").asText()).isEqualTo("luong-tam-quang");

    var byId =
        valid("suggest-entities-response", get("reconcile/suggest/entity?prefix=gb-home-office"));
    assertThat(byId.path("result").path(0).path("id").asText()).isEqualTo("gb-home-office");

    var misspelt =
        valid("suggest-entities-response", get("reconcile/suggest/entity?prefix=ryrcoft"));
    assertThat(misspelt.path("result").path(0).path("id").asText()).isEqualTo("matthew-rycroft");

    var types = valid("suggest-types-response", get("reconcile/suggest/type?prefix=minis"));
    assertThat(types.path("result"))
        .anyMatch(one -> one.path("id").asText().equals("ent:Ministry"));

    var properties =
        valid("suggest-properties-response", get("reconcile/suggest/property?prefix=ofState"));
    assertThat(properties.path("result"))
        .anyMatch(one -> one.path("id").asText().equals("ent:ofState"));
  }

  @Test
  void theCursorSkipsSuggestions() throws Exception {
    var first = JSON.readTree(get("reconcile/suggest/entity?prefix=c").body()).path("result");
    var second =
        JSON.readTree(get("reconcile/suggest/entity?prefix=c&cursor=3").body()).path("result");

    assertThat(second.path(0)).isEqualTo(first.path(3));
  }

  @Test
  void proposesPropertiesOfAClass() throws Exception {
    var proposal =
        valid(
            "data-extension-property-proposal",
            get("reconcile/properties?type=ent:Ministry&limit=20"));

    assertThat(proposal.path("properties"))
        .anyMatch(one -> one.path("id").asText().equals("ent:ofState"));
    assertThat(proposal.path("properties")).hasSizeLessThanOrEqualTo(20);
  }

  @Test
  void extendsRowsAndKeepsEveryColumn() throws Exception {
    var answer =
        valid(
            "data-extension-response",
            post(
                "extend",
                """
                {"ids": ["vn-ministry-of-public-security", "nothing"],
                 "properties": [{"id": "no-such"}, {"id": "ent:ofState"},
                   {"id": "rdfs:label", "settings": {"lang": "vi", "limit": "1"}},
                   {"id": "skos:altLabel", "settings": {"count": true}}, {"id": "country"}]}
                """));
    var row = answer.path("rows").path("vn-ministry-of-public-security");

    assertThat(answer.path("meta")).hasSize(5);
    assertThat(row.path("no-such")).isEmpty();
    assertThat(row.path("ent:ofState").path(0).path("id").asText()).isEqualTo("vn");
    assertThat(row.path("rdfs:label").path(0).path("str").asText()).isEqualTo("Bộ Công an");
    assertThat(row.path("skos:altLabel").path(0).path("int").asInt()).isGreaterThan(5);
    assertThat(row.path("country").path(0).path("id").asText()).isEqualTo("vn");
    assertThat(answer.path("rows").path("nothing").path("country").isArray()).isTrue();
  }

  @Test
  void extendsEveryEntityByEveryProperty() throws Exception {
    var index = new Search(store).index();
    var properties =
        new Statements(store)
            .propertyNames().keySet().stream()
                .limit(45)
                .map(iri -> "{\"id\": \"" + Ids.of(iri) + "\"}")
                .collect(Collectors.joining(","));
    var ids =
        index.entries().stream()
            .map(entry -> "\"" + Ids.of(entry.iri()) + "\"")
            .collect(Collectors.joining(","));

    valid(
        "data-extension-response",
        post("extend", "{\"ids\": [" + ids + "], \"properties\": [" + properties + "]}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"ids\": 1, \"properties\": []}",
        "{\"ids\": [1], \"properties\": []}",
        "{\"ids\": [], \"properties\": [{}]}"
      })
  void malformedExtensionsAreTheClientsFault(String query) throws Exception {
    assertThat(post("extend", query).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "reconcile, 200",
    "reconcile/preview?id=to-lam, 200",
    "reconcile/preview?id=none, 404",
    "reconcile/suggest/entity, 400",
    "reconcile/suggest/entity?prefix=a&cursor=x, 400",
    "reconcile/nowhere, 404",
    "reconcile/properties, 400",
    "reconcile/flyout/entity?id=none, 404"
  })
  void everybodyMayRead(String path, int status) throws Exception {
    var answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reconcile", "reconcile/suggest/entity", "reconcile/preview"})
  void preflightsPass(String path) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
            .build();
    var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
        .contains("POST");
  }

  @Test
  void previewsEscapeAndMayBeFramed() throws Exception {
    var preview = get("reconcile/preview?id=be-secretary-of-state-for-asylum-and-migration");

    assertThat(preview.body()).contains("&#39;Asile").doesNotContain("l'Asile");
    assertThat(preview.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("frame-ancestors *");
    assertThat(preview.headers().firstValue("X-Frame-Options")).isEmpty();
  }

  @Test
  void everyIdFindsItsEntity() throws Exception {
    var ids =
        new Search(store).index().entries().stream().map(entry -> Ids.of(entry.iri())).toList();
    for (int from = 0; from < ids.size(); from += ReconcileRoutes.MOST_QUERIES) {
      var some = ids.subList(from, Math.min(ids.size(), from + ReconcileRoutes.MOST_QUERIES));
      var batch =
          some.stream()
              .map(id -> "\"" + id + "\": " + query(id))
              .collect(Collectors.joining(",", "{", "}"));
      var answer = valid("reconciliation-result-batch", post("queries", batch));
      for (var id : some) {
        assertThat(answer.path(id).path("result").path(0).path("id").asText()).isEqualTo(id);
      }
    }
  }

  private static String batchOf(int size) {
    return IntStream.range(0, size)
        .mapToObj(number -> "\"q" + number + "\": {\"query\": \"Tô Lâm\", \"limit\": 1}")
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String query(String name) {
    return JSON.createObjectNode().put("query", name).toString();
  }

  private static JsonNode result(String query) throws IOException, InterruptedException {
    var answer = valid("reconciliation-result-batch", post("queries", "{\"q0\": " + query + "}"));
    return answer.path("q0").path("result");
  }

  private static JsonNode valid(String schema, HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    if (SCHEMAS.isPresent()) {
      assertThat(SCHEMAS.orElseThrow().faults(schema, answer.body())).isEmpty();
    }
    return JSON.readTree(answer.body());
  }

  private static HttpResponse<String> post(String field, String value)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(server.address() + "reconcile"))
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .POST(HttpRequest.BodyPublishers.ofString(field + "=" + encoded(value)))
            .build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return fetch(server.address() + path);
  }

  private static HttpResponse<String> fetch(String url) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url)).build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
