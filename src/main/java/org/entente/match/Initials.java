package org.entente.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.search.Words;

/// Words that are written in capitals for the first letters of others: `BCT`, `CSĐT`, `UN`.
final class Initials {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 8;

  private Initials() {}

  /// The folded words of `text` that may be initials; none where all of it is in capitals, unless
  /// it is one word.
  static Set<String> in(String text) {
    var found = new HashSet<String>();
    boolean hasOthers = false;
    int words = 0;
    for (var word : text.replace(".", "").split("[^\\p{L}\\p{N}\\p{M}]+", -1)) {
      boolean capital = word.length() >= SHORTEST && word.equals(word.toUpperCase(Locale.ROOT));
      hasOthers |= !word.isEmpty() && !capital;
      words += word.isEmpty() ? 0 : 1;
      if (capital && word.length() <= LONGEST) {
        found.addAll(Words.folded(word));
      }
    }
    return hasOthers || words == 1 ? Set.copyOf(found) : Set.of();
  }

  /// What a name of several words may be shortened to: with and without its small words.
  static Set<String> of(List<String> words) {
    return words.size() < SHORTEST
        ? Set.of()
        : Stream.of(
                words,
                words.stream().filter(Initials::joinsNot).toList(),
                Dictionary.telling(words))
            .map(Initials::first)
            .filter(one -> one.length() >= SHORTEST)
            .collect(Collectors.toUnmodifiableSet());
  }

  /// `MoST` keeps the o of `of`, but not the a of `and`.
  private static boolean joinsNot(String word) {
    return !Set.of("and", "et", "va").contains(word);
  }

  private static String first(List<String> words) {
    var letters = new StringBuilder();
    words.forEach(word -> letters.append(word.charAt(0)));
    return letters.toString();
  }

  /// `asked` with each of `initials` replaced by the words of `known` that it stands for; nothing
  /// where there are none.
  static Optional<Name> speltOut(Name asked, Name known, Set<String> initials) {
    var folded = new ArrayList<String>();
    var marked = new ArrayList<String>();
    for (int i = 0; i < asked.size(); i++) {
      var word = asked.folded().get(i);
      int at = initials.contains(word) && !known.folded().contains(word) ? run(word, known) : -1;
      if (at < 0) {
        folded.add(word);
        marked.add(asked.marked().get(i));
      } else {
        folded.addAll(known.folded().subList(at, at + word.length()));
        marked.addAll(known.marked().subList(at, at + word.length()));
      }
    }
    return folded.size() == asked.size()
        ? Optional.empty()
        : Optional.of(new Name(asked.text(), folded, marked));
  }

  /// Where the words begin whose first letters `word` is made of; -1 if nowhere.
  private static int run(String word, Name known) {
    return first(known.folded()).indexOf(word);
  }
}
