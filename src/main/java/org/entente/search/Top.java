package org.entente.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// The best labels met so far, one an entity.
final class Top {

  /// @param links of the entity, which decide between equals
  /// @param liked decides between labels of one entity
  record Hit(int label, int entry, double score, int links, int liked) {

    private static final Comparator<Hit> WORST_FIRST =
        Comparator.comparingDouble(Hit::score)
            .thenComparingInt(Hit::links)
            .thenComparingInt(Hit::liked)
            .thenComparing(Comparator.comparingInt(Hit::label).reversed());
  }

  private final int limit;
  private final PriorityQueue<Hit> hits = new PriorityQueue<>(Hit.WORST_FIRST);

  private double worst = Double.NEGATIVE_INFINITY;
  private int worstLinks;

  Top(int limit) {
    this.limit = Math.max(1, limit);
  }

  /// What must be surpassed, or drawn level with by more links.
  double worst() {
    return worst;
  }

  /// Whether a label of this score and these links would be among the best.
  boolean isWanted(double score, int links) {
    return score > worst || (score == worst && links > worstLinks);
  }

  void add(Hit hit) {
    Hit other = null;
    for (var one : hits) {
      other = one.entry() == hit.entry() ? one : other;
    }
    if (other != null) {
      if (Hit.WORST_FIRST.compare(hit, other) <= 0) {
        return;
      }
      hits.remove(other);
    }
    hits.add(hit);
    if (hits.size() > limit) {
      hits.poll();
    }
    var last = hits.peek();
    if (last != null && hits.size() == limit) {
      worst = last.score();
      worstLinks = last.links();
    }
  }

  List<Hit> bestFirst() {
    var sorted = new ArrayList<>(hits);
    sorted.sort(Hit.WORST_FIRST.reversed());
    return sorted;
  }
}
