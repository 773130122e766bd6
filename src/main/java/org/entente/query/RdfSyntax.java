package org.entente.query;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.ontology.Namespaces;

/// The syntaxes that graphs are written in, the preferred one first. Its name in lower case is the
/// file name's extension.
public enum RdfSyntax {
  TTL("text/turtle"),
  JSONLD("application/ld+json"),
  NT("application/n-triples"),
  RDF("application/rdf+xml"),
  TRIG("application/trig"),
  NQ("application/n-quads");

  private final String mediaType;

  RdfSyntax(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether it can say which graph a triple is in.
  public boolean hasGraphs() {
    return this == TRIG || this == NQ;
  }

  public static Optional<RdfSyntax> ofExtension(String extension) {
    return Arrays.stream(values()).filter(s -> s.extension().equals(extension)).findFirst();
  }

  /// The one that an Accept header likes best; a missing or empty header likes Turtle.
  public static Optional<RdfSyntax> accepted(Optional<String> accept) {
    if (accept.filter(header -> !header.isBlank()).isEmpty()) {
      return Optional.of(TTL);
    }
    var offers = Arrays.stream(values()).map(RdfSyntax::mediaType).toArray(String[]::new);
    var best = AcceptList.match(new AcceptList(accept.get()), AcceptList.create(offers));
    return Optional.ofNullable(best).map(MediaType::getContentTypeStr).flatMap(RdfSyntax::of);
  }

  /// Sets the usual prefixes on `graph` and writes it.
  public void write(Graph graph, OutputStream out) {
    graph.getPrefixMapping().setNsPrefixes(Namespaces.mapping());
    RDFWriter.source(graph).format(format()).output(out);
  }

  /// Sets the usual prefixes on `quads` and writes them; a syntax without graphs writes the default
  /// graph.
  public void write(DatasetGraph quads, OutputStream out) {
    Namespaces.prefixes().forEach(quads.prefixes()::add);
    if (hasGraphs()) {
      RDFWriter.source(quads).format(format()).output(out);
    } else {
      RDFWriter.source(quads.getDefaultGraph()).format(format()).output(out);
    }
  }

  private RDFFormat format() {
    return switch (this) {
      case TTL -> RDFFormat.TURTLE_PRETTY;
      case JSONLD -> RDFFormat.JSONLD_PRETTY;
      case NT -> RDFFormat.NTRIPLES_UTF8;
      case RDF -> RDFFormat.RDFXML_PLAIN;
      case TRIG -> RDFFormat.TRIG_PRETTY;
      case NQ -> RDFFormat.NQUADS_UTF8;
    };
  }

  private static Optional<RdfSyntax> of(String mediaType) {
    return Arrays.stream(values()).filter(s -> s.mediaType.equals(mediaType)).findFirst();
  }
}
