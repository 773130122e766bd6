package org.entente.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;

/// The requests of a test one after the other, each with the answer that it expects.
final class Exchange {

  private static final Map<String, Integer> STATUS =
      Map.of("OK", 200, "Created", 201, "NoContent", 204, "NotFound", 404);

  private final Entry test;
  private final HttpClient client;
  private final PlainServer server;
  private final Map<String, String> variables = new HashMap<>();

  Exchange(Entry test, HttpClient client, PlainServer server) {
    this.test = test;
    this.client = client;
    this.server = server;
  }

  void run() throws IOException, InterruptedException {
    for (var request : members(test.value(test.action(), Vocabulary.REQUESTS).orElseThrow())) {
      run(request);
    }
  }

  private void run(Node request) throws IOException, InterruptedException {
    var sent = request(request);
    var answer = client.send(sent, HttpResponse.BodyHandlers.ofString());
    var expected = test.value(request, Vocabulary.RESPONSE).orElseThrow();
    var shown = sent.method() + " " + sent.uri() + "\n" + answer.body();

    assertThat(test.values(expected, Vocabulary.STATUS))
        .as("%s\nfor %s", answer.statusCode(), shown)
        .anyMatch(status -> matches(Entry.local(status), answer.statusCode()));
    test.value(expected, Vocabulary.FORMAT)
        .ifPresent(format -> checkFormat(format.getLiteralLexicalForm(), type(answer)));
    test.value(expected, Vocabulary.BOOLEAN)
        .ifPresent(
            truth ->
                assertThat(JSON.parse(answer.body()).getBoolean("boolean"))
                    .as(shown)
                    .isEqualTo(truth.getLiteralLexicalForm().equals("true")));
    test.value(expected, Vocabulary.LOCATION)
        .ifPresent(
            name ->
                variables.put(
                    name.getLiteralLexicalForm(),
                    answer.headers().firstValue("Location").orElseThrow()));
    headers(expected).forEach((name, value) -> checkHeader(answer, name, value));
    test.value(expected, Vocabulary.BODY)
        .flatMap(body -> test.value(body, Vocabulary.CHARS))
        .ifPresent(chars -> checkGraph(answer, filled(chars.getLiteralLexicalForm())));
  }

  private HttpRequest request(Node request) {
    var address = filled(text(request, Vocabulary.PATH));
    var body = test.value(request, Vocabulary.BODY);
    var content =
        body.map(node -> filled(text(node, Vocabulary.CHARS)).getBytes(charset(node)))
            .map(HttpRequest.BodyPublishers::ofByteArray)
            .orElseGet(HttpRequest.BodyPublishers::noBody);
    var builder =
        HttpRequest.newBuilder(server.address(here(address, headers(request))))
            .method(text(request, Vocabulary.METHOD), content)
            .header("Authorization", "Bearer " + PlainServer.TOKEN);
    headers(request).forEach(builder::header);
    return builder.build();
  }

  /// The suites know one address; ours of updates and of graphs are their own.
  private String here(String address, Map<String, String> headers) {
    boolean isQuery = headers.getOrDefault("content-type", "").endsWith("sparql-query");
    return test.key().contains("update_") && !isQuery
        ? address.replaceFirst("^/sparql/", "/update")
        : address.replaceFirst("^/sparql/", "/sparql").replaceFirst("^/gsp", "/graphs");
  }

  private String text(Node subject, Node property) {
    return test.value(subject, property).orElseThrow().getLiteralLexicalForm();
  }

  private Charset charset(Node body) {
    return test.value(body, Vocabulary.ENCODING)
        .map(name -> Charset.forName(name.getLiteralLexicalForm()))
        .orElse(StandardCharsets.UTF_8);
  }

  private Map<String, String> headers(Node message) {
    var headers = new HashMap<String, String>();
    test.value(message, Vocabulary.HEADERS)
        .map(this::members)
        .orElse(List.of())
        .forEach(
            header ->
                headers.put(
                    text(header, Vocabulary.FIELD_NAME).toLowerCase(Locale.ROOT),
                    text(header, Vocabulary.FIELD_VALUE)));
    return headers;
  }

  private List<Node> members(Node list) {
    return new ArrayList<>(GraphList.members(new GNode(test.graph(), list)));
  }

  private String filled(String text) {
    var filled = text;
    for (var variable : variables.entrySet()) {
      filled = filled.replace(variable.getKey(), variable.getValue());
    }
    return filled;
  }

  private static boolean matches(String status, int code) {
    return status.startsWith("StatusCode")
        ? status.charAt("StatusCode".length()) - '0' == code / 100
        : Optional.ofNullable(STATUS.get(status)).filter(named -> named == code).isPresent();
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }

  private static void checkFormat(String format, String type) {
    switch (format) {
      case "boolean" -> assertThat(type).startsWith("application/sparql-results+json");
      case "tabular" ->
          assertThat(type).matches("(application/sparql-results\\+(json|xml)|text/(csv|tab-.*)).*");
      case "RDF" -> assertThat(RDFLanguages.contentTypeToLang(type.split(";", 2)[0])).isNotNull();
      default -> throw new AssertionError("No such format: " + format);
    }
  }

  private static void checkHeader(HttpResponse<String> answer, String name, String value) {
    assertThat(answer.headers().firstValue(name).orElse("").replace(" ", ""))
        .isEqualToIgnoringCase(value.replace(" ", ""));
  }

  private static void checkGraph(HttpResponse<String> answer, String expected) {
    var syntax = type(answer).split(";", 2)[0];
    var found = graph(answer.body(), syntax, answer.uri());
    var wanted = graph(expected, syntax, answer.uri());
    assertThat(Likeness.inAnyOrder(Results.rows(found), Results.rows(wanted)))
        .as("%s\nis not\n%s", found, wanted)
        .isTrue();
  }

  private static Graph graph(String text, String syntax, URI base) {
    return RDFParser.fromString(text, RDFLanguages.contentTypeToLang(syntax))
        .base(base.toString())
        .toGraph();
  }
}
