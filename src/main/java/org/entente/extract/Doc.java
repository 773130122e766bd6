package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.lexicon.Category;
import org.entente.lexicon.Hit;
import org.entente.lexicon.Tokens;

/// An article cut into blocks and sentences, with what the lexicon finds in it.
///
/// @param hits in text order, of every category, from blocks whose names count
record Doc(
    Article article,
    List<Segment> segments,
    List<Sentence> sentences,
    Tokens tokens,
    List<Hit> hits) {

  String text() {
    return article.text();
  }

  /// The hits that lie wholly inside a span, in text order.
  List<Hit> hits(Span within) {
    var found = new ArrayList<Hit>();
    for (int at = firstHit(within.start()); at < hits.size(); at++) {
      Hit hit = hits.get(at);
      if (hit.start() >= within.end()) {
        break;
      }
      if (hit.end() <= within.end()) {
        found.add(hit);
      }
    }
    return found;
  }

  List<Hit> hits(Span within, Category category) {
    return hits(within).stream().filter(hit -> hit.category() == category).toList();
  }

  /// The sentence that holds a position.
  Optional<Sentence> sentenceAt(int position) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Sentence sentence = sentences.get(middle);
      if (position < sentence.span().start()) {
        high = middle - 1;
      } else if (position >= sentence.span().end()) {
        low = middle + 1;
      } else {
        return Optional.of(sentence);
      }
    }
    return Optional.empty();
  }

  private int firstHit(int position) {
    int low = 0;
    int high = hits.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (hits.get(middle).start() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
