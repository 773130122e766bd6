package org.entente.model;

/// Why an article got no answer that could be read.
public enum Failure {
  UNREACHABLE,
  TIMED_OUT,
  RATE_LIMITED,
  REFUSED,
  REDIRECTED,
  TOO_LARGE,
  TRUNCATED,
  NO_ANSWER,
  NOT_JSON,
  ARTICLE_TOO_LONG
}
