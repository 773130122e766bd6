package org.entente.query;

/// A parameter is missing, unknown or has a value of the wrong kind; the message is a sentence that
/// names it.
public final class BadParameter extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String parameter;

  BadParameter(String parameter, String message, Throwable cause) {
    super(message, cause);
    this.parameter = parameter;
  }

  BadParameter(String parameter, String message) {
    super(message);
    this.parameter = parameter;
  }

  public String parameter() {
    return parameter;
  }
}
