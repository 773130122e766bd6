package org.entente.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.query.QueryFactory;
import org.entente.ontology.Namespaces;
import org.entente.ontology.Resources;
import org.entente.store.Store;

/// What earlier runs decided: which things of others are linked to which of ours, and which pairs
/// are known to be different.
final class Decided {

  private final Map<String, Set<String>> same = new HashMap<>();
  private final Map<String, Set<String>> different = new HashMap<>();

  private Decided() {}

  static Decided in(Store store) {
    var decided = new Decided();
    var query = QueryFactory.create(Resources.text("org/entente/link/decided.rq"));
    store
        .select(query, Map.of())
        .forEachRemaining(
            row -> {
              boolean isSame = row.get("kind").hasURI(Namespaces.SCHEME + "decision-same");
              (isSame ? decided.same : decided.different)
                  .computeIfAbsent(row.get("theirs").getURI(), _ -> new HashSet<>())
                  .add(row.get("ours").getURI());
            });
    return decided;
  }

  Set<String> linked(String theirs) {
    return same.getOrDefault(theirs, Set.of());
  }

  boolean isRejected(String theirs, String ours) {
    return different.getOrDefault(theirs, Set.of()).contains(ours);
  }
}
