package org.entente.server;

import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.sparql.Data;
import org.entente.store.Store;

/// The store as what queries read.
record StoreData(Store store, DatasetGraph dataset) implements Data {

  @Override
  public Optional<String> version() {
    return store.version();
  }

  @Override
  public Reading read() {
    return Reading.of(dataset, store::version);
  }
}
