package org.entente.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads entries one by one into an index.
final class IndexBuilder {

  private final Entries entries = new Entries();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Ints wordEnds = new Ints();
  private final Ints words = new Ints();
  private final Keys bags = new Keys();
  private final Keys solids = new Keys();

  IndexBuilder add(Entry entry) {
    for (var label : entry.labels()) {
      var folded = Words.folded(label.text());
      for (var word : folded) {
        words.add(numbers.computeIfAbsent(word, _ -> numbers.size()));
      }
      int number = wordEnds.size();
      wordEnds.add(words.size());
      if (!folded.isEmpty()) {
        bags.add(bag(folded), number);
        solids.add(String.join("", folded), number);
      }
    }
    entries.add(entry);
    return this;
  }

  IndexBuilder addAll(Collection<Entry> all) {
    all.forEach(this::add);
    return this;
  }

  LabelIndex build(Collection<Type> types) {
    var alphabetical = new TreeMap<>(numbers);
    var vocabulary = new Vocabulary(alphabetical.keySet());
    var renumbered = new int[numbers.size()];
    int next = 0;
    for (int number : alphabetical.values()) {
      renumbered[number] = next++;
    }
    var all = words.toArray();
    Arrays.setAll(all, at -> renumbered[all[at]]);
    bags.freeze();
    solids.freeze();
    return new LabelIndex(
        entries.freeze(),
        types,
        vocabulary,
        Postings.of(wordEnds.toArray(), all, vocabulary.size()),
        bags,
        solids);
  }

  /// The words sorted, so that the order in which they stand does not matter.
  static String bag(List<String> words) {
    var sorted = words.toArray(String[]::new);
    Arrays.sort(sorted);
    return String.join(" ", sorted);
  }
}
