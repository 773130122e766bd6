package org.entente.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.extract.Article;
import org.entente.extract.Span;

/// Finds quotes in one article: as they stand, else with white space, composition and punctuation
/// marks evened out, else with few edits. Only whole words count.
final class Locator {

  /// Cells of near matches for one answer: seconds at most, and thousands of honest slips.
  private static final long WORK = 500_000_000;

  private final Article article;
  private final Folded folded;
  private final String text;
  private long work = WORK;

  Locator(Article article) {
    this.article = article;
    this.folded = new Folded(article.text(), article.body());
    this.text = folded.text();
  }

  /// Every place where the quote stands, the best kind of match only, in the order of the text.
  List<Place> places(String quote) {
    return places(quote, 0, text.length());
  }

  /// As [#places], within a stretch of the article, so that a slip in a short quote cannot lead
  /// away from its statement.
  List<Place> places(String quote, Span within) {
    return places(quote, folded.indexOf(within.start()), folded.indexOf(within.end()));
  }

  private List<Place> places(String quote, int start, int end) {
    String pattern = Folded.fold(quote);
    if (pattern.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return List.of();
    }
    var same = verbatim(pattern, quote, start, end);
    if (!same.isEmpty()) {
      boolean exact = same.stream().anyMatch(Place::exact);
      return same.stream().filter(place -> place.exact() == exact).toList();
    }
    return near(pattern, text.substring(start, end)).stream()
        .map(near -> place(start + near.start(), start + near.end(), near.edits(), quote))
        .toList();
  }

  /// Nothing more once an answer full of slips has used up its work.
  private List<NearMatch.Found> near(String pattern, String stretch) {
    work -= NearMatch.work(pattern, stretch);
    return work < 0 ? List.of() : NearMatch.find(pattern, stretch);
  }

  private List<Place> verbatim(String pattern, String quote, int start, int end) {
    List<Place> places = new ArrayList<>();
    int at = text.indexOf(pattern, start);
    while (at >= 0 && at + pattern.length() <= end) {
      int after = at + pattern.length();
      if (Words.startsAt(text, at) && Words.endsAt(text, after)) {
        places.add(place(at, after, 0, quote));
      }
      at = text.indexOf(pattern, at + 1);
    }
    return places;
  }

  private Place place(int start, int end, int edits, String quote) {
    var span = folded.span(start, end);
    return new Place(span, edits, span.in(article.text()).equals(quote));
  }

  /// The only place nearest to the anchor, if there is one.
  static Optional<Place> nearest(List<Place> places, Span anchor) {
    var sorted = places.stream().sorted(Place.nearest(anchor)).limit(2).toList();
    boolean tie =
        sorted.size() == 2
            && sorted.getFirst().distance(anchor) == sorted.getLast().distance(anchor);
    return tie ? Optional.empty() : sorted.stream().findFirst();
  }
}
