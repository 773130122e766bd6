package org.entente.ingest;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.entente.match.Folding;
import org.entente.store.StoreConfig;

/// What lies beside a store: the texts of its articles, and the journal of what went in.
///
/// @param journal none for a store that is lost on exit
public record Places(Path texts, Optional<Path> journal) {

  private static final Path HERE = Path.of(".entente");

  public static Places of(StoreConfig store) {
    return switch (store) {
      case StoreConfig.Tdb2(var directory) -> {
        var folder = directory.toAbsolutePath().normalize();
        yield new Places(
            folder.resolveSibling("texts"),
            Optional.of(folder.resolveSibling(folder.getFileName() + ".journal")));
      }
      case StoreConfig.InMemory() -> new Places(HERE.resolve("texts"), Optional.empty());
      case StoreConfig.Remote(URI endpoint) ->
          new Places(
              HERE.resolve("texts"),
              Optional.of(HERE.resolve(Folding.slug(endpoint.toString()) + ".journal")));
    };
  }
}
