package org.entente.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells queries from what only looks like one; nothing else is passed on to another endpoint.
final class Queries {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String QUERY = "application/sparql-query";

  private Queries() {}

  /// Why the request with this `body` is not passed on; empty if it is a query.
  static Optional<Problem> refusal(HttpServletRequest request, byte[] body) {
    var parameters = names(Optional.ofNullable(request.getQueryString()).orElse(""));
    var type = Optional.ofNullable(request.getContentType()).orElse("").split(";", 2)[0].strip();
    if (request.getMethod().equals("POST")) {
      if (type.equalsIgnoreCase(FORM)) {
        parameters.addAll(names(new String(body, StandardCharsets.UTF_8)));
      } else if (type.equalsIgnoreCase(QUERY)) {
        parameters.add("query");
      } else {
        return Optional.of(
            Problem.of(415, "Send the query as " + QUERY + " or as a form, not as " + type + "."));
      }
    }
    if (parameters.contains("update")) {
      return Optional.of(Problem.of(400, "Updates are not taken here: ask with a query."));
    }
    return parameters.contains("query")
        ? Optional.empty()
        : Optional.of(Problem.of(400, "There is no query: send one as the parameter query."));
  }

  private static Set<String> names(String form) {
    return Arrays.stream(form.split("&"))
        .map(pair -> URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
