package org.entente.match;

import org.entente.ontology.Namespaces;
import org.entente.search.Entry;

/// Which way of comparing names suits an entity.
final class Kinds {

  static final String PERSON = "http://xmlns.com/foaf/0.1/Person";
  private static final String ORGANIZATION = "http://www.w3.org/ns/org#Organization";
  private static final String POST = "http://www.w3.org/ns/org#Post";

  private Kinds() {}

  static boolean isPerson(Entry entry) {
    return entry.isA(PERSON);
  }

  static boolean isPolity(Entry entry) {
    return entry.isA(Namespaces.ENT + "State") || entry.isA(Namespaces.ENT + "Territory");
  }

  static boolean isPlace(Entry entry) {
    return entry.isA("http://purl.org/dc/terms/Location") && !isPolity(entry);
  }

  /// Told apart by state and function rather than by letters.
  static boolean isBodyOrOffice(Entry entry) {
    return entry.isA(ORGANIZATION)
        || entry.isA(POST)
        || entry.isA(Namespaces.ENT + "PublicBody")
        || entry.isA(Namespaces.ENT + "Ministry")
        || entry.isA(Namespaces.ENT + "PartyOrgan")
        || entry.isA(Namespaces.ENT + "Office");
  }
}
