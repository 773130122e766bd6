package org.entente.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;

/// The body of a request as a graph: one document, or several as the files of a form.
record RdfBody(Body body) {

  private static final String FORM = "multipart/form-data";

  /// By the ends of file names. Nothing else of such a name is looked at.
  private static final Map<String, String> BY_ENDING =
      Map.of(
          "ttl", "text/turtle",
          "nt", "application/n-triples",
          "rdf", "application/rdf+xml",
          "jsonld", "application/ld+json",
          "trig", "application/trig",
          "nq", "application/n-quads");

  /// @param base what relative IRIs are relative to
  Graph read(HttpServletRequest request, String base) throws IOException {
    var type = Optional.ofNullable(request.getContentType()).orElse("");
    Body.requireUtf8(type);
    var text = body.read(request);
    var graph = GraphFactory.createDefaultGraph();
    if (Body.mediaType(type).equals(FORM)) {
      for (var part : Multipart.of(text, type).parts()) {
        RdfReader.read(part.content(), type(part), base, graph);
      }
    } else {
      RdfReader.read(text, type, base, graph);
    }
    return graph;
  }

  private static String type(Multipart.Part part) {
    var stated = part.contentType();
    Body.requireUtf8(stated);
    if (!stated.isEmpty() && !Body.mediaType(stated).equals("application/octet-stream")) {
      return stated;
    }
    var name = part.fileName();
    return BY_ENDING.getOrDefault(name.substring(name.lastIndexOf('.') + 1), stated);
  }
}
