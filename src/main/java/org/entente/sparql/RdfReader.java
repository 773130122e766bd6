package org.entente.sparql;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/// Reads the RDF of a request. Nothing that it refers to is fetched: no context of JSON-LD, no
/// entity of XML.
final class RdfReader {

  private static final Map<String, Lang> SYNTAXES =
      Map.of(
          "text/turtle", Lang.TURTLE,
          "application/x-turtle", Lang.TURTLE,
          "application/n-triples", Lang.NTRIPLES,
          "text/plain", Lang.NTRIPLES,
          "application/rdf+xml", Lang.RDFXML,
          "application/ld+json", Lang.JSONLD,
          "application/trig", Lang.TRIG,
          "application/n-quads", Lang.NQUADS);

  private static final Pattern IN_JSON = Pattern.compile("line no=(\\d+), column no=(\\d+)");

  private RdfReader() {}

  /// Adds what `text` says to `graph`.
  ///
  /// @param contentType tells its syntax
  /// @param base what relative IRIs are relative to
  static void read(String text, String contentType, String base, Graph graph) {
    var syntax =
        Optional.ofNullable(SYNTAXES.get(Body.mediaType(contentType)))
            .orElseThrow(() -> unknown(contentType));
    if (syntax.equals(Lang.RDFXML) && text.contains("<!DOCTYPE")) {
      throw new Refusal(400, "RDF/XML with a DOCTYPE is not read: write its entities out.");
    }
    try {
      RDFParser.fromString(text, syntax)
          .base(base)
          .errorHandler(new Faults())
          .set(LangJSONLD11.JSONLD_OPTIONS, offline())
          .parse(new Triples(graph));
    } catch (RiotException e) {
      throw refusal(e);
    }
  }

  private static JsonLdOptions offline() {
    return new JsonLdOptions(
        (address, _) -> {
          throw new JsonLdError(
              JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
              "The context " + address + " is not fetched: put it into the document.");
        });
  }

  private static Refusal refusal(RiotException fault) {
    var messages =
        Stream.iterate(
                Optional.<Throwable>of(fault), Optional::isPresent, f -> f.map(Throwable::getCause))
            .flatMap(Optional::stream)
            .map(cause -> String.valueOf(cause.getMessage()))
            .collect(Collectors.toList());
    var json = IN_JSON.matcher(String.join("\n", messages));
    var place = json.find() ? "line " + json.group(1) + ", column " + json.group(2) + ": " : "";
    var problem = Problem.of(400, place + messages.getFirst());
    problem.with("title", "The data cannot be read");
    return new Refusal(problem);
  }

  private static Refusal unknown(String contentType) {
    return new Refusal(
        415,
        "Data of the type "
            + (contentType.isBlank() ? "that no Content-Type says" : contentType)
            + " are not read; what is read is "
            + SYNTAXES.keySet().stream().sorted().collect(Collectors.joining(", "))
            + ".");
  }

  /// Takes triples alone: which graph they go to, the request says.
  private static final class Triples extends StreamRDFBase {

    private final Graph graph;

    Triples(Graph graph) {
      this.graph = graph;
    }

    @Override
    public void triple(org.apache.jena.graph.Triple triple) {
      graph.add(triple);
    }

    @Override
    public void quad(Quad quad) {
      if (!quad.isDefaultGraph()) {
        throw new Refusal(
            400, "The data name graphs of their own: send each graph to an address of its own.");
      }
      graph.add(quad.asTriple());
    }

    @Override
    public void prefix(String prefix, String iri) {
      graph.getPrefixMapping().setNsPrefix(prefix, iri);
    }
  }

  /// Stops at the first error, with its place; oddities that are no errors pass.
  private static final class Faults implements ErrorHandler {

    @Override
    public void warning(String message, long line, long column) {
      // Such as a number written in an unusual way.
    }

    @Override
    public void error(String message, long line, long column) {
      fatal(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
      throw new RiotParseException(message, line, column);
    }
  }
}
