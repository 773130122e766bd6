package org.entente.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.entente.search.Top.Hit;

/// Labels that share the most telling words with a name. Rare words are looked up first; labels
/// that only frequent words would lead to are never looked at, for these cannot make up what is
/// missing.
final class Nearest {

  /// What a label must share at least of the weight of the words asked for.
  private static final double LEAST = 0.4;

  /// What it shares that lacks none.
  private static final double WHOLE = 0.98;

  /// How much less a misspelt word counts.
  private static final double MISSPELT = 0.7;

  /// What a label shares that has every word asked for, and some more.
  private static final double NEARLY_ALL = 0.86;

  /// What a word that nothing is called weighs, as a share of the rarest one that something is.
  private static final double UNKNOWN = 0.5;

  private static final int SHORT = 3;
  private static final int LONG = 8;
  private static final int MOST_WORDS = 30;
  private static final int MOST_LABELS_READ = 30_000;

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
        !found.isEmpty() && found.getFirst().score() >= NEARLY_ALL * weights(strictly);
    return complete ? found : best(asked.stream().map(word -> sought(word, true)).toList(), limit);
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

  /// What a label gains at most by one of the words that are sought.
  private double weight(Sought sought) {
    double rarity = Math.log(1 + (double) entries.labels() / Math.max(1, sought.labels()));
    return sought.known().isEmpty() ? MISSPELT * rarity : rarity;
  }

  private List<Hit> best(List<Sought> all, int limit) {
    // Where some label may have all the words, those that lack one are not looked for.
    var whole = new Round(all, limit, true).run();
    return whole.isEmpty() ? new Round(all, limit, false).run() : whole;
  }

  private double weights(List<Sought> all) {
    return all.stream().mapToDouble(this::weight).sum();
  }

  /// One search under way.
  private final class Round {
    /// The rarest first.
    final List<Sought> sought;

    final double[] weights;
    final int[] signatures;
    final double least;
    final Top top;
    final WordTable table;
    final double[] met;
    int read;

    /// @param isWhole whether a label must have every word that is known
    Round(List<Sought> all, int limit, boolean isWhole) {
      this.sought =
          all.stream()
              .filter(one -> !one.isEmpty())
              .sorted(Comparator.comparingInt(Sought::labels))
              .toList();
      this.weights = sought.stream().mapToDouble(Nearest.this::weight).toArray();
      this.signatures = sought.stream().mapToInt(Round::signature).toArray();
      double known = Arrays.stream(weights).sum();
      double unknown = UNKNOWN * Math.log(1 + (double) entries.labels());
      double share = LEAST * (known + unknown * (all.size() - sought.size()));
      this.least = isWhole ? Math.max(share, WHOLE * known) : share;
      this.top = new Top(limit);
      this.met = new double[weights.length];
      this.table = WordTable.of(sought);
    }

    private static int signature(Sought one) {
      int signature = 0;
      for (var range : one.ranges()) {
        for (int word = range.low(); word < range.high(); word++) {
          signature |= Postings.signature(word);
        }
      }
      return signature;
    }

    List<Hit> run() {
      double left = Arrays.stream(weights).sum();
      for (int at = 0; at < weights.length && isWorth(left); at++) {
        for (var range : sought.get(at).ranges()) {
          read(at, postings.from(range.low()), postings.to(range.high() - 1), left);
        }
        left -= weights[at];
      }
      return top.bestFirst();
    }

    /// Whether a label that is worth `most` can be among the best.
    private boolean isWorth(double most) {
      return most >= least && most > top.worst() && read < MOST_LABELS_READ;
    }

    /// Looks at every label that has the word `at`, except those that a rarer one led to.
    private void read(int at, int from, int to, double left) {
      for (int i = from; i < to && isWorth(left); i++, read++) {
        double most = atMost(postings.signatureOf(i));
        if (most >= least && most > top.worst()) {
          look(postings.label(i), at);
        }
      }
    }

    private double atMost(int signature) {
      double most = 0;
      for (int i = 0; i < signatures.length; i++) {
        most += (signature & signatures[i]) == 0 ? 0 : weights[i];
      }
      return most;
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
          boolean less = !table.isKnown(place) && !sought.get(one).known().isEmpty();
          met[one] = Math.max(met[one], less ? MISSPELT * weights[one] : weights[one]);
        }
      }
      double sum = 0;
      for (double one : met) {
        sum += one;
      }
      // Words that nobody asked for make a label less likely.
      double score = sum * (0.8 + 0.2 * words / (to - from));
      int entry = entries.entryOf(label);
      if (sum >= least && top.isWanted(score, entries.links(entry))) {
        top.add(new Hit(label, entry, score, entries.links(entry), 0));
      }
    }
  }
}
