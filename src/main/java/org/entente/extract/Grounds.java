package org.entente.extract;

import java.util.ArrayList;
import java.util.List;

/// Gathers what speaks for a statement and against it.
final class Grounds {

  private final String rule;
  private final List<String> entries = new ArrayList<>();
  private final List<Why.Summand> summands = new ArrayList<>();

  Grounds(String rule, double base, String reason) {
    this.rule = rule;
    add(base, reason);
  }

  Grounds add(double value, String reason) {
    summands.add(new Why.Summand(value, reason));
    return this;
  }

  Grounds addIf(boolean holds, double value, String reason) {
    return holds ? add(value, reason) : this;
  }

  Grounds entry(String iri) {
    if (!entries.contains(iri)) {
      entries.add(iri);
    }
    return this;
  }

  Why why() {
    return new Why(rule, entries, summands);
  }
}
