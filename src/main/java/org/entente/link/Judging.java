package org.entente.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Reads from the verdicts of a row what is decided about its pairs, and counts.
final class Judging {

  private final boolean acceptsSure;
  private final Predicate<Pair> isLinked;
  private long linked;
  private long rejected;
  private long open;
  private long known;

  /// @param acceptsSure whether a sure pair without a verdict is taken for accepted
  /// @param isLinked whether the store links a pair already
  Judging(boolean acceptsSure, Predicate<Pair> isLinked) {
    this.acceptsSure = acceptsSure;
    this.isLinked = isLinked;
  }

  /// The pairs of one row that something is decided on, each with its verdict.
  ///
  /// @throws LinkFault if a row is said to be exactly two things
  List<Pair> of(Path table, List<Pair> pairs) {
    var decided = new ArrayList<Pair>();
    boolean isJudged = pairs.stream().anyMatch(pair -> isYes(pair.verdict()));
    for (var pair : pairs) {
      var taken =
          acceptsSure && pair.isSure() && !isJudged && pair.verdict() == Verdict.OPEN
              ? pair.with(Verdict.EXACT)
              : pair;
      if (count(taken)) {
        decided.add(taken);
      }
    }
    if (decided.stream().filter(pair -> pair.verdict() == Verdict.EXACT).count() > 1) {
      throw new LinkFault(
          table
              + ", row "
              + pairs.getFirst().row()
              + " (“"
              + pairs.getFirst().name()
              + "”): is said to be exactly two things; say close for one of them.");
    }
    return decided;
  }

  private static boolean isYes(Verdict verdict) {
    return switch (verdict) {
      case EXACT, CLOSE, LINKED -> true;
      case NO, OPEN -> false;
    };
  }

  /// Whether a pair is to be written.
  private boolean count(Pair pair) {
    return switch (pair.verdict()) {
      case EXACT, CLOSE -> {
        boolean isNew = !isLinked.test(pair);
        linked += isNew ? 1 : 0;
        known += isNew ? 0 : 1;
        yield isNew;
      }
      case NO -> {
        boolean isPair = !pair.candidate().isEmpty();
        rejected += isPair ? 1 : 0;
        yield isPair;
      }
      case OPEN -> {
        open++;
        yield false;
      }
      case LINKED -> {
        known++;
        yield false;
      }
    };
  }

  long linked() {
    return linked;
  }

  long rejected() {
    return rejected;
  }

  long open() {
    return open;
  }

  long known() {
    return known;
  }

  long decisions() {
    return linked + rejected;
  }
}
