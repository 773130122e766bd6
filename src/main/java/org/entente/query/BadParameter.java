package org.entente.query;

import java.util.ArrayList;
import java.util.List;

/// A parameter is missing, unknown or has a value of the wrong kind; the message is a sentence that
/// names it.
public final class BadParameter extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String parameter;
  private final ArrayList<String> allowed = new ArrayList<>();

  BadParameter(String parameter, String message, Throwable cause) {
    super(message, cause);
    this.parameter = parameter;
  }

  BadParameter(String parameter, String message) {
    super(message);
    this.parameter = parameter;
  }

  BadParameter(String parameter, String message, List<String> allowed) {
    this(parameter, message);
    this.allowed.addAll(allowed);
  }

  /// The values that would have been taken, where they can be listed.
  public List<String> allowed() {
    return List.copyOf(allowed);
  }

  public String parameter() {
    return parameter;
  }
}
