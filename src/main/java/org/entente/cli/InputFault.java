package org.entente.cli;

/// What the user gave cannot be used; the message says what and where, in one sentence.
final class InputFault extends RuntimeException {

  private static final long serialVersionUID = 1;

  InputFault(String message) {
    super(message);
  }

  InputFault(String message, Throwable cause) {
    super(message, cause);
  }
}
