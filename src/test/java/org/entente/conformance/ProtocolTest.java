package org.entente.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpClient;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The W3C's tests of the SPARQL Protocol and of the Graph Store Protocol, over HTTP. All pass.
class ProtocolTest {

  private static final PlainServer SERVER = new PlainServer();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void findSuites() {
    assumeTrue(Manifest.areThere(), "The suites of the W3C are not at " + Manifest.FOLDER);
  }

  @AfterAll
  static void stop() {
    CLIENT.close();
    SERVER.close();
  }

  @TestFactory
  Stream<DynamicTest> theSparqlProtocolIsKept() {
    return protocol().stream().map(test -> dynamicTest(test.title(), () -> runProtocol(test)));
  }

  @TestFactory
  Stream<DynamicTest> theGraphStoreProtocolIsKept() {
    return graphStore().stream().map(test -> dynamicTest(test.title(), () -> runGraphStore(test)));
  }

  @Test
  void noTestIsLost() {
    assertThat(protocol()).hasSize(34);
    assertThat(graphStore()).hasSize(14);
  }

  private static List<Entry> protocol() {
    return Manifest.read("sparql11/protocol/manifest.ttl").entries().toList();
  }

  /// One test of the direct suite is described, but not in its list.
  private static List<Entry> graphStore() {
    return Stream.of("direct", "indirect")
        .map(kind -> Manifest.read("sparql11/graph-store-protocol/manifest-" + kind + ".ttl"))
        .flatMap(
            manifest ->
                manifest.graph().stream(Node.ANY, Vocabulary.TYPE, Vocabulary.GRAPH_STORE_TEST)
                    .map(triple -> Entry.of(manifest, triple.getSubject())))
        .toList();
  }

  private static void runProtocol(Entry test) throws Exception {
    SERVER.clear();
    Txn.executeWrite(
        SERVER.dataset(),
        () -> {
          for (var data : test.values(test.node(), Vocabulary.UPDATE_GRAPH_DATA)) {
            var label = test.value(data, Vocabulary.LABEL).orElseThrow();
            var name = NodeFactory.createURI(label.getLiteralLexicalForm());
            Data.add(
                SERVER.dataset(), name, test.file(data, Vocabulary.UPDATE_GRAPH).orElseThrow());
          }
        });
    new Exchange(test, CLIENT, SERVER).run();
  }

  private static void runGraphStore(Entry test) throws Exception {
    SERVER.clear();
    new Exchange(test, CLIENT, SERVER).run();
  }
}
