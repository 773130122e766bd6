package org.entente.query;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Which part of the data a question is about.
///
/// @param kinds the kinds of graphs, without `kind-`; empty means the default graph as it is
/// @param minConfidence records with less are left out, from 0 to 1
record Selection(Set<String> kinds, double minConfidence) {

  private static final Set<String> CHOICES = Set.of("curated", "extracted", "model", "imported");
  private static final Set<String> ALWAYS = Set.of("reference", "ontology", "links", "reviews");

  Selection {
    kinds = Set.copyOf(kinds);
  }

  static Selection of(Optional<String> kinds, Optional<String> minConfidence) {
    return new Selection(
        kinds.map(Selection::kinds).orElse(Set.of()),
        minConfidence.map(Selection::confidence).orElse(0.0));
  }

  boolean isEverything() {
    return kinds.isEmpty() && minConfidence == 0;
  }

  boolean takes(String kind) {
    return ALWAYS.contains(kind) || kinds.contains(kind);
  }

  private static Set<String> kinds(String text) {
    var kinds = new TreeSet<>(Arrays.asList(text.split(",")));
    kinds.removeAll(ALWAYS);
    if (!CHOICES.containsAll(kinds)) {
      throw new BadParameter(
          "kinds",
          "The parameter kinds=" + text + " is not a list of " + new TreeSet<>(CHOICES) + ".");
    }
    // Only kinds that are always there were named: take them and nothing else.
    return kinds.isEmpty() ? ALWAYS : kinds;
  }

  private static double confidence(String text) {
    try {
      double value = Double.parseDouble(text);
      if (value >= 0 && value <= 1) {
        return value;
      }
    } catch (NumberFormatException _) {
      // Said below, as for a number out of range.
    }
    throw new BadParameter(
        "minConfidence", "The parameter minConfidence=" + text + " is not a number from 0 to 1.");
  }
}
