package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.lexicon.Category;
import org.entente.lexicon.Hit;
import org.entente.lexicon.Tokens;

/// Finds cities, and states where the words around them make them places.
final class PlaceReader {

  private static final Set<String> AT =
      Set.of(
          "tại",
          "ở",
          "sang",
          "thăm",
          "đến",
          "tới",
          "au",
          "en",
          "aux",
          "in",
          "to",
          "thức",
          "nghị",
          "visited",
          "visiting",
          "visite",
          "trong");
  private static final Set<String> ARTICLES = Set.of("the", "le", "la", "les", "l", "'", "nước");

  private final Chart chart;
  private final Tokens tokens;

  PlaceReader(Chart chart) {
    this.chart = chart;
    this.tokens = chart.tokens();
  }

  List<PlaceMention> all() {
    var found = new ArrayList<PlaceMention>();
    for (Hit hit : chart.doc().hits()) {
      Span span = new Span(hit.start(), hit.end());
      if (hit.category() == Category.PLACE && !isStateToo(hit)) {
        found.add(
            new PlaceMention(
                span,
                hit.entry().label("en").orElse(hit.form().text()),
                Optional.of(hit.entry().iri()),
                hit.entry().slug("inState")));
      } else if (isState(hit) && isPlace(tokens.from(hit.start()))) {
        found.add(
            new PlaceMention(
                span,
                hit.entry().label("en").orElse(hit.form().text()),
                Optional.of(hit.entry().iri()),
                Optional.of(hit.entry().slug())));
      }
    }
    return List.copyOf(found);
  }

  /// A country listed as a place is one only where the words around it say so.
  private boolean isStateToo(Hit hit) {
    return chart.at(tokens.from(hit.start())).stream().anyMatch(PlaceReader::isState);
  }

  private static boolean isState(Hit hit) {
    return (hit.category() == Category.STATE || hit.category() == Category.TERRITORY)
        && !hit.form().property().equals("demonym");
  }

  private boolean isPlace(int token) {
    int before = token - 1;
    while (before > 0 && chart.isAny(before, ARTICLES)) {
      before--;
    }
    return before >= 0 && chart.isAny(before, AT);
  }
}
