package org.entente.cli;

import java.util.Optional;
import org.entente.exchange.Bundle;
import org.entente.ingest.Places;
import org.entente.ingest.Texts;
import org.entente.ontology.Modules;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import picocli.CommandLine.Option;

/// `--store`, for the commands that work on one.
final class StoreOption {

  @Option(
      names = "--store",
      paramLabel = "mem|tdb2:DIR|remote:URL",
      converter = StoreConverter.class,
      description = "Where the data lives. Without it: the bundled graph, in memory.")
  Optional<StoreConfig> config = Optional.empty();

  /// The texts that are kept beside the store.
  Texts texts() {
    return new Texts(Places.of(config.orElse(new StoreConfig.InMemory())).texts());
  }

  /// Opens the store and seeds it if it is new: with the bundled articles only where nothing was
  /// named, so that nobody finds them among data of their own.
  Store open(boolean withData) {
    var store = Store.open(config.orElse(new StoreConfig.InMemory()), Modules.rules());
    try {
      if (Bundle.isNew(store)) {
        store.replaceAll(config.isEmpty() && !withData ? Bundle.whole() : Bundle.seed());
      }
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
    return store;
  }
}
