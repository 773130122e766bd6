package org.entente.match;

import java.util.Set;

/// Looks up what the graph says of an entity.
@FunctionalInterface
public interface PropertyValues {

  /// The values of `property`, IRIs and texts, names of entities among them.
  Set<String> of(String entity, String property);
}
