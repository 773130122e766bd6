package org.entente.editor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The same request for an answer that can be read here: in types of ours, whole, not compressed.
final class PlainRequest extends HttpServletRequestWrapper {

  private static final List<String> LEFT_OUT =
      List.of("accept-encoding", "if-none-match", "if-modified-since", "range");

  private final String accept;

  PlainRequest(HttpServletRequest request, String accept) {
    super(request);
    this.accept = accept;
  }

  @Override
  public @Nullable String getHeader(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("accept")) {
      return accept;
    }
    return LEFT_OUT.contains(lower) ? null : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("accept")) {
      return Collections.enumeration(List.of(accept));
    }
    return LEFT_OUT.contains(lower) ? Collections.emptyEnumeration() : super.getHeaders(name);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    var names = new ArrayList<>(Collections.list(super.getHeaderNames()));
    names.removeIf(name -> LEFT_OUT.contains(name.toLowerCase(Locale.ROOT)));
    return Collections.enumeration(names);
  }

  /// Without our own formats, which the endpoint does not know.
  @Override
  public @Nullable String getQueryString() {
    return Optional.ofNullable(super.getQueryString())
        .map(
            query ->
                Arrays.stream(query.split("&"))
                    .filter(pair -> !pair.startsWith("format=") && !pair.startsWith("lang="))
                    .collect(Collectors.joining("&")))
        .orElse(null);
  }

  @Override
  public @Nullable String getParameter(String name) {
    return isOurs(name) ? null : super.getParameter(name);
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return isOurs(name) ? null : super.getParameterValues(name);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    var names = new ArrayList<>(Collections.list(super.getParameterNames()));
    names.removeIf(PlainRequest::isOurs);
    return Collections.enumeration(names);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return super.getParameterMap().entrySet().stream()
        .filter(entry -> !isOurs(entry.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static boolean isOurs(String name) {
    return name.equals("format") || name.equals("lang");
  }
}
