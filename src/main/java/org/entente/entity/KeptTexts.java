package org.entente.entity;

import java.util.Optional;

/// Where the texts of documents are found, by the SHA-256 of their files.
@FunctionalInterface
public interface KeptTexts {

  /// Keeps none.
  KeptTexts NONE = _ -> Optional.empty();

  Optional<String> text(String sha256);
}
