package org.entente.model;

/// The model gave no answer that could be read. The message is ours alone: it never repeats what an
/// endpoint sent.
public final class ModelException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Failure failure;

  ModelException(Failure failure, String message) {
    super(message);
    this.failure = failure;
  }

  ModelException(Failure failure, String message, Throwable cause) {
    super(message, cause);
    this.failure = failure;
  }

  public Failure failure() {
    return failure;
  }
}
