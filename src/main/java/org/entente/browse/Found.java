package org.entente.browse;

import java.util.List;
import java.util.Map;
import org.entente.entity.Kind;

/// What was found.
///
/// @param hits those of the page asked for
/// @param facets how many of all that was found have which value, the most first
record Found(long total, List<Hit> hits, Map<Facet, List<Count>> facets) {

  Found {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
  }

  /// One thing that was found.
  record Hit(String iri, Kind kind) {}

  /// What lists are narrowed by.
  enum Facet {
    KIND,
    COUNTRY,
    DOMAIN,
    YEAR
  }

  /// How many have one value.
  ///
  /// @param value slug of a kind, state or concept; a year
  record Count(String value, long count) {}
}
