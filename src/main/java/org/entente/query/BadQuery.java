package org.entente.query;

/// A file is not a query as `queries/README.md` describes it; the message is a sentence that names
/// the file, and line and column where they are known.
public final class BadQuery extends RuntimeException {

  private static final long serialVersionUID = 1;

  BadQuery(String message) {
    super(message);
  }

  BadQuery(String message, Throwable cause) {
    super(message, cause);
  }
}
