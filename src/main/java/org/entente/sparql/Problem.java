package org.entente.sparql;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JsonObject;

/// A problem document (RFC 9457) about a query: what is wrong, where in the query, what to try.
///
/// @param detail one or two sentences
/// @param line where in the query, from 1; 0 if unknown
/// @param column where in the line, from 1; 0 if unknown
record Problem(int status, String title, String detail, int line, int column) {

  private static final Pattern PLACE = Pattern.compile("line[ :]+(\\d+), col(?:umn)?[ :]+(\\d+)");

  static Problem of(int status, String text) {
    var detail =
        text.strip().replaceFirst("^Error \\d+: ", "").replaceFirst("^Parse error:\\s*", "");
    var place = PLACE.matcher(text);
    boolean found = place.find();
    return new Problem(
        status,
        title(status, found),
        detail.isEmpty() ? title(status, found) + "." : detail,
        found ? Integer.parseInt(place.group(1)) : 0,
        found ? Integer.parseInt(place.group(2)) : 0);
  }

  void send(HttpServletResponse response) throws IOException {
    response.resetBuffer();
    response.setStatus(status);
    response.setContentType("application/problem+json");
    response.getOutputStream().write(json().toString().getBytes(StandardCharsets.UTF_8));
  }

  private JsonObject json() {
    var json = new JsonObject();
    json.put("type", "about:blank");
    json.put("title", title);
    json.put("status", status);
    json.put("detail", detail);
    if (line > 0) {
      json.put("line", line);
      json.put("column", column);
    }
    return json;
  }

  private static String title(int status, boolean inQuery) {
    return switch (status) {
      case 400 -> inQuery ? "The query is not SPARQL" : "The request cannot be understood";
      case 404 -> "Nothing is there";
      case 405 -> "This method is not allowed here";
      case 406 -> "No format of those you accept";
      case 413 -> "The request is too long";
      case 415 -> "The request has a content type that is not understood";
      case 502 -> "The store behind this service does not answer";
      case 503 -> "The query took too long";
      default -> status < 500 ? "The request is refused" : "The query could not be answered";
    };
  }
}
