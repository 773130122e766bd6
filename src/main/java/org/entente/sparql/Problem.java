package org.entente.sparql;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/// A problem document (RFC 9457): what is wrong, and for a query where.
public final class Problem {

  public static final String TYPE = "application/problem+json";

  private static final Pattern PLACE = Pattern.compile("line[ :]+(\\d+), col(?:umn)?[ :]+(\\d+)");

  private final int status;
  private final JsonObject json = new JsonObject();
  private OptionalInt retryAfter = OptionalInt.empty();

  private Problem(int status) {
    this.status = status;
  }

  /// A problem with a title of its status.
  ///
  /// @param text one or two sentences; a line and column in it become members of their own
  public static Problem of(int status, String text) {
    var detail =
        text.strip().replaceFirst("^Error \\d+: ", "").replaceFirst("^Parse error:\\s*", "");
    var place = PLACE.matcher(text);
    boolean found = place.find();
    var problem = new Problem(status);
    problem.json.put("type", "about:blank");
    problem.json.put("title", title(status, found));
    problem.json.put("status", status);
    problem.json.put("detail", detail.isEmpty() ? title(status, found) + "." : detail);
    if (found) {
      problem.json.put("line", Integer.parseInt(place.group(1)));
      problem.json.put("column", Integer.parseInt(place.group(2)));
    }
    return problem;
  }

  /// A query that cannot be read, at a place from 1 on; nowhere if that is less.
  static Problem syntax(String text, int line, int column) {
    var problem = of(400, text);
    problem.json.put("title", title(400, true));
    if (line > 0) {
      problem.json.put("line", line);
      problem.json.put("column", column);
    }
    return problem;
  }

  /// Adds a member that is a list.
  void with(String member, List<String> values) {
    var list = new JsonArray();
    values.forEach(list::add);
    json.put(member, list);
  }

  /// Adds a member of its own.
  public void with(String member, String value) {
    json.put(member, value);
  }

  /// Says after how many seconds to try again, in the document and as the header.
  Problem retryAfter(int seconds) {
    json.put("retryAfter", seconds);
    retryAfter = OptionalInt.of(seconds);
    return this;
  }

  /// One or two sentences on what is wrong.
  public String detail() {
    return json.getString("detail");
  }

  public int status() {
    return status;
  }

  @Override
  public String toString() {
    return json.toString();
  }

  void send(HttpServletResponse response) throws IOException {
    response.resetBuffer();
    response.setStatus(status);
    response.setContentType(TYPE);
    response.setHeader("Cache-Control", "no-store");
    retryAfter.ifPresent(seconds -> response.setIntHeader("Retry-After", seconds));
    response.getOutputStream().write(toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String title(int status, boolean inQuery) {
    return switch (status) {
      case 400 -> inQuery ? "The query is not SPARQL" : "The request cannot be understood";
      case 404 -> "Nothing is there";
      case 405 -> "This method is not allowed here";
      case 406 -> "No format of those you accept";
      case 410 -> "It is gone";
      case 408 -> "The request took too long";
      case 422 -> "The query needs more than it may have";
      case 429 -> "Too many queries";
      case 413 -> "The request is too long";
      case 415 -> "The request has a content type that is not understood";
      case 502 -> "The store behind this service does not answer";
      case 503 -> "The query took too long";
      default -> status < 500 ? "The request is refused" : "The request could not be answered";
    };
  }
}
