package org.entente.match;

import java.util.List;
import java.util.Set;
import org.entente.ontology.Namespaces;
import org.entente.search.Entry;

/// Which way of comparing names suits an entity.
final class Kinds {

  static final String PERSON = "http://xmlns.com/foaf/0.1/Person";
  private static final String STATE = Namespaces.ENT + "State";
  private static final String TERRITORY = Namespaces.ENT + "Territory";
  private static final Set<String> BODIES_AND_OFFICES =
      Set.of(
          "http://www.w3.org/ns/org#Organization",
          "http://www.w3.org/ns/org#Post",
          Namespaces.ENT + "PublicBody",
          Namespaces.ENT + "Ministry",
          Namespaces.ENT + "PartyOrgan",
          Namespaces.ENT + "Office");

  private Kinds() {}

  static boolean isPerson(Entry entry) {
    return entry.isA(PERSON);
  }

  static boolean isState(List<String> types) {
    return types.contains(STATE);
  }

  static boolean isTerritory(List<String> types) {
    return types.contains(TERRITORY) && !isState(types);
  }

  static boolean isPolity(Entry entry) {
    return entry.isA(STATE) || entry.isA(TERRITORY);
  }

  /// Whether only states or territories are asked for.
  static boolean arePolities(Set<String> types) {
    return !types.isEmpty() && Set.of(STATE, TERRITORY).containsAll(types);
  }

  static boolean isPlace(Entry entry) {
    return entry.isA("http://purl.org/dc/terms/Location") && !isPolity(entry);
  }

  /// Told apart by state and function rather than by letters.
  static boolean isBodyOrOffice(List<String> types) {
    return types.stream().anyMatch(BODIES_AND_OFFICES::contains);
  }
}
