package org.entente.sparql.guard;

/// Ends a query from within.
public final class Stopped extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Stop reason;

  Stopped(Stop reason) {
    super(reason.sentence(), null, false, false);
    this.reason = reason;
  }

  public Stop reason() {
    return reason;
  }
}
