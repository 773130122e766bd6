package org.entente.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A query as the SPARQL 1.1 Protocol sends it: by GET, as a form, or as the body of a POST or
/// QUERY request.
///
/// @param defaultGraphs in place of FROM in the query, where there are any graphs here
/// @param format what the address names, before any `Accept`
record ProtocolRequest(
    String query, List<String> defaultGraphs, List<String> namedGraphs, Optional<String> format) {

  static final String FORM = "application/x-www-form-urlencoded";
  static final String QUERY = "application/sparql-query";

  private static final Set<String> OF_UPDATES =
      Set.of("update", "using-graph-uri", "using-named-graph-uri");

  ProtocolRequest {
    defaultGraphs = List.copyOf(defaultGraphs);
    namedGraphs = List.copyOf(namedGraphs);
  }

  /// Whether FROM and FROM NAMED of the query are overruled.
  boolean hasDataset() {
    return !defaultGraphs.isEmpty() || !namedGraphs.isEmpty();
  }

  /// Reads what the client sent, or refuses it.
  static ProtocolRequest of(HttpServletRequest request, Body body) throws IOException {
    var address = Form.of(Optional.ofNullable(request.getQueryString()).orElse(""));
    var method = request.getMethod();
    if (!method.equals("POST") && !method.equals("QUERY")) {
      return of(List.of(address), address.all("query"));
    }
    var type = Optional.ofNullable(request.getContentType()).orElse("");
    var media = Body.mediaType(type);
    if (media.equals(FORM)) {
      var form = Form.of(body.read(request));
      var queries = new ArrayList<>(address.all("query"));
      queries.addAll(form.all("query"));
      return of(List.of(address, form), queries);
    }
    if (media.equals(QUERY)) {
      Body.requireUtf8(type);
      var queries = new ArrayList<>(address.all("query"));
      queries.add(body.read(request));
      return of(List.of(address), queries);
    }
    throw new Refusal(
        415,
        "Send the query as "
            + QUERY
            + " or as a form, not as "
            + (media.isEmpty() ? "a body without Content-Type." : media + "."));
  }

  private static ProtocolRequest of(List<Form> forms, List<String> queries) {
    for (var form : forms) {
      if (form.parameters().stream().anyMatch(p -> OF_UPDATES.contains(p.name()))) {
        throw new Refusal(400, "Updates are not taken here: ask with a query.");
      }
    }
    if (queries.size() > 1) {
      throw new Refusal(400, "There are " + queries.size() + " queries: send one.");
    }
    if (queries.isEmpty() || queries.getFirst().isBlank()) {
      throw new Refusal(400, "There is no query: send one as the parameter query.");
    }
    return new ProtocolRequest(
        queries.getFirst(),
        all(forms, "default-graph-uri"),
        all(forms, "named-graph-uri"),
        all(forms, "format").stream().findFirst());
  }

  private static List<String> all(List<Form> forms, String name) {
    if (forms.size() == 1) {
      return forms.getFirst().all(name);
    }
    return forms.stream().flatMap(form -> form.all(name).stream()).toList();
  }
}
