package org.entente.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.entente.ontology.Resources;

/// The saved queries by name.
public final class Catalogue {

  private static final String EXTENSION = ".rq";

  private final Map<String, SavedQuery> queries = new TreeMap<>();

  public Catalogue(List<SavedQuery> queries) {
    queries.forEach(query -> this.queries.put(query.name(), query));
  }

  /// The queries of the folder `queries/`.
  public static Catalogue shipped() {
    return new Catalogue(
        Resources.list("queries", EXTENSION).stream().map(Catalogue::read).toList());
  }

  /// The same, read when they are first asked for.
  public static Supplier<Catalogue> onDemand() {
    return Lazy.of(Catalogue::shipped);
  }

  /// One shipped query, without reading the others.
  public static Optional<SavedQuery> shipped(String name) {
    return Resources.list("queries", EXTENSION).stream()
        .filter(path -> Resources.fileName(path).equals(name + EXTENSION))
        .findFirst()
        .map(Catalogue::read);
  }

  /// All queries, sorted by name.
  public List<SavedQuery> all() {
    return List.copyOf(queries.values());
  }

  public Optional<SavedQuery> find(String name) {
    return Optional.ofNullable(queries.get(name));
  }

  private static SavedQuery read(String path) {
    var file = Resources.fileName(path);
    return SavedQuery.parse(
        file.substring(0, file.length() - EXTENSION.length()), Resources.text(path));
  }
}
