package org.entente.entity;

import java.util.Collection;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.entente.page.Language;
import org.entente.page.Messages;
import org.entente.store.Store;

/// Names and dates in words, for the pages of other packages.
public final class Wording {

  private final Store store;
  private final Queries queries = new Queries();

  public Wording(Store store) {
    this.store = store;
  }

  /// What each of `things` is called in `language`, looked up for all at once.
  public Function<Node, Name> names(Language language, Collection<Node> things) {
    return Names.read(store, queries, language, things)::of;
  }

  /// A date of the Extended Date/Time Format in words.
  public static String date(String edtf, Language language) {
    return new DateWords(Messages.of(language, "entity")).of(edtf);
  }
}
