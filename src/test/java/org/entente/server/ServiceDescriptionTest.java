package org.entente.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.entente.exchange.Bundle;
import org.entente.ontology.Modules;
import org.entente.ops.Settings;
import org.entente.query.Catalogue;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What `/sparql` says of itself to a program that brings no query.
class ServiceDescriptionTest {

  private static final String PREFIXES =
      """
      PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
      PREFIX void: <http://rdfs.org/ns/void#>
      PREFIX sh: <http://www.w3.org/ns/shacl#>
      PREFIX schema: <https://schema.org/>
      PREFIX dcat: <http://www.w3.org/ns/dcat#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """;

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Store STORE = Store.open(new StoreConfig.InMemory(), Modules.rules());
  private static final Server SERVER;

  static {
    STORE.replaceAll(Bundle.whole());
    SERVER = Server.start(STORE, "127.0.0.1", 0, Settings.of(Map.of("ENTENTE_TOKEN", "t")));
  }

  @AfterAll
  static void stop() {
    CLIENT.close();
    SERVER.close();
    STORE.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/turtle",
        "application/trig",
        "application/n-triples",
        "application/n-quads",
        "application/ld+json",
        "application/rdf+xml"
      })
  void itComesInEverySyntaxAndSaysTheSame(String type) throws Exception {
    var answer = get(type);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    assertThat(graph(answer)).matches(description()::isIsomorphicWith);
  }

  @Test
  void itNamesTheEndpointThatWasAsked() throws Exception {
    var endpoint = "<" + SERVER.address() + "sparql>";

    assertThat(ask("%s a sd:Service ; sd:endpoint %s".formatted(endpoint, endpoint))).isTrue();
    assertThat(ask("?s sd:supportedLanguage sd:SPARQL11Update")).isTrue();
  }

  @Test
  void everyTermOfItsVocabularyStandsWhereItMay() throws Exception {
    var graph = description();
    var domains =
        Map.of(
            "sd:endpoint", "sd:Service",
            "sd:resultFormat", "sd:Service",
            "sd:supportedLanguage", "sd:Service",
            "sd:extensionFunction", "sd:Service",
            "sd:defaultDataset", "sd:Service",
            "sd:defaultGraph", "sd:Dataset",
            "sd:name", "sd:NamedGraph",
            "sd:graph", "sd:NamedGraph");

    domains.forEach(
        (property, domain) ->
            assertThat(
                    ask(
                        graph,
                        "?x %s ?y FILTER NOT EXISTS { ?x a %s }".formatted(property, domain)))
                .as(property)
                .isFalse());
    assertThat(ask(graph, "?d sd:namedGraph ?g FILTER NOT EXISTS { ?g sd:name ?name }")).isFalse();
  }

  @Test
  void itCountsWhatThereIs() throws Exception {
    var dataset = STORE.dataset().orElseThrow();
    dataset.begin(org.apache.jena.query.ReadWrite.READ);
    try {
      int triples = dataset.getDefaultGraph().size();
      assertThat(ask("?d sd:defaultGraph [ void:triples %s ]".formatted(triples))).isTrue();
    } finally {
      dataset.end();
    }
    assertThat(
            ask(
                "?d void:classPartition [ void:class"
                    + " <https://w3id.org/entente/ontology#Encounter> ; void:entities ?n ]"))
        .isTrue();
    assertThat(ask("?d sd:namedGraph [ sd:name <https://w3id.org/entente/graph/reference> ]"))
        .isTrue();
    assertThat(ask("?d dcat:version '" + STORE.version().orElseThrow() + "'")).isTrue();
  }

  @Test
  void itsExamplesAreTheSavedQueries() throws Exception {
    var examples = select("?e a sh:SPARQLExecutable ; sh:select|sh:ask|sh:construct ?text");
    int count = 0;
    while (examples.hasNext()) {
      var text = examples.next().get("text").getLiteralLexicalForm();
      var query = QueryFactory.create(text, Syntax.syntaxSPARQL_12);
      assertThat(query.toString()).isNotBlank();
      count++;
    }
    assertThat(count).isEqualTo(Catalogue.shipped().all().size());
  }

  @Test
  void itStatesPrefixesAndLimitsAsNumbers() throws Exception {
    assertThat(
            ask(
                "?o sh:declare [ sh:prefix 'ent' ; sh:namespace ?n ]"
                    + " FILTER(STR(?n) = 'https://w3id.org/entente/ontology#')"))
        .isTrue();
    assertThat(
            ask(
                "?s a sd:Service ; schema:additionalProperty [ schema:propertyID 'whole' ;"
                    + " schema:maxValue 30 ; schema:unitText 'seconds' ]"))
        .isTrue();
  }

  @Test
  void itIsNotSentAgainToWhomHasIt() throws Exception {
    var tag = get("text/turtle").headers().firstValue("ETag").orElseThrow();
    var again =
        CLIENT.send(
            request("text/turtle").header("If-None-Match", tag).build(),
            HttpResponse.BodyHandlers.ofString());

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(get("image/png").statusCode()).isEqualTo(406);
  }

  private static boolean ask(String pattern) throws Exception {
    return ask(description(), pattern);
  }

  private static boolean ask(Graph graph, String pattern) {
    return QueryExec.graph(graph).query(PREFIXES + "ASK { " + pattern + " }").ask();
  }

  private static RowSet select(String pattern) throws Exception {
    return QueryExec.graph(description())
        .query(PREFIXES + "SELECT * { " + pattern + " }")
        .select()
        .materialize();
  }

  private static Graph description() throws Exception {
    return graph(get("text/turtle"));
  }

  private static Graph graph(HttpResponse<String> answer) {
    var type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
    var dataset = DatasetGraphFactory.create();
    RDFParser.fromString(answer.body(), RDFLanguages.contentTypeToLang(type)).parse(dataset);
    return dataset.getDefaultGraph();
  }

  private static HttpResponse<String> get(String type) throws Exception {
    return CLIENT.send(request(type).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String type) {
    return HttpRequest.newBuilder(URI.create(SERVER.address() + "sparql")).header("Accept", type);
  }
}
