package org.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.entente.ontology.Modules;
import org.entente.ontology.Resources;
import org.entente.ontology.ShapeSet;
import org.entente.ontology.Validation;
import org.entente.store.GraphNames;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The shipped graph as a whole.
class BundleTest {

  private final Store store = Store.open(new StoreConfig.InMemory(), Modules.rules());

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void keepsTheShapes() {
    var data = GraphFactory.createDefaultGraph();
    Bundle.whole().values().forEach(graph -> graph.find().forEachRemaining(data::add));

    assertThat(ShapeSet.shipped().check(data)).isInstanceOf(Validation.Conforms.class);
  }

  @Test
  void isConcludedInOneRoundOfTheRules() {
    store.replaceAll(Bundle.whole());
    var twice = Stream.concat(Modules.rules().stream(), Modules.rules().stream()).toList();
    try (var thorough = Store.open(new StoreConfig.InMemory(), twice)) {
      thorough.replaceAll(Bundle.whole());

      assertThat(store.read(GraphNames.INFERRED))
          .matches(thorough.read(GraphNames.INFERRED)::isIsomorphicWith)
          .matches(graph -> graph.size() > 500);
    }
  }

  @TestFactory
  List<DynamicTest> hasNoAnswerToAnyCheck() {
    store.replaceAll(Bundle.whole());
    var data = DatasetGraphFactory.create();
    Txn.executeRead(
        store.dataset().orElseThrow(), () -> data.addAll(store.dataset().orElseThrow()));
    data.removeGraph(GraphNames.of("version"));
    return Resources.list("ontology/checks", ".rq").stream()
        .map(
            path ->
                DynamicTest.dynamicTest(
                    Resources.fileName(path),
                    () -> {
                      var rows = QueryExec.dataset(data).query(Resources.text(path)).table();
                      assertThat(rows.toRowSet().stream().map(Object::toString)).isEmpty();
                    }))
        .toList();
  }
}
