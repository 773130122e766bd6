package org.entente.sparql.guard;

import org.apache.jena.sparql.algebra.Op;

final class Rewriting {

  private Rewriting() {}

  static Op of(Op plan, Budget budget) {
    budget.check();
    return plan;
  }
}
