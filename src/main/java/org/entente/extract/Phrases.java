package org.entente.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.lexicon.Category;
import org.entente.lexicon.Entry;
import org.entente.lexicon.Form;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.Tokens;

/// The small words of a language by what they do in a clause, as the lexicon lists them.
final class Phrases {

  private final Map<String, Set<String>> byUse = new HashMap<>();
  private final Map<String, Entry> entries = new HashMap<>();

  Phrases(Lexicon lexicon) {
    for (Entry entry : lexicon.entries(Category.CUE)) {
      entry.one("pattern").ifPresent(pattern -> add(pattern, entry));
    }
  }

  private void add(String pattern, Entry entry) {
    for (Form form : entry.forms()) {
      entries.putIfAbsent(pattern + ' ' + form.language(), entry);
      byUse
          .computeIfAbsent(pattern + ' ' + form.language(), _ -> new HashSet<>())
          .add(key(form.text()));
    }
  }

  /// Whether a word of that language has that use: `preposition`, `determiner`, `ending` …
  boolean has(String use, String language, String key) {
    return byUse.getOrDefault(use + ' ' + language, Set.of()).contains(key);
  }

  /// The entry that lists the words of a use, the first of them where there are several.
  Optional<Entry> entry(String use, String language) {
    return Optional.ofNullable(entries.get(use + ' ' + language));
  }

  Set<String> all(String use, String language) {
    return byUse.getOrDefault(use + ' ' + language, Set.of());
  }

  private static String key(String form) {
    Tokens tokens = Tokens.of(form);
    var key = new StringBuilder();
    for (int at = 0; at < tokens.size(); at++) {
      key.append(at > 0 ? " " : "").append(tokens.key(at));
    }
    return key.toString();
  }
}
