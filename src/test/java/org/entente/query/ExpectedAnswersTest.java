package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.exchange.Bundle;
import org.entente.ontology.Modules;
import org.entente.ontology.Resources;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every saved query over the bundled graph against `queries/expected/`, in every kind of store.
class ExpectedAnswersTest {

  @TempDir Path directory;

  @TestFactory
  Stream<DynamicTest> inMemory() {
    var store = filled(new StoreConfig.InMemory());
    return questions(store).onClose(store::close);
  }

  @TestFactory
  Stream<DynamicTest> onDisk() {
    var store = filled(new StoreConfig.Tdb2(directory));
    return questions(store).onClose(store::close);
  }

  @TestFactory
  Stream<DynamicTest> behindAnEndpoint() {
    var fuseki =
        FusekiServer.create()
            .port(0)
            .add("/graph", DatasetGraphFactory.createTxnMem())
            .build()
            .start();
    var store = filled(new StoreConfig.Remote(URI.create(fuseki.datasetURL("/graph"))));
    return questions(store).onClose(fuseki::stop);
  }

  private static Store filled(StoreConfig config) {
    var store = Store.open(config, Modules.rules());
    store.replaceAll(Bundle.whole());
    return store;
  }

  private static Stream<DynamicTest> questions(Store store) {
    var questions = new Questions(store, Modules.rules());
    var saved = Catalogue.shipped().all();
    assertThat(saved).hasSizeGreaterThanOrEqualTo(45);
    return saved.stream()
        .map(query -> DynamicTest.dynamicTest(query.name(), () -> answers(questions, query)));
  }

  private static void answers(Questions questions, SavedQuery query) {
    var expected = "queries/expected/" + query.name();
    switch (questions.answer(query, Map.of())) {
      case Answer.Statements(var graph) ->
          assertThat(graph).matches(turtle(expected + ".ttl")::isIsomorphicWith, query.name());
      case Answer other -> {
        var out = new ByteArrayOutputStream();
        AnswerWriter.write(other, "csv", out);
        assertThat(out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"))
            .isEqualTo(Resources.text(expected + ".csv").replace("\r\n", "\n"));
      }
    }
  }

  private static Graph turtle(String path) {
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.create().source(Resources.open(path)).lang(Lang.TURTLE).parse(graph);
    return graph;
  }
}
