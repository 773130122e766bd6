package org.entente.match;

import java.util.Map;
import java.util.Optional;

/// What the well-known properties of a description tell of the thing that bears a name.
public enum Evidence {
  COUNTRY,
  ORGANISATION,
  OFFICE,
  /// On which it held the office.
  DATE,
  /// By which others know it.
  IDENTIFIER;

  private static final Map<String, Evidence> NAMES =
      Map.ofEntries(
          Map.entry("country", COUNTRY),
          Map.entry("ent:ofState", COUNTRY),
          Map.entry("organisation", ORGANISATION),
          Map.entry("organization", ORGANISATION),
          Map.entry("org:postIn", ORGANISATION),
          Map.entry("office", OFFICE),
          Map.entry("role", OFFICE),
          Map.entry("ent:inOffice", OFFICE),
          Map.entry("ent:heldOffice", OFFICE),
          Map.entry("date", DATE),
          Map.entry("identifier", IDENTIFIER),
          Map.entry("skos:exactMatch", IDENTIFIER),
          Map.entry("skos:notation", IDENTIFIER),
          Map.entry("ent:isoCode", IDENTIFIER));

  /// Which evidence a property is, under our names for it and under the ontology's.
  public static Optional<Evidence> named(String property) {
    return Optional.ofNullable(NAMES.get(property));
  }
}
