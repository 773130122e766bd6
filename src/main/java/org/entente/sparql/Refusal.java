package org.entente.sparql;

/// A request that is not answered, with what its sender is told.
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  Refusal(Problem problem) {
    super(problem.toString(), null, false, false);
    this.problem = problem;
  }

  Refusal(int status, String text) {
    this(Problem.of(status, text));
  }

  Problem problem() {
    return problem;
  }
}
