package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.entente.exchange.Bundle;
import org.entente.ontology.Modules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A store filled in one go is the store that writes would have made.
class BulkLoadTest {

  @TempDir private Path folder;

  @Test
  void holdsWhatWritesWouldHaveStored() {
    var contents = Bundle.whole();
    load(contents);

    try (var written = Store.open(new StoreConfig.InMemory(), Modules.rules());
        var loaded = Store.open(place(), Modules.rules())) {
      written.replaceAll(contents);

      assertThat(loaded.graphs()).isEqualTo(written.graphs());
      assertThat(quads(loaded)).isEqualTo(quads(written));
      assertThat(loaded.version()).isPresent();
    }
  }

  @Test
  void leavesWhatACuratedTwinReplacesAndModelsProposeOutOfTheDefaultGraph() {
    load(
        Map.of(
            GraphNames.of("a"), graph("(:s :p 1)"),
            GraphNames.of("a.curated"), graph("(:s :p 2)"),
            GraphNames.of("b.model"), graph("(:s :p 3)"),
            GraphNames.of("c"), graph("(:s :p 1) (:s :p 01)")));

    try (var loaded = Store.open(place(), Modules.rules())) {
      var dataset = loaded.dataset().orElseThrow();
      Txn.executeRead(
          dataset,
          () ->
              assertThat(dataset.getDefaultGraph().find().toList())
                  .containsExactlyInAnyOrderElementsOf(
                      graph("(:s :p 1) (:s :p 2)").find().toList()));
    }
  }

  @Test
  void takesWritesAfterwards() {
    load(Bundle.seed());
    var name = GraphNames.of("later");

    try (var loaded = Store.open(place(), Modules.rules())) {
      var before = loaded.version();
      var added = Bundle.whole();
      added.put(name, graph("(:later :p 1)"));
      loaded.replaceAll(added);
      loaded.delete(name);

      assertThat(loaded.version()).isNotEqualTo(before);
      try (var written = Store.open(new StoreConfig.InMemory(), Modules.rules())) {
        written.replaceAll(Bundle.whole());
        assertThat(quads(loaded)).isEqualTo(quads(written));
      }
    }
  }

  @Test
  void leavesNothingIfATermIsNotWellFormed() {
    var quad = Quad.create(GraphNames.of("a"), graph("(:s :p 1)").find().next());
    var bad =
        Quad.create(
            quad.getGraph(), NodeFactory.createURI("a b"), quad.getPredicate(), quad.getObject());

    assertThatThrownBy(
            () -> {
              try (var load = BulkLoad.into(place(), Modules.rules(), (_, _, _) -> {})) {
                load.add(quad);
                load.add(bad);
                load.finish();
              }
            })
        .isInstanceOf(IRIException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void refusesADirectoryWithSomethingInIt() throws Exception {
    Files.createDirectories(place().directory());
    Files.writeString(place().directory().resolve("file"), "something");

    assertThat(BulkLoad.isPossible(place())).isFalse();
    assertThatThrownBy(() -> load(Bundle.seed())).isInstanceOf(StoreFault.class);
  }

  private void load(Map<Node, Graph> contents) {
    try (var load = BulkLoad.into(place(), Modules.rules(), (_, _, _) -> {})) {
      contents.forEach(
          (name, graph) -> graph.find().forEachRemaining(t -> load.add(Quad.create(name, t))));
      load.finish();
    }
  }

  private StoreConfig.Tdb2 place() {
    return new StoreConfig.Tdb2(folder.resolve("store"));
  }

  private static Graph graph(String triples) {
    return SSE.parseGraph("(graph " + triples.replace("(:", "(triple :") + ")");
  }

  /// All quads, those of the default graph too, and none that keeps the version.
  private static Set<Quad> quads(Store store) {
    var dataset = store.dataset().orElseThrow();
    return Txn.calculateRead(
        dataset,
        () -> {
          var quads = new HashSet<Quad>();
          dataset.find().forEachRemaining(quads::add);
          quads.removeIf(quad -> quad.getGraph().equals(GraphNames.VERSION));
          return quads;
        });
  }
}
