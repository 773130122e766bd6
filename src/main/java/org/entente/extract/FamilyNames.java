package org.entente.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.entente.lexicon.Category;
import org.entente.lexicon.Entry;
import org.entente.lexicon.Form;
import org.entente.lexicon.Lexicon;

/// Which word of a name stands alone later, by where its family name stands.
final class FamilyNames {

  private static final Set<String> INITIALS =
      Set.of(
          "", "b", "c", "ch", "d", "g", "gh", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh",
          "ph", "q", "r", "s", "t", "th", "tr", "v", "x");
  private static final Set<String> FINALS = Set.of("", "c", "ch", "m", "n", "ng", "nh", "p", "t");

  private final Map<String, Set<String>> plain = new HashMap<>();
  private final Set<String> particles = new HashSet<>();

  FamilyNames(Lexicon lexicon) {
    for (Entry entry : lexicon.entries(Category.NAME_PART)) {
      for (Form form : entry.forms()) {
        NameKey name = NameKey.of(form.text());
        if (entry.is("nameRole", "particle")) {
          particles.add(name.plain().getFirst());
        } else {
          String state = entry.slug("tellsState").orElse("");
          plain.computeIfAbsent(state, _ -> new HashSet<>()).add(name.plain().getFirst());
        }
      }
    }
  }

  /// Whether a name begins with a Vietnamese family name, with or without its diacritics.
  boolean isVietnamese(NameKey name) {
    int words = name.words().size();
    if (words < 2 || words > 5) {
      return false;
    }
    return plain.getOrDefault("vn", Set.of()).contains(name.plain().getFirst())
        && name.plain().stream().allMatch(FamilyNames::isSyllable);
  }

  /// Whether a word could be a Vietnamese syllable: consonants, vowels, at most one final sound.
  static boolean isSyllable(String word) {
    int at = 0;
    while (at < word.length() && !isVowel(word.charAt(at))) {
      at++;
    }
    int vowels = at;
    while (vowels < word.length() && isVowel(word.charAt(vowels))) {
      vowels++;
    }
    return INITIALS.contains(word.substring(0, at))
        && vowels > at
        && vowels - at <= 3
        && FINALS.contains(word.substring(vowels))
        && !word.contains("ee")
        && !word.contains("oo");
  }

  private static boolean isVowel(char letter) {
    return "aeiouy".indexOf(letter) >= 0;
  }

  /// The words that may stand for a name: the last of a Vietnamese or Western one, the first of a
  /// Korean or Chinese one.
  Set<String> shortNames(NameKey name) {
    var words = name.plain();
    if (words.size() < 2) {
      return Set.copyOf(words);
    }
    var result = new HashSet<String>();
    result.add(words.getLast());
    boolean familyFirst =
        plain.getOrDefault("kr", Set.of()).contains(words.getFirst())
            || plain.getOrDefault("cn", Set.of()).contains(words.getFirst());
    if ((familyFirst && !isVietnamese(name)) || words.size() == 2) {
      result.add(words.getFirst());
    }
    // "Álvarez Casas": after a particle or two family names either may stand alone.
    if (words.size() > 3) {
      result.add(words.get(words.size() - 2));
    }
    result.removeAll(particles);
    return result;
  }
}
