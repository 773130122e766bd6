package org.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.entente.ontology.Modules;
import org.entente.store.GraphNames;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The shipped graph as a whole.
class BundleTest {

  private final Store store = Store.open(new StoreConfig.InMemory(), Modules.rules());

  @AfterEach
  void close() {
    store.close();
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
}
