package org.entente.search;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.QueryFactory;
import org.entente.ontology.Resources;
import org.entente.store.Store;

/// The index of a store's labels, made when it is first asked for and made anew once the data is
/// another. Until it is ready, those who ask wait.
public final class Search {

  private record Built(Optional<String> version, LabelIndex index) {}

  private final Store store;
  private volatile Optional<Built> built = Optional.empty();

  public Search(Store store) {
    this.store = store;
  }

  /// With an index that was made elsewhere, as long as the data stays as it is.
  public static Search of(Store store, LabelIndex index) {
    var search = new Search(store);
    search.built = Optional.of(new Built(store.version(), index));
    return search;
  }

  /// The index of the data as it is now.
  public LabelIndex index() {
    var version = store.version();
    var known = built.filter(one -> one.version().equals(version));
    return known.isPresent() ? known.get().index() : rebuilt();
  }

  /// Whether making the index takes so long that it should not wait for the first who asks.
  public boolean isWorthPreparing() {
    return store.ask(QueryFactory.create(Resources.text("org/entente/search/large.rq")), Map.of());
  }

  private synchronized LabelIndex rebuilt() {
    var version = store.version();
    var known = built.filter(one -> one.version().equals(version));
    if (known.isPresent()) {
      return known.get().index();
    }
    var index = new EntryReader(store).read();
    built = Optional.of(new Built(version, index));
    return index;
  }
}
