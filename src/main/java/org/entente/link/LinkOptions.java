package org.entente.link;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How another dataset is read and matched.
///
/// @param column that holds the names: of a table its heading, of RDF a property
/// @param idColumn that holds the identifier of each row
/// @param base what identifiers that are no IRIs are put behind, and row numbers where there are no
///     identifiers
/// @param type that candidates must have
/// @param properties further columns, by the property or the evidence that they hold
/// @param delimiter between columns
/// @param encoding of a table
/// @param candidates how many of each row are shown
/// @param threads how many rows are matched at a time
public record LinkOptions(
    Optional<String> column,
    Optional<String> idColumn,
    Optional<String> base,
    Optional<String> type,
    Map<String, String> properties,
    Optional<Character> delimiter,
    Charset encoding,
    int candidates,
    int threads) {

  private static final int USUAL_CANDIDATES = 5;

  public LinkOptions {
    // In the order given: it is the order of the review table's reasons.
    properties = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  /// Names in the usual columns and nothing else.
  public static LinkOptions usual() {
    return new LinkOptions(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        StandardCharsets.UTF_8,
        USUAL_CANDIDATES,
        Runtime.getRuntime().availableProcessors());
  }

  /// All that decides what the result is.
  String fingerprint() {
    return String.join(
        "\n",
        column.toString(),
        idColumn.toString(),
        base.toString(),
        type.toString(),
        properties.toString(),
        delimiter.toString(),
        encoding.name(),
        String.valueOf(candidates));
  }
}
