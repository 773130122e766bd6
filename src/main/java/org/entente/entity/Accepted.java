package org.entente.entity;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.entente.query.RdfSyntax;

/// What an Accept header likes: a page or RDF.
final class Accepted {

  private static final String HTML = "text/html";

  /// A range of quality 0 names what the client does not want.
  private static final Pattern REFUSED = Pattern.compile(";\\s*q=0(\\.0*)?\\s*$");

  private Accepted() {}

  /// Whether HTML will do.
  static boolean html(Optional<String> accept) {
    return best(accept, Stream.of(HTML, "application/xhtml+xml")).isPresent();
  }

  /// Whether HTML is liked better than RDF; empty if neither is liked. Who names nothing gets RDF.
  static Optional<Boolean> htmlBeforeRdf(Optional<String> accept) {
    return best(accept, Stream.concat(rdfTypes(), Stream.of(HTML))).map(HTML::equals);
  }

  static Stream<String> rdfTypes() {
    return Arrays.stream(RdfSyntax.values()).map(RdfSyntax::mediaType);
  }

  private static Optional<String> best(Optional<String> accept, Stream<String> offers) {
    var types = offers.toArray(String[]::new);
    if (accept.filter(header -> !header.isBlank()).isEmpty()) {
      return Optional.of(types[0]);
    }
    var ranges =
        Arrays.stream(accept.get().split(","))
            .filter(range -> !REFUSED.matcher(range).find())
            .collect(Collectors.joining(","));
    if (ranges.isBlank()) {
      return Optional.empty();
    }
    return Optional.ofNullable(AcceptList.match(new AcceptList(ranges), AcceptList.create(types)))
        .map(MediaType::getContentTypeStr);
  }
}
