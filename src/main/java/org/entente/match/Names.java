package org.entente.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.entente.search.Label;

/// Compares a name asked for with a label.
///
/// Scores: the same letters and marks 94; marks or case left out 86; divided otherwise 84; another
/// order of words 80 to 84; misspelt at most 82, by the share that agrees. Alternative names count
/// 1 less, known misspellings 4, names of a state's people 30.
final class Names {

  private static final double EXACT = 94;
  private static final double FOLDED = 86;
  /// Some marks left away; with other marks it would be another name.
  private static final double SOME_MARKS = 80;
  private static final double MIDDLE_NAME = 80;
  private static final double DIVIDED = 84;
  private static final double ORDERED = 84;
  private static final double MISSPELT = 82;
  private static final double FULL = 88;

  private final ToIntFunction<String> frequency;

  /// @param frequency in how many labels a folded word occurs
  Names(ToIntFunction<String> frequency) {
    this.frequency = frequency;
  }

  /// Persons: words may be turned round as the custom of their country allows.
  Nearness person(Name asked, Name known, Label label) {
    var same = same(asked, known, label);
    if (same.score() > 0 || asked.size() == 0 || known.size() == 0) {
      return same;
    }
    boolean vietnamese = Vietnamese.isPerson(known);
    var alignment = Alignment.of(asked, known, frequency, vietnamese ? 0.6 : 0.35);
    double turned = turned(alignment, asked, known, vietnamese);
    double given = vietnamese ? alignment.last() : 1;
    double score = FULL * alignment.likeness() * turned * (given < 0.9 ? 0.8 : 1);
    boolean isName = sameWords(asked, known) && turned > 0.9;
    if (!vietnamese && (isWithin(known, asked) || isWithin(asked, known))) {
      score = Math.max(score, MIDDLE_NAME);
    }
    double most = isName ? ORDERED : MISSPELT;
    return found(label, Math.min(most, score), isName && score > 70, asked, known, alignment);
  }

  /// Whether `longer` is `shorter` with names in the middle.
  private static boolean isWithin(Name shorter, Name longer) {
    var few = shorter.folded();
    var many = longer.folded();
    if (few.size() < 2
        || few.size() >= many.size()
        || few.getFirst().length() < 2
        || !few.getFirst().equals(many.getFirst())
        || !few.getLast().equals(many.getLast())) {
      return false;
    }
    int met = 0;
    for (var word : many) {
      met += met < few.size() && word.equals(few.get(met)) ? 1 : 0;
    }
    return met == few.size();
  }

  /// Everything else: each word counts, wherever it stands.
  Nearness thing(Name asked, Name known, Label label) {
    var same = same(asked, known, label);
    if (same.score() > 0 || asked.size() == 0 || known.size() == 0) {
      return same;
    }
    var alignment = Alignment.of(asked, known, frequency, 1);
    boolean isName = sameWords(asked, known);
    double most = isName ? ORDERED : alignment.spelt() ? MISSPELT : 70;
    double score = FULL * alignment.likeness();
    return found(label, Math.min(most, score), isName, asked, known, alignment);
  }

  private Nearness same(Name asked, Name known, Label label) {
    if (asked.size() == 0) {
      boolean exact = asked.text().strip().equalsIgnoreCase(label.text().strip());
      return exact ? found(label, EXACT, true, asked, known, none()) : Nearness.none(label);
    }
    if (asked.key().equals(known.key())) {
      double marks = 1;
      for (int i = 0; i < asked.size(); i++) {
        marks = Math.min(marks, Marks.agreement(asked.marked().get(i), known.marked().get(i)));
      }
      double score = marks == 1 ? EXACT : marks > 0.9 ? FOLDED : marks > 0.8 ? SOME_MARKS : 68;
      return found(label, score, true, asked, known, none());
    }
    if (asked.solid().equals(known.solid())) {
      return found(label, DIVIDED, true, asked, known, none());
    }
    return Nearness.none(label);
  }

  /// What another order of words leaves of the likeness.
  private static double turned(Alignment alignment, Name asked, Name known, boolean vietnamese) {
    int[] order = alignment.order();
    boolean rising = true;
    int before = -1;
    for (int partner : order) {
      if (partner >= 0) {
        rising &= partner > before;
        before = partner;
      }
    }
    if (rising) {
      return 1;
    }
    boolean whole = asked.size() == known.size();
    if (vietnamese) {
      return whole && Vietnamese.isTold(order) ? 0.955 : 0.72;
    }
    return known.size() < 3 || (whole && isRotated(order)) ? 0.955 : 0.9;
  }

  private static boolean isRotated(int[] order) {
    boolean rotated = true;
    for (int i = 1; i < order.length; i++) {
      rotated &= order[i] == (order[i - 1] + 1) % order.length;
    }
    return rotated;
  }

  private static boolean sameWords(Name asked, Name known) {
    return asked.folded().stream()
        .sorted()
        .toList()
        .equals(known.folded().stream().sorted().toList());
  }

  private static Alignment none() {
    return new Alignment(1, 1, new int[0], 1, true);
  }

  private Nearness found(
      Label label, double score, boolean isName, Name asked, Name known, Alignment alignment) {
    double less =
        switch (label.kind()) {
          case PREFERRED -> 0;
          case ALTERNATIVE -> 1;
          case HIDDEN -> 4;
          case DEMONYM -> 30;
        };
    var features = new ArrayList<Feature>();
    features.add(new Feature("name_exact_diacritics", isExact(asked, known) ? 1 : 0));
    features.add(new Feature("name_folded", asked.key().equals(known.key()) ? 1 : 0));
    features.add(new Feature("token_alignment", alignment.likeness()));
    features.add(new Feature("rare_token_idf", alignment.weight()));
    features.add(new Feature("given_name_last", alignment.last()));
    features.add(new Feature("alias", label.kind() == Label.Kind.PREFERRED ? 0 : 1));
    boolean isOwn = isName && label.kind() != Label.Kind.DEMONYM;
    return new Nearness(label, Math.max(0, score - less), isOwn, List.copyOf(features));
  }

  private static boolean isExact(Name asked, Name known) {
    return asked.marked().equals(known.marked());
  }
}
