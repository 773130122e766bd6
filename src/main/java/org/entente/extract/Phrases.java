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

  private final Map<String, Map<String, Set<String>>> byLanguage = new HashMap<>();
  private final Map<String, Map<String, Entry>> entries = new HashMap<>();

  Phrases(Lexicon lexicon) {
    for (Entry entry : lexicon.entries(Category.CUE)) {
      entry.one("pattern").ifPresent(pattern -> add(pattern, entry));
    }
  }

  private void add(String pattern, Entry entry) {
    for (Form form : entry.forms()) {
      entries.computeIfAbsent(form.language(), _ -> new HashMap<>()).putIfAbsent(pattern, entry);
      byLanguage
          .computeIfAbsent(form.language(), _ -> new HashMap<>())
          .computeIfAbsent(pattern, _ -> new HashSet<>())
          .add(key(form.text()));
    }
  }

  /// The words of a language by use: `preposition`, `determiner`, `ending` …
  Map<String, Set<String>> of(String language) {
    return byLanguage.getOrDefault(language, Map.of());
  }

  /// The entry that lists the words of a use, the first of them where there are several.
  Optional<Entry> entry(String use, String language) {
    return Optional.ofNullable(entries.getOrDefault(language, Map.of()).get(use));
  }

  Set<String> all(String use, String language) {
    return of(language).getOrDefault(use, Set.of());
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
