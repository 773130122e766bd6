package org.entente.sparql;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A syntax that answers are written in. Within a kind, the first is what a client gets that takes
/// anything.
enum Format {
  JSON(Kind.TABLE, "json", "application/sparql-results+json", "application/json"),
  XML(Kind.TABLE, "xml", "application/sparql-results+xml", "application/xml", "text/xml"),
  CSV(Kind.TABLE, "csv", "text/csv"),
  TSV(Kind.TABLE, "tsv", "text/tab-separated-values"),
  TURTLE(Kind.GRAPH, "ttl", "text/turtle", "application/x-turtle"),
  TRIG(Kind.GRAPH, "trig", "application/trig"),
  N_TRIPLES(Kind.GRAPH, "nt", "application/n-triples", "text/plain"),
  N_QUADS(Kind.GRAPH, "nq", "application/n-quads"),
  JSON_LD(Kind.GRAPH, "jsonld", "application/ld+json", "application/json"),
  RDF_XML(Kind.GRAPH, "rdf", "application/rdf+xml", "application/xml", "text/xml");

  /// What SELECT and ASK give, and what CONSTRUCT and DESCRIBE give.
  enum Kind {
    TABLE,
    GRAPH
  }

  private final Kind kind;
  private final String extension;

  @SuppressWarnings("ImmutableEnumChecker") // A list of strings that cannot be changed.
  private final List<String> mediaTypes;

  private final String contentType;

  Format(Kind kind, String extension, String... mediaTypes) {
    this.kind = kind;
    this.extension = extension;
    this.mediaTypes = List.of(mediaTypes);
    this.contentType =
        mediaTypes[0].startsWith("text/") ? mediaTypes[0] + ";charset=utf-8" : mediaTypes[0];
  }

  String extension() {
    return extension;
  }

  /// As the header says it.
  String contentType() {
    return contentType;
  }

  String mediaType() {
    return mediaTypes.getFirst();
  }

  /// Its own name first, then what else it is asked for by.
  List<String> mediaTypes() {
    return mediaTypes;
  }

  static List<Format> of(Kind kind) {
    return Arrays.stream(values()).filter(format -> format.kind == kind).toList();
  }

  /// The format that a client names in its address, by extension or media type.
  static Optional<Format> named(Kind kind, String name) {
    return of(kind).stream()
        .filter(format -> format.extension.equals(name) || format.mediaTypes.contains(name))
        .findFirst();
  }

  static String choices(Kind kind) {
    return of(kind).stream()
        .map(format -> format.mediaType() + " (format=" + format.extension + ")")
        .collect(Collectors.joining(", "));
  }
}
