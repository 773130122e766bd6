package org.entente.query;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;

/// Which variables of a query stand for parameters.
final class Variables {

  // The query as Jena writes it has neither comments nor the variables of sub-selects left out.
  private static final Pattern PARAMETER =
      Pattern.compile("(?<![\\w\"'<])\\?(_[A-Za-z][A-Za-z0-9]*_[a-z]+)\\b");

  private Variables() {}

  static Set<String> ofParameters(Query query) {
    return PARAMETER
        .matcher(query.serialize())
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toUnmodifiableSet());
  }
}
