package org.entente.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Folded phrases and what they stand for, looked up longest first.
final class Phrases {

  /// @param words how many words it takes up
  /// @param keys what it stands for
  record Found(int words, Set<String> keys) {}

  private final Map<String, Set<String>> keys = new HashMap<>();
  private int longest;

  void add(List<String> words, String key) {
    if (!words.isEmpty()) {
      keys.computeIfAbsent(String.join(" ", words), _ -> new TreeSet<>()).add(key);
      longest = Math.max(longest, words.size());
    }
  }

  /// The longest phrase that begins at word `from`; of no words if there is none.
  Found at(List<String> words, int from) {
    for (int length = Math.min(longest, words.size() - from); length > 0; length--) {
      var found = keys.get(String.join(" ", words.subList(from, from + length)));
      if (found != null) {
        return new Found(length, found);
      }
    }
    return new Found(0, Set.of());
  }

  /// Every word of five letters and more that occurs in a phrase.
  Stream<String> words() {
    return keys.keySet().stream()
        .flatMap(phrase -> Stream.of(phrase.split(" ")))
        .filter(word -> word.length() >= 5);
  }

  Set<String> of(List<String> words) {
    return keys.getOrDefault(String.join(" ", words), Set.of());
  }
}
