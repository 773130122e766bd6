package org.entente.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.sparql.core.Quad;

/// Which graph a request means: by its path below `/graphs` (direct), or by `?graph=` and
/// `?default` (indirect).
///
/// The path `/graphs/{slug}` is the address here of the graph `{namespace}{slug}`, so `?graph=` may
/// name it by either.
record GraphAddress(String namespace) {

  static final String PATH = "/graphs";

  /// The name of the graph; empty if the request names none.
  Optional<Node> of(HttpServletRequest request) {
    var parameters = Form.of(Optional.ofNullable(request.getQueryString()).orElse(""));
    var graphs = parameters.all("graph");
    boolean isDefault = parameters.has("default");
    var slug = slug(request);
    if (graphs.size() + (isDefault ? 1 : 0) + (slug.isEmpty() ? 0 : 1) > 1) {
      throw new Refusal(400, "Name one graph: by the path, by ?graph= or by ?default.");
    }
    if (isDefault) {
      return Optional.of(Quad.defaultGraphIRI);
    }
    if (!slug.isEmpty()) {
      return Optional.of(name(namespace + slug));
    }
    return graphs.stream().findFirst().map(graph -> named(request, graph));
  }

  /// What follows `/graphs/`, decoded once; empty if there is nothing.
  private static String slug(HttpServletRequest request) {
    var path = request.getRequestURI().substring(PATH.length());
    // A plus sign in a path is one.
    return path.length() < 2 ? "" : Form.decoded(path.substring(1).replace("+", "%2B"));
  }

  private Node named(HttpServletRequest request, String graph) {
    try {
      var here = request.getRequestURL().toString();
      var iri = IRIx.create(here).resolve(graph).str();
      var own = here + "/";
      return name(iri.startsWith(own) ? namespace + iri.substring(own.length()) : iri);
    } catch (IRIException e) {
      throw new Refusal(400, "Not the IRI of a graph: " + graph);
    }
  }

  private static Node name(String iri) {
    try {
      return NodeFactory.createURI(IRIx.create(iri).str());
    } catch (IRIException e) {
      throw new Refusal(400, "Not the IRI of a graph: " + iri);
    }
  }
}
