package org.entente.sparql;

import org.entente.sparql.guard.Stop;

/// Says to a client why its query was stopped, and what to try.
final class Stops {

  private Stops() {}

  static Problem problem(Stop reason, Limits limits) {
    return switch (reason) {
      case NO_FIRST_ROW -> problem(503, reason, limits.firstRow().toSeconds() + " seconds", SLOW);
      case TOO_SLOW -> problem(503, reason, limits.whole().toSeconds() + " seconds", SLOW);
      case CANCELLED -> problem(503, reason, "", "Send it again if that was not meant.");
      case CLIENT_GONE -> problem(503, reason, "", "");
      case TOO_MANY_HELD ->
          problem(
              422,
              reason,
              limits.heldRows() + " rows",
              "Ask for less at once, by FILTER or by further patterns; or sort and group what a"
                  + " LIMIT within has made few.");
      case TOO_MANY_ROWS ->
          problem(422, reason, limits.answerRows() + " rows", "Add LIMIT and OFFSET.");
      case TOO_MANY_BYTES ->
          problem(422, reason, limits.answerBytes() + " bytes", "Add LIMIT and OFFSET.");
      case STRING_TOO_LONG ->
          problem(
              422,
              reason,
              limits.stringLength() + " characters",
              "Put fewer or shorter strings together.");
      case TOO_DEEP -> problem(422, reason, "", "Write it with fewer brackets within brackets.");
      case OUT_OF_MEMORY -> problem(503, reason, "", SLOW).retryAfter(10);
      case SERVICE_REFUSED -> problem(403, reason, "", "");
      case SERVICE_FAILED ->
          problem(422, reason, "", "Try again; SERVICE SILENT goes on without it.");
      case REMOTE_FAILED -> problem(502, reason, "", "Try again.");
      case HEAD_SENT -> throw new IllegalArgumentException("Not a problem");
    };
  }

  private static final String SLOW =
      "Make it more selective: name a type or a value early, avoid patterns that share no variable,"
          + " and add LIMIT.";

  private static Problem problem(int status, Stop reason, String limit, String hint) {
    var problem =
        Problem.of(
            status, reason.sentence() + (limit.isEmpty() ? "." : ": the limit is " + limit + "."));
    if (!hint.isEmpty()) {
      problem.with("hint", hint);
    }
    return problem;
  }
}
