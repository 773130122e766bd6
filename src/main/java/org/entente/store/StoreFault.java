package org.entente.store;

/// The place where the data lives cannot do what it should; the message is one clear sentence.
public final class StoreFault extends RuntimeException {

  private static final long serialVersionUID = 1;

  /// What is wrong with the place.
  public enum Reason {
    /// Another process has the TDB2 directory.
    LOCKED,
    /// The TDB2 directory cannot be read, written or made, or is not one.
    UNREADABLE,
    /// The remote endpoint does not answer.
    AWAY,
    /// The remote endpoint answers queries but takes no writes from us.
    READ_ONLY,
    /// The remote endpoint answered with an error of its own.
    FAILED
  }

  private final Reason reason;

  StoreFault(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  StoreFault(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
