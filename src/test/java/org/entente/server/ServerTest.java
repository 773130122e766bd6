package org.entente.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.ops.Settings;
import org.entente.store.GraphNames;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A real server on a free port, asked over HTTP.
class ServerTest {

  private static final Settings SETTINGS = Settings.of(Map.of());

  private final HttpClient client = HttpClient.newHttpClient();
  private Store store;
  private Server server;

  @BeforeEach
  void start() {
    store = Store.open(new StoreConfig.InMemory());
    store.replace(
        GraphNames.of("reference"),
        turtle(
            """
            id:to-lam a foaf:Person ; rdfs:label "Tô Lâm" .
            id:tolam ent:mergedInto id:to-lam .
            """));
    store.replace(
        GraphNames.of("doc.curated"),
        turtle("id:doc schema:mentions id:to-lam ; rdfs:label 'd' ."));
    server = Server.start(store, "127.0.0.1", 0, SETTINGS);
  }

  @AfterEach
  void stop() {
    server.close();
    store.close();
    client.close();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "application/sparql-results+json",
        "application/sparql-results+xml",
        "text/csv",
        "text/tab-separated-values"
      })
  void answersSelectInEveryFormat(String type) throws Exception {
    var answer = sparql("SELECT ?label { id:to-lam rdfs:label ?label }", type);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(type(answer)).isEqualTo(type);
    assertThat(answer.body()).contains("Tô Lâm").contains("label");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "text/turtle, TURTLE",
    "application/n-triples, N-TRIPLES",
    "application/ld+json, JSON-LD",
    "application/rdf+xml, RDF/XML",
    "application/trig, TriG"
  })
  void answersConstructInEveryFormat(String type, String name) throws Exception {
    var answer = sparql("CONSTRUCT WHERE { id:to-lam ?property ?value }", type);

    assertThat(type(answer)).isEqualTo(type);
    assertThat(parsed(answer.body(), name).size()).isEqualTo(2);
  }

  @Test
  void takesQueriesByPostInBothForms() throws Exception {
    var query = prefixed("ASK { id:to-lam a foaf:Person }");
    var direct = send(request("sparql").header("Content-Type", "application/sparql-query"), query);
    var form =
        send(
            request("sparql").header("Content-Type", "application/x-www-form-urlencoded"),
            "query=" + encoded(query));

    assertThat(direct.body()).contains("true");
    assertThat(form.body()).contains("true");
  }

  @Test
  void saysWhereAQueryIsWrong() throws Exception {
    var answer = get("sparql?query=" + encoded("SELECT *\nWHERE { ?s ?p"), "*/*");
    var problem = JSON.parse(answer.body());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(type(answer)).isEqualTo("application/problem+json");
    assertThat(problem.getNumber("line").intValue()).isEqualTo(2);
    assertThat(problem.getNumber("column").intValue()).isPositive();
    assertThat(problem.getString("detail")).isNotBlank();
  }

  @Test
  void refusesUpdatesAndServices() throws Exception {
    var update =
        send(
            request("sparql").header("Content-Type", "application/x-www-form-urlencoded"),
            "update=" + encoded("CLEAR ALL"));
    var service =
        sparql("SELECT * { SERVICE <" + server.address() + "sparql> { ?s ?p ?o } }", "*/*");

    assertThat(update.statusCode()).isBetween(400, 499);
    assertThat(service.statusCode()).isBetween(400, 599);
    assertThat(store.graphs()).hasSize(2);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "ttl, text/turtle, TURTLE",
    "jsonld, application/ld+json, JSON-LD",
    "nt, application/n-triples, N-TRIPLES",
    "rdf, application/rdf+xml, RDF/XML",
    "trig, application/trig, TriG",
    "nq, application/n-quads, N-Quads"
  })
  void servesAnEntityInEverySyntaxByNameAndByAccept(String extension, String type, String name)
      throws Exception {
    var named = get("data/to-lam." + extension, "*/*");
    var negotiated = get("data/to-lam", "text/html;q=0.1, " + type);

    assertThat(type(named)).isEqualTo(type);
    assertThat(parsed(named.body(), name).isEmpty()).isFalse();
    assertThat(negotiated.headers().firstValue("Content-Location"))
        .contains("/data/to-lam." + extension);
    assertThat(negotiated.headers().firstValue("Vary")).contains("Accept, Accept-Encoding");
    assertThat(type(negotiated)).isEqualTo(type);
    assertThat(named.body()).contains("to-lam").contains("mentions");
  }

  @Test
  void sendsWhatTheClientHasOnlyOnce() throws Exception {
    var first = get("data/to-lam", "text/turtle");
    var tag = first.headers().firstValue("ETag").orElseThrow();
    var again = send(request("data/to-lam").header("If-None-Match", tag).GET());
    store.replace(GraphNames.of("doc.curated"), turtle("id:doc rdfs:label 'other' ."));
    var changed = send(request("data/to-lam").header("If-None-Match", tag).GET());

    assertThat(tag).startsWith("\"");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(changed.statusCode()).isEqualTo(200);
  }

  @Test
  void tagsEachSyntaxOfItsOwn() throws Exception {
    var turtle = get("data/to-lam", "text/turtle").headers().firstValue("ETag");
    var json = get("data/to-lam", "application/ld+json").headers().firstValue("ETag");

    assertThat(turtle).isPresent().isNotEqualTo(json);
  }

  @Test
  void listsTheVariantsWhenNoneIsAcceptable() throws Exception {
    var answer = get("data/to-lam", "image/png");

    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(answer.body()).contains("/data/to-lam.ttl").contains("application/n-quads");
  }

  @Test
  void leadsFromAThingToWhatIsKnownOfIt() throws Exception {
    var known = get("id/to-lam", "text/turtle");
    var merged = get("id/tolam", "text/turtle");
    var unknown = get("id/nobody", "text/turtle");

    assertThat(known.statusCode()).isEqualTo(303);
    assertThat(known.headers().firstValue("Location")).contains("/data/to-lam");
    assertThat(merged.statusCode()).isEqualTo(410);
    assertThat(JSON.parse(merged.body()).getString("successor")).endsWith("/id/to-lam");
    assertThat(unknown.statusCode()).isEqualTo(404);
  }

  @Test
  void servesAGraphByItsName() throws Exception {
    var graph = get("graph/doc.curated.ttl", "*/*");
    var missing = get("graph/none.ttl", "*/*");

    assertThat(parsed(graph.body(), "TURTLE"))
        .matches(store.read(GraphNames.of("doc.curated"))::isIsomorphicWith);
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(type(missing)).isEqualTo("application/problem+json");
  }

  @Test
  void answersSavedQueries() throws Exception {
    var list = JSON.parseAny(get("api/queries", "*/*").body()).getAsArray();
    var answer = get("api/queries/encounters", "text/csv");
    var wrong = get("api/queries/encounters?colour=red", "*/*");
    var missing = get("api/queries/none", "*/*");

    assertThat(list.size()).isGreaterThanOrEqualTo(45);
    assertThat(answer.body()).startsWith("encounter,");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(JSON.parse(wrong.body()).getString("parameter")).isEqualTo("colour");
    assertThat(missing.statusCode()).isEqualTo(404);
  }

  @Test
  void saysWhatIsHereAndThatItLives() throws Exception {
    assertThat(get("", "text/html").body()).contains("/sparql").contains("/docs");
    assertThat(get("health", "*/*").statusCode()).isEqualTo(200);
    assertThat(get("ready", "*/*").body()).contains(store.version().orElseThrow());
    assertThat(get("nowhere", "*/*").statusCode()).isEqualTo(404);
    assertThat(get("metrics", "*/*").body())
        .contains("jvm_memory_used_bytes")
        .contains("place=\"other\",status=\"200\"");
  }

  @Test
  void passesQueriesOnToARemoteStore() throws Exception {
    try (var remote = Store.open(new StoreConfig.Remote(URI.create(server.address() + "sparql")));
        var front = Server.start(remote, "127.0.0.1", 0, SETTINGS)) {
      var query = "sparql?query=" + encoded(prefixed("SELECT ?l { id:to-lam rdfs:label ?l }"));
      var answer = send(request(front, query).header("Accept", "text/csv").GET());
      var update = send(request(front, "sparql?query=x&%75pdate=CLEAR%20ALL").GET());

      assertThat(answer.body()).contains("Tô Lâm");
      assertThat(update.statusCode()).isEqualTo(400);
      assertThat(send(request(front, "data/to-lam.nt").GET()).body()).contains("to-lam");
    }
  }

  @Test
  void saysWhenARemoteStoreIsAway() throws Exception {
    var behind = Server.start(store, "127.0.0.1", 0, SETTINGS);
    try (var remote = Store.open(new StoreConfig.Remote(URI.create(behind.address() + "sparql")));
        var front = Server.start(remote, "127.0.0.1", 0, SETTINGS)) {
      behind.close();

      assertThat(send(request(front, "sparql?query=ASK%7B%7D").GET()).statusCode()).isEqualTo(502);
      assertThat(send(request(front, "data/to-lam").GET()).statusCode()).isEqualTo(502);
      assertThat(send(request(front, "ready").GET()).statusCode()).isEqualTo(503);
    }
  }

  @Test
  void aPortInUseIsNamed() {
    int port = URI.create(server.address()).getPort();

    assertThatThrownBy(() -> Server.start(store, "127.0.0.1", port, SETTINGS))
        .isInstanceOf(PortInUse.class)
        .hasMessageContaining("Port " + port);
  }

  @Test
  void finishesARunningRequestBeforeItStops() throws Exception {
    // A cross product that runs for a while: 50^4 rows counted.
    var many = DatasetGraphFactory.create();
    for (int i = 0; i < 50; i++) {
      many.add(GraphNames.of("many"), node("urn:s" + i), node("urn:p"), node("urn:o" + i));
    }
    store.add(many);
    var query =
        "SELECT (COUNT(*) AS ?n) { ?a <urn:p> ?b . ?c <urn:p> ?d . ?e <urn:p> ?f . ?g <urn:p> ?h }";
    // The connection is there before the request that must not be lost.
    assertThat(get("health", "*/*").statusCode()).isEqualTo(200);
    var running =
        client.sendAsync(
            request("sparql?query=" + encoded(query)).header("Accept", "text/csv").GET().build(),
            HttpResponse.BodyHandlers.ofString());
    assertThatThrownBy(() -> running.get(200, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);

    server.close();

    assertThat(running.get(1, TimeUnit.SECONDS).body()).contains("6250000");
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  private HttpResponse<String> sparql(String query, String accept)
      throws IOException, InterruptedException {
    return get("sparql?query=" + encoded(prefixed(query)), accept);
  }

  private HttpResponse<String> get(String path, String accept)
      throws IOException, InterruptedException {
    return send(request(path).header("Accept", accept).GET());
  }

  private HttpRequest.Builder request(String path) {
    return request(server, path);
  }

  private static HttpRequest.Builder request(Server server, String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String body)
      throws IOException, InterruptedException {
    return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Graph parsed(String text, String lang) {
    var quads = DatasetGraphFactory.create();
    RDFParser.fromString(text, RDFLanguages.nameToLang(lang)).parse(quads);
    var graph = GraphFactory.createDefaultGraph();
    quads.find().forEachRemaining(quad -> graph.add(quad.asTriple()));
    return graph;
  }

  private static Graph turtle(String text) {
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(prefixed(text), Lang.TURTLE).parse(graph);
    return graph;
  }

  private static String prefixed(String text) {
    return """
    PREFIX ent: <https://w3id.org/entente/ontology#>
    PREFIX foaf: <http://xmlns.com/foaf/0.1/>
    PREFIX id: <https://w3id.org/entente/id/>
    PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
    PREFIX schema: <https://schema.org/>
    """
        + text;
  }
}
