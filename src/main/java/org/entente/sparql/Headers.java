package org.entente.sparql;

import jakarta.servlet.http.HttpServletRequest;

/// Headers of a request.
final class Headers {

  private Headers() {}

  /// All values of a header as one, empty if there is none.
  static String all(HttpServletRequest request, String name) {
    var values = request.getHeaders(name);
    if (!values.hasMoreElements()) {
      return "";
    }
    var first = values.nextElement();
    if (!values.hasMoreElements()) {
      return first;
    }
    var joined = new StringBuilder(first);
    while (values.hasMoreElements()) {
      joined.append(',').append(values.nextElement());
    }
    return joined.toString();
  }
}
