package org.entente.reconcile;

/// What a client sent is not what the specification knows; the message says why.
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;

  Refused(int status, String message) {
    super(message);
    this.status = status;
  }

  /// The HTTP status that says so.
  int status() {
    return status;
  }
}
