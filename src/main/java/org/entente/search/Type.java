package org.entente.search;

import java.util.List;
import java.util.Map;

/// A class that entities belong to.
///
/// @param names by language
/// @param broader IRIs of its direct superclasses
/// @param entities how many entities belong to it
public record Type(String iri, Map<String, String> names, List<String> broader, int entities) {

  public Type {
    names = Map.copyOf(names);
    broader = List.copyOf(broader);
  }

  /// Its name in English, else in any language, else the last part of its IRI.
  public String name() {
    return names.getOrDefault(
        "en", names.values().stream().sorted().findFirst().orElse(iri.replaceFirst("^.*[/#]", "")));
  }
}
