package org.entente.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.lexicon.Category;
import org.entente.lexicon.Entry;
import org.entente.lexicon.Lexicon;

/// Which listed body serves a function in a state, and what states are called. Compiled once.
final class Serving {

  private final Map<String, Entry> bodies = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  Serving(Lexicon lexicon) {
    for (Category category :
        new Category[] {Category.MINISTRY, Category.PUBLIC_BODY, Category.PARTY_ORGAN}) {
      for (Entry entry : lexicon.entries(category)) {
        Optional<String> state = entry.slug("ofState").or(() -> entry.slug("tellsState"));
        state.ifPresent(
            code ->
                entry
                    .all("serves")
                    .forEach(function -> bodies.putIfAbsent(code + ' ' + function, entry)));
      }
    }
    for (Entry entry : lexicon.entries(Category.STATE)) {
      entry.label("en").ifPresent(name -> names.put(entry.slug(), name));
    }
  }

  Optional<Entry> body(Entry function, String state) {
    return Optional.ofNullable(bodies.get(state + ' ' + function.iri()));
  }

  String stateName(String code) {
    return names.getOrDefault(code, code.toUpperCase(Locale.ROOT));
  }

  String stateSlug(String code) {
    return Slugs.of(stateName(code));
  }
}
