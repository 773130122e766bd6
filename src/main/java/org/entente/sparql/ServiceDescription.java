package org.entente.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;

/// Describes the service to programs: SPARQL 1.1 Service Description with VoID, prefixes and
/// examples as SHACL has them, and the limits.
public final class ServiceDescription implements Bare {

  private static final String FILE = "service.ttl";

  private final Censuses censuses;
  private final Data data;
  private final Limits limits;
  private final boolean isWritten;
  private final Map<String, String> prefixes;
  private final Supplier<List<Example>> examples;
  private final String fixed;
  private Optional<List<Example>> read = Optional.empty();

  /// @param isWritten whether there are updates, too
  /// @param prefixes prefix to namespace
  /// @param examples asked once, when the first client asks
  public ServiceDescription(
      Data data,
      Limits limits,
      boolean isWritten,
      Map<String, String> prefixes,
      Supplier<List<Example>> examples) {
    this.censuses = new Censuses(data);
    this.data = data;
    this.limits = limits;
    this.isWritten = isWritten;
    this.prefixes = Map.copyOf(prefixes);
    this.examples = examples;
    this.fixed = fixed();
  }

  @Override
  public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var format = format(request);
    var out = new ByteArrayOutputStream();
    RDFWriter.source(graph(request.getRequestURL().toString())).format(syntax(format)).output(out);
    var tag = Tag.ofBytes(out.toByteArray());
    response.setHeader("ETag", tag.value());
    response.setHeader("Cache-Control", "no-cache");
    if (tag.isIn(Headers.all(request, "If-None-Match"))) {
      response.setStatus(304);
      return;
    }
    response.setContentType(format.contentType());
    response.setContentLength(out.size());
    out.writeTo(response.getOutputStream());
  }

  /// @param endpoint the address at which the service was asked
  private Graph graph(String endpoint) {
    var description = new DescriptionGraph(endpoint, fixed, prefixes);
    description.version(data.version());
    description.prefixes(prefixes);
    description.limits(limits);
    description.functions(limits);
    examples().forEach(description::example);
    censuses.soon().ifPresent(description::census);
    if (isWritten) {
      description.updates();
    }
    return description.graph();
  }

  private synchronized List<Example> examples() {
    if (read.isEmpty()) {
      read = Optional.of(examples.get());
    }
    return read.get();
  }

  private static Format format(HttpServletRequest request) {
    return Accept.of(Headers.all(request, "Accept"))
        .best(Format.of(Format.Kind.GRAPH))
        .orElseThrow(
            () ->
                new Refusal(
                    406,
                    "None of the types you accept; the service describes itself as "
                        + Format.choices(Format.Kind.GRAPH)
                        + "."));
  }

  private static RDFFormat syntax(Format format) {
    return switch (format) {
      case TURTLE -> RDFFormat.TURTLE_PRETTY;
      case TRIG -> RDFFormat.TRIG_PRETTY;
      case N_TRIPLES -> RDFFormat.NTRIPLES_UTF8;
      case N_QUADS -> RDFFormat.NQUADS_UTF8;
      case JSON_LD -> RDFFormat.JSONLD;
      case RDF_XML -> RDFFormat.RDFXML_PLAIN;
      case JSON, XML, CSV, TSV ->
          throw new IllegalArgumentException("Not a syntax of RDF: " + format);
    };
  }

  private static String fixed() {
    try (var input = ServiceDescription.class.getResourceAsStream(FILE)) {
      if (input == null) {
        throw new IllegalStateException("Missing from the class path: " + FILE);
      }
      return new String(input.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
