package org.entente.sparql.guard;

/// Why a query was stopped before its answer was whole.
public enum Stop {
  NO_FIRST_ROW("No answer began in the time that a query has for that"),
  TOO_SLOW("The query took longer than it may"),
  CANCELLED("The query was cancelled"),
  CLIENT_GONE("The client is gone"),
  TOO_MANY_HELD("The query sorts, groups or joins more rows than it may keep in memory"),
  TOO_MANY_ROWS("The answer has more rows than one may have"),
  TOO_MANY_BYTES("The answer has more bytes than one may have"),
  STRING_TOO_LONG("The query makes a string or number longer than it may"),
  TOO_DEEP("The query, or a regular expression of it, is nested too deeply"),
  OUT_OF_MEMORY("The memory of this service is all but used up"),
  SERVICE_REFUSED("SERVICE may not ask that endpoint"),
  SERVICE_FAILED("An endpoint that SERVICE asks gave no whole answer, or may not be reached"),
  REMOTE_FAILED("The store behind this service broke off its answer"),
  HEAD_SENT("A HEAD request has its answer");

  private final String sentence;

  Stop(String sentence) {
    this.sentence = sentence;
  }

  /// One sentence, without its full stop.
  public String sentence() {
    return sentence;
  }
}
