package org.entente.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.search.Top.Hit;
import org.entente.search.Vocabulary.Range;

/// The labels that what was typed so far goes on to. First those that are it or begin with it, then
/// those that have its words in any place, the last one begun, then those where a word is misspelt;
/// within each, those that agree in the marks that were typed, then those of the entities that most
/// is said of.
final class Completion {

  /// A misspelling of a word that begins so is looked for.
  private static final int SHORT = 3;

  private static final int MOST_LABELS_READ = 300_000;

  /// Looked at for each one wanted, so that marks can choose.
  private static final int SPARE = 3;

  private final Vocabulary vocabulary;
  private final Postings postings;
  private final Entries entries;
  private final Filter filter;
  private final Optional<String> language;
  private final String typed;
  private final List<String> words;
  private final boolean typedMarks;
  private final int wanted;
  private final Map<Integer, Integer> found = new LinkedHashMap<>();

  /// @param language of the names that are shown where an entity has several
  Completion(
      Vocabulary vocabulary,
      Postings postings,
      Entries entries,
      Filter filter,
      Optional<String> language,
      String typed,
      int wanted) {
    this.vocabulary = vocabulary;
    this.postings = postings;
    this.entries = entries;
    this.filter = filter;
    this.language = language;
    this.typed = String.join(" ", Words.marked(typed));
    this.words = Words.folded(typed);
    this.typedMarks = !Words.marked(typed).equals(words);
    this.wanted = wanted;
  }

  /// Numbers of labels, one an entity, the best first.
  List<Integer> labels() {
    if (!words.isEmpty()) {
      beginning();
      if (found.size() < wanted) {
        containing(sought(false));
      }
      if (found.size() < wanted && words.stream().anyMatch(word -> word.length() > SHORT)) {
        containing(sought(true));
      }
    }
    return List.copyOf(found.values());
  }

  private void beginning() {
    if (words.size() > Postings.ORDERED_BY) {
      return;
    }
    var range = postings.all();
    int last = words.size() - 1;
    for (int place = 0; place < last; place++) {
      range = postings.narrowed(range, place, vocabulary.of(words.get(place)));
    }
    var exactly = postings.narrowed(range, last, vocabulary.of(words.get(last)));
    take(postings.ended(exactly, last + 1));
    if (found.size() < wanted) {
      take(postings.narrowed(range, last, vocabulary.beginningWith(words.get(last))));
    }
  }

  private void take(Range inOrder) {
    var top = new Top(SPARE * wanted);
    for (int at = inOrder.low(); at < inOrder.high(); at++) {
      int label = postings.inOrder(at);
      offer(top, label, 0);
    }
    keep(top);
  }

  private List<Sought> sought(boolean misspelt) {
    var sought = new ArrayList<Sought>();
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      boolean isLast = i == words.size() - 1;
      var known = isLast ? vocabulary.beginningWith(word) : vocabulary.of(word);
      List<Range> near = List.of();
      if (misspelt && word.length() > SHORT) {
        near = isLast ? Misspelt.prefix(vocabulary, word) : Misspelt.whole(vocabulary, word, 1);
      }
      sought.add(Sought.of(known, near, postings));
    }
    return sought;
  }

  private void containing(List<Sought> sought) {
    var rarest = sought.stream().min(Comparator.comparingInt(Sought::labels)).orElseThrow();
    var top = new Top(SPARE * wanted);
    var ranges = new ArrayList<Range>(List.of(rarest.known()));
    ranges.addAll(rarest.near());
    int read = 0;
    for (var range : ranges) {
      int to = range.isEmpty() ? 0 : postings.to(range.high() - 1);
      for (int at = range.isEmpty() ? 0 : postings.from(range.low()); at < to; at++) {
        if (read++ > MOST_LABELS_READ) {
          break;
        }
        int label = postings.label(at);
        int score = score(sought, label);
        if (score > 0) {
          offer(top, label, score);
        }
      }
    }
    keep(top);
  }

  /// 0 unless each word asked for has a word of its own in the label.
  private int score(List<Sought> sought, int label) {
    long taken = 0;
    int score = 0;
    for (var one : sought) {
      int best = 0;
      int place = -1;
      for (int at = postings.first(label); at < postings.end(label); at++) {
        int bit = at - postings.first(label);
        int likeness = (taken & 1L << bit) == 0 ? one.likeness(postings.word(at)) : 0;
        if (likeness > best) {
          best = likeness;
          place = bit;
        }
      }
      if (best == 0) {
        return 0;
      }
      taken |= 1L << place;
      score += best;
    }
    return score;
  }

  private void offer(Top top, int label, double score) {
    int entry = entries.entryOf(label);
    int links = entries.links(entry);
    if (top.isWanted(score, links) && filter.accepts(label, entry) && !found.containsKey(entry)) {
      int liked = (typedMarks && hasMarks(label) ? 2 : 0) + (isPreferred(label) ? 1 : 0);
      top.add(new Hit(label, entry, score, links, liked));
    }
  }

  private void keep(Top top) {
    var hits = top.bestFirst();
    hits.sort(
        Comparator.comparingDouble((Hit hit) -> -hit.score())
            .thenComparing(hit -> hit.liked() > 1 ? 0 : 1));
    for (var hit : hits) {
      if (found.size() < wanted) {
        found.putIfAbsent(hit.entry(), hit.label());
      }
    }
  }

  private boolean hasMarks(int label) {
    return String.join(" ", Words.marked(entries.text(label))).startsWith(typed);
  }

  private boolean isPreferred(int label) {
    return language.filter(entries.language(label)::equals).isPresent();
  }
}
