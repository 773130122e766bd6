package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.entente.model.ReplayServer;
import org.entente.ontology.Namespaces;
import org.entente.store.GraphNames;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real command, asking a server on loopback that replays the answers of a model.
class IngestByModelTest {

  private static final Node PROPOSED = GraphNames.of("delegation.model");
  private static final Node BY_RULES = GraphNames.of("delegation");

  private static final String HOSTILE =
      """
      {"states": [{"id": "s1", "code": "GB", "quote": "> . <urn:x> <urn:y> <urn:z> ."}],
       "bodies": [{"id": "b1", "name": "https://evil.example/body", "spellings": [],
                   "kind": "ministry", "portfolio": "none", "state": "s1"}],
       "persons": [], "encounters": [], "agreements": [],
       "items": [{"id": "i1", "act": "undertaking", "force": "force-joint-undertaking",
                  "passage": "DROP ALL; INSERT DATA { <urn:x> <urn:y> <urn:z> }",
                  "content": "hand over every file", "verb": "", "speakers": [], "addressees": [],
                  "debtors": [], "creditors": [], "beneficiaries": [], "topics": ["<urn:topic>"],
                  "agreements": [], "encounter": "", "conditional": false}],
       "claims": []}
      """;

  @TempDir Path folder;
  private Path article;
  private String store;

  @BeforeEach
  void writeTheArticle() throws IOException {
    article = Files.writeString(folder.resolve("delegation.txt"), resource("en.txt"));
    store = "tdb2:" + folder.resolve("store");
  }

  @Test
  void whatAModelProposesStandsInAGraphOfItsOwn() throws Exception {
    assertThat(readByRules()).isZero();
    var before = contents();

    try (var server = new ReplayServer().answers(resource("en.json"))) {
      var outcome =
          Command.runWith(Map.of("ENTENTE_MODEL_KEY", "secret-key"), byModel(server.address()));

      assertThat(outcome.code()).as(outcome.err()).isZero();
      assertThat(outcome.err()).contains("1 file: 1 stored").contains("model: 0 quotes ungrounded");
      assertThat(outcome.err() + outcome.out() + manifest()).doesNotContain("secret-key");
      assertThat(server.requests()).hasSize(1);
      assertThat(server.requests().getFirst().authorization()).contains("Bearer secret-key");
    }

    var after = contents();
    assertThat(after.proposed().isEmpty()).isFalse();
    assertThat(after.byRules().isIsomorphicWith(before.byRules())).isTrue();
    assertThat(after.links().isIsomorphicWith(before.links())).isTrue();
    assertThat(after.inferred().isIsomorphicWith(before.inferred())).isTrue();
    assertThat(values(after.reference(), PROPOSED, Namespaces.ENT + "graphKind"))
        .containsExactly(Namespaces.SCHEME + "kind-model");
    assertThat(values(after.reference(), PROPOSED, Namespaces.ENT + "extractorVersion"))
        .singleElement()
        .asString()
        .startsWith("model test-model-");
    assertThat(manifest().get("outcome").getAsString().value()).isEqualTo("stored");
    assertThat(notes())
        .contains("model: ungrounded 0", "agreement: undertaking: model 1, rules 1, the same 1");
  }

  @Test
  void noQueryFindsAProposalUnlessItAsksByGraph() throws Exception {
    assertThat(readByRules()).isZero();
    propose(resource("en.json"));
    var record = Files.writeString(folder.resolve("record.rq"), select("%s"));
    var inGraph = Files.writeString(folder.resolve("graph.rq"), select("GRAPH ?graph { %s }"));

    assertThat(Command.run("query", record, "--format", "csv", "--store", store).out().lines())
        .hasSize(1);
    assertThat(Command.run("query", inGraph, "--format", "csv", "--store", store).out())
        .contains("delegation-model-act-");
  }

  @Test
  void acceptingAProposalPutsItWhereReadersLook() throws Exception {
    assertThat(readByRules()).isZero();
    propose(resource("en.json"));
    var listed = Command.run("review", "list", "--document", "delegation", "--store", store).out();
    var claim = slug(listed, "delegation-claim-");

    assertThat(listed).contains(claim + "  Claim (proposed by a model)");
    var outcome = Command.run("review", "accept", claim, "--store", store);

    assertThat(outcome.out())
        .as(outcome.err())
        .contains("Stands in " + GraphNames.of("delegation.curated"));
    var node = NodeFactory.createURI(Namespaces.ID + claim);
    try (var opened = open()) {
      assertThat(opened.ask(QueryFactory.create("ASK { ?record ?p ?o }"), Map.of("record", node)))
          .isTrue();
      var curated = opened.read(GraphNames.of("delegation.curated"));
      var extracted = opened.read(BY_RULES);
      assertThat(extracted.find().toList()).allMatch(curated::contains);
      assertThat(curated.find(Node.ANY, Node.ANY, Node.ANY).toList())
          .filteredOn(triple -> triple.getObject().isURI())
          .filteredOn(
              triple -> triple.getObject().getURI().startsWith(Namespaces.ID + "delegation-"))
          .allMatch(triple -> curated.contains(triple.getObject(), Node.ANY, Node.ANY));
    }
  }

  @Test
  void aRejectedProposalStaysRejectedAndLeavesTheRulesAlone() throws Exception {
    assertThat(readByRules()).isZero();
    propose(resource("en.json"));
    var listed = Command.run("review", "list", "--store", store).out();
    var claim = slug(listed, "delegation-claim-");
    Command.run("review", "reject", claim, "--store", store);

    propose(resource("en.json"), "a-later-model");

    assertThat(Command.run("review", "list", "--all", "--store", store).out())
        .contains(claim + "  Claim (proposed by a model) (rejected)");
    assertThat(Command.run("review", "list", "--store", store).out()).doesNotContain(claim);
    try (var opened = open()) {
      assertThat(opened.read(GraphNames.of("delegation.curated")).isEmpty()).isTrue();
    }
  }

  @Test
  void nothingIsAcceptedOfAnArticleThatTheRulesHaveNotRead() throws Exception {
    propose(resource("en.json"));
    var listed = Command.run("review", "list", "--store", store).out();

    var outcome =
        Command.run("review", "accept", slug(listed, "delegation-claim-"), "--store", store);

    assertThat(outcome.code()).isEqualTo(Main.INPUT_AT_FAULT);
    assertThat(outcome.err()).contains("The rules have not read");
  }

  @Test
  void aHostileAnswerLeavesALineInTheManifestAndNothingElse() throws Exception {
    assertThat(readByRules()).isZero();
    propose(resource("en.json"));
    Files.writeString(article, resource("en.txt") + "\n");
    assertThat(readByRules()).isZero();
    var before = contents();

    propose(HOSTILE);

    assertThat(manifest().get("outcome").getAsString().value()).isEqualTo("zero-yield");
    assertThat(notes())
        .anyMatch(note -> note.startsWith("model: 0 of 3 entries located; dropped: "))
        .noneMatch(note -> note.equals("model: ungrounded 0"));
    var after = contents();
    assertThat(after.proposed().isEmpty()).isTrue();
    assertThat(after.reference().contains(PROPOSED, Node.ANY, Node.ANY)).isFalse();
    assertThat(after.byRules().isIsomorphicWith(before.byRules())).isTrue();
    assertThat(after.links().isIsomorphicWith(before.links())).isTrue();
    assertThat(Command.run("export", "--store", store, "--format", "nq").out())
        .doesNotContain("urn:x")
        .doesNotContain("evil.example")
        .doesNotContain("hand over");
  }

  @Test
  void anEndpointThatIsAwayIsTheSystemsFault() throws Exception {
    URI nobody;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = URI.create("http://127.0.0.1:" + free.getLocalPort() + "/v1");
    }

    var outcome = Command.run(byModel(nobody));

    assertThat(outcome.code()).isEqualTo(Main.SYSTEM_FAILED);
    assertThat(outcome.err())
        .contains("1 file: 1 failed")
        .contains("UNREACHABLE")
        .doesNotContain("\tat ");
    assertThat(manifest().get("outcome").getAsString().value()).isEqualTo("failed");
    assertThat(manifest().get("reason").getAsString().value()).startsWith("UNREACHABLE");
    assertThat(contents().proposed().isEmpty()).isTrue();
  }

  @Test
  void anArticleWithoutAnAnswerFailsAndTheOthersGoIn() throws Exception {
    var other = Files.writeString(folder.resolve("zz.txt"), resource("fr.txt"));
    try (var server =
        new ReplayServer()
            .then(ReplayServer.raw(401, Map.of(), "no"))
            .answers(resource("en.json"))
            .then(ReplayServer.raw(401, Map.of(), "no"))) {
      var refused = Command.run(byModel(server.address()));
      var strict = new ArrayList<>(List.of(byModel(server.address())));
      strict.add(other);
      strict.add("--strict");

      assertThat(refused.code()).isEqualTo(Main.SYSTEM_FAILED);
      assertThat(refused.err()).contains("1 × REFUSED");
      assertThat(Command.run(strict.toArray()).code()).isEqualTo(Main.INPUT_AT_FAULT);
    }
    var lines = Files.readAllLines(folder.resolve("manifest.jsonl"));
    assertThat(lines).hasSize(2).anyMatch(line -> line.contains("REFUSED"));
  }

  @Test
  void optionsThatDoNotGoTogetherAreWrongUsage() throws Exception {
    for (var options :
        List.of(
            List.<Object>of("--extractor", "model"),
            List.<Object>of("--model-name", "m"),
            List.<Object>of(
                "--extractor", "model", "--model-name", "m", "--model-endpoint", "ftp://a/v1"))) {
      var arguments = new ArrayList<Object>(List.of("ingest", article));
      arguments.addAll(options);

      var outcome = Command.run(arguments.toArray());

      assertThat(outcome.code()).isEqualTo(Main.WRONG_USAGE);
      assertThat(outcome.err()).startsWith("entente: ").doesNotContain("\tat ");
    }
  }

  private record Contents(
      Graph byRules, Graph proposed, Graph links, Graph reference, Graph inferred) {}

  private Contents contents() {
    try (var opened = open()) {
      return new Contents(
          opened.read(BY_RULES),
          opened.read(PROPOSED),
          opened.read(GraphNames.of("links")),
          opened.read(GraphNames.of("reference")),
          opened.read(GraphNames.INFERRED));
    }
  }

  private Store open() {
    return Store.open(StoreConfig.parse(store).orElseThrow());
  }

  private int readByRules() {
    return Main.run("ingest", article.toString(), "--store", store);
  }

  private void propose(String answer) {
    propose(answer, "test-model");
  }

  private void propose(String answer, String model) {
    try (var server = new ReplayServer().answers(answer)) {
      var arguments = Stream.of(byModel(server.address(), model)).map(Object::toString);
      assertThat(Main.run(arguments.toArray(String[]::new))).isZero();
      assertThat(server.requests()).hasSize(1);
    }
  }

  private Object[] byModel(URI endpoint) {
    return byModel(endpoint, "test-model");
  }

  private Object[] byModel(URI endpoint, String model) {
    return new Object[] {
      "ingest",
      article,
      "--store",
      store,
      "--manifest",
      folder.resolve("manifest.jsonl"),
      "--extractor",
      "model",
      "--model-endpoint",
      endpoint,
      "--model-name",
      model
    };
  }

  private JsonObject manifest() throws IOException {
    return JSON.parse(Files.readString(folder.resolve("manifest.jsonl")));
  }

  private List<String> notes() throws IOException {
    return manifest().getArray("notes").map(note -> note.getAsString().value()).toList();
  }

  private static String slug(String listed, String prefix) {
    int start = listed.indexOf(prefix);
    assertThat(start).as(listed).isNotNegative();
    return listed.substring(start).split("\\s", 2)[0];
  }

  /// The acts that only the model's graph can hold.
  private static String select(String where) {
    var pattern = "?act a <" + Namespaces.ENT + "CommunicativeAct>";
    var filter = " FILTER(CONTAINS(STR(?act), \"-model-act-\"))";
    return "SELECT ?act WHERE { " + String.format(where, pattern) + filter + " }";
  }

  private static List<String> values(Graph graph, Node subject, String property) {
    return graph
        .find(subject, NodeFactory.createURI(property), Node.ANY)
        .mapWith(triple -> triple.getObject())
        .mapWith(node -> node.isURI() ? node.getURI() : node.getLiteralLexicalForm())
        .toList();
  }

  private static String resource(String name) throws IOException {
    try (var in = IngestByModelTest.class.getResourceAsStream("/org/entente/model/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
