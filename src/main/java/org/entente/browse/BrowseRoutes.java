package org.entente.browse;

import io.javalin.config.RoutesConfig;
import org.entente.query.Questions;
import org.entente.search.LabelIndex;
import org.entente.search.Search;
import org.entente.store.Store;

/// The routes of this package, over one register.
public final class BrowseRoutes {

  private final HomeRoutes home;
  private final ListRoutes lists;
  private final CompareRoutes compare;
  private final SuggestRoutes suggestions;

  public BrowseRoutes(Store store, Search search, Questions questions) {
    var register = new Fresh<Register>(store, () -> new RegisterReader(store).read());
    var labels = new Fresh<LabelIndex>(store, search::index);
    this.home = new HomeRoutes(store, register, questions);
    this.lists = new ListRoutes(store, register);
    this.compare = new CompareRoutes(store, labels);
    this.suggestions = new SuggestRoutes(labels);
  }

  public void register(RoutesConfig routes) {
    home.register(routes);
    lists.register(routes);
    compare.register(routes);
    suggestions.register(routes);
  }
}
