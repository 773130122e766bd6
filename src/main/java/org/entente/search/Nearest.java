package org.entente.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.entente.search.Top.Hit;
import org.entente.search.Vocabulary.Range;

/// Labels that share the most telling words with a name. Rare words are looked up first; labels
/// that only frequent words would lead to are never looked at, for these cannot make up what is
/// missing.
final class Nearest {

  /// What a label must share at least of the weight of the words asked for.
  private static final double LEAST = 0.4;

  /// How much less a misspelt word counts.
  private static final double MISSPELT = 0.7;

  /// What a label shares that has every word asked for, and some more.
  private static final double NEARLY_ALL = 0.86;

  private static final int SHORT = 3;
  private static final int LONG = 8;
  private static final int MOST_WORDS = 30;
  private static final int MOST_LABELS_READ = 60_000;

  private final Vocabulary vocabulary;
  private final Postings postings;
  private final Entries entries;

  Nearest(Vocabulary vocabulary, Postings postings, Entries entries) {
    this.vocabulary = vocabulary;
    this.postings = postings;
    this.entries = entries;
  }

  /// The nearest labels, the best first. Known words are read as misspelt too where no label has
  /// them all.
  List<Hit> to(List<String> words, int limit) {
    var asked = List.copyOf(new LinkedHashSet<>(words)).stream().limit(MOST_WORDS).toList();
    var strictly = asked.stream().map(word -> sought(word, false)).toList();
    var found = best(strictly, limit);
    boolean complete =
        strictly.stream().noneMatch(one -> one.known().isEmpty())
            && !found.isEmpty()
            && found.getFirst().score() >= NEARLY_ALL * weights(strictly);
    return complete
        ? found
        : best(asked.stream().map(word -> sought(word, true)).toList(), limit);
  }

  private Sought sought(String word, boolean widely) {
    var known = vocabulary.of(word);
    if (word.length() <= SHORT || (!known.isEmpty() && !widely)) {
      return Sought.of(known, List.of(), postings);
    }
    var near = Misspelt.whole(vocabulary, word, 1);
    if (near.isEmpty() && word.length() >= LONG) {
      near = Misspelt.whole(vocabulary, word, 2);
    }
    return Sought.of(known, near.stream().filter(one -> !one.equals(known)).toList(), postings);
  }

  private double weight(Sought sought) {
    return sought.isEmpty() ? 0 : Math.log(1 + (double) entries.labels() / sought.labels());
  }

  private double weights(List<Sought> sought) {
    return sought.stream().mapToDouble(this::weight).sum();
  }

  private List<Hit> best(List<Sought> all, int limit) {
    var rarestFirst =
        all.stream()
            .filter(one -> !one.isEmpty())
            .sorted(Comparator.comparingInt(Sought::labels))
            .toList();
    var weights = rarestFirst.stream().mapToDouble(this::weight).toArray();
    var search = new Round(rarestFirst, weights, LEAST * Arrays.stream(weights).sum(), limit);
    double left = Arrays.stream(weights).sum();
    for (int at = 0; at < weights.length && left >= search.least; at++) {
      if (search.read > MOST_LABELS_READ) {
        break;
      }
      search.read(at);
      left -= weights[at];
    }
    return search.top.bestFirst();
  }

  /// One search under way.
  private final class Round {
    final List<Sought> sought;
    final double[] weights;
    final double least;
    final Top top;
    final WordTable table;
    final double[] met;
    int read;

    Round(List<Sought> sought, double[] weights, double least, int limit) {
      this.sought = sought;
      this.weights = weights;
      this.least = least;
      this.top = new Top(limit);
      this.met = new double[weights.length];
      this.table = WordTable.of(sought);
    }

    /// Looks at every label that has the word `at`, except those that a rarer one led to.
    void read(int at) {
      var ranges = new ArrayList<Range>();
      ranges.add(sought.get(at).known());
      ranges.addAll(sought.get(at).near());
      for (var range : ranges) {
        int to = range.isEmpty() ? 0 : postings.to(range.high() - 1);
        for (int i = range.isEmpty() ? 0 : postings.from(range.low()); i < to; i++) {
          if (read++ > 2 * MOST_LABELS_READ) {
            return;
          }
          look(postings.label(i), at);
        }
      }
    }

    private void look(int label, int at) {
      Arrays.fill(met, 0);
      int from = postings.first(label);
      int to = postings.end(label);
      int words = 0;
      for (int i = from; i < to; i++) {
        int place = table.find(postings.word(i));
        if (place >= 0) {
          int one = table.sought(place);
          if (one < at) {
            return;
          }
          words += met[one] == 0 ? 1 : 0;
          double share = table.isKnown(place) ? 1 : MISSPELT;
          met[one] = Math.max(met[one], share * weights[one]);
        }
      }
      double score = 0;
      for (double one : met) {
        score += one;
      }
      if (score < least * MISSPELT) {
        return;
      }
      // Words that nobody asked for make a label less likely.
      score *= 0.8 + 0.2 * words / (to - from);
      int entry = entries.entryOf(label);
      if (top.isWanted(score, entries.links(entry))) {
        top.add(new Hit(label, entry, score, entries.links(entry)));
      }
    }
  }
}
