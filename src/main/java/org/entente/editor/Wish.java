package org.entente.editor;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.entente.query.RowSyntax;

/// What a request to the endpoint is after.
enum Wish {
  /// The page to write queries in.
  EDITOR,
  /// The answer of a query as a page.
  PAGE,
  SPREADSHEET,
  /// What the endpoint itself answers.
  ANOTHER;

  static Wish of(HttpServletRequest request) {
    var accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
    // A shared link names a view, and the format for downloads beside it.
    var format = parameter(request, "format").filter(_ -> parameter(request, "view").isEmpty());
    boolean isGet = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (isGet && format.filter("html"::equals).isPresent()) {
      return parameter(request, "query").isPresent() ? PAGE : EDITOR;
    }
    if (format.filter("xlsx"::equals).isPresent()
        || (format.isEmpty() && accept.contains(RowSyntax.XLSX.mediaType()))) {
      return SPREADSHEET;
    }
    // Browsers name HTML first; programs that take it at all name what they like better before.
    boolean likesHtml = accept.startsWith("text/html") || accept.startsWith("application/xhtml");
    return isGet && format.isEmpty() && likesHtml ? EDITOR : ANOTHER;
  }

  /// A parameter of the address alone: the body belongs to the endpoint.
  private static Optional<String> parameter(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getQueryString()).stream()
        .flatMap(query -> Arrays.stream(query.split("&")))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> decoded(pair.substring(name.length() + 1)))
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return text;
    }
  }
}
