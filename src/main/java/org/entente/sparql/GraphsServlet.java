package org.entente.sparql;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.sparql.guard.Budget;

/// The SPARQL 1.1 Graph Store Protocol: graphs as resources that are read and written whole.
final class GraphsServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  private final transient Data data;
  private final transient GraphStore store;
  private final transient GraphAddress addresses;
  private final transient Door door;
  private final transient RdfBody body;
  private final transient Limits limits;

  /// @param namespace what the names of graphs begin with that have a path here
  GraphsServlet(
      Data data,
      GraphStore store,
      String namespace,
      Optional<Token> token,
      RdfBody body,
      Limits limits) {
    this.data = data;
    this.store = store;
    this.addresses = new GraphAddress(namespace);
    this.door = new Door(token, Set.of("GET", "HEAD"), Set.of("PUT", "POST", "DELETE"));
    this.body = body;
    this.limits = limits;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    door.enter(
        request,
        response,
        () -> {
          var name = addresses.of(request);
          switch (request.getMethod()) {
            case "PUT" -> put(required(name), request, response);
            case "POST" -> post(name, request, response);
            case "DELETE" -> delete(required(name), response);
            default -> get(required(name), request, response);
          }
        });
  }

  private static Node required(Optional<Node> name) {
    return name.orElseThrow(
        () -> new Refusal(400, "Name a graph: " + GraphAddress.PATH + "?graph=IRI, or ?default."));
  }

  private void put(Node name, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var content = body.read(request, base(name, request));
    boolean wasThere = isThere(name);
    store.replace(name, content);
    response.setStatus(wasThere ? 204 : 201);
  }

  private void post(Optional<Node> name, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (name.isPresent()) {
      var content = body.read(request, base(name.get(), request));
      boolean wasThere = isThere(name.get());
      store.add(name.get(), content);
      response.setStatus(wasThere ? 204 : 201);
    } else {
      var slug = "import." + UUID.randomUUID();
      var fresh = NodeFactory.createURI(addresses.namespace() + slug);
      store.add(fresh, body.read(request, fresh.getURI()));
      response.setStatus(201);
      response.setHeader("Location", GraphAddress.PATH + "/" + slug);
    }
  }

  private void delete(Node name, HttpServletResponse response) {
    if (!isThere(name)) {
      throw nothing(name);
    }
    store.delete(name);
    response.setStatus(204);
  }

  private void get(Node name, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Vary", "Accept");
    response.setHeader("Cache-Control", "no-cache");
    var format = format(request);
    try (var reading = data.read()) {
      if (!isThere(name, reading.dataset())) {
        throw nothing(name);
      }
      var tag = reading.version().map(version -> "\"" + version + "." + format.extension() + "\"");
      tag.ifPresent(value -> response.setHeader("ETag", value));
      if (tag.filter(value -> isKnown(request, value)).isPresent()) {
        response.setStatus(304);
        return;
      }
      response.setContentType(format.contentType());
      if (!request.getMethod().equals("HEAD")) {
        write(reading.dataset(), name, format, response);
      }
    }
  }

  private void write(DatasetGraph dataset, Node name, Format format, HttpServletResponse response)
      throws IOException {
    var prefixes = new Query();
    prefixes.getPrefixMapping().setNsPrefixes(dataset.prefixes().getMapping());
    var graph = graph(dataset, name);
    var budget = new Budget(limits.heldRows(), limits.stringLength(), false);
    AnswerWriter.triples(prefixes, graph.find(), format, response.getOutputStream(), budget);
  }

  private static Format format(HttpServletRequest request) {
    var offers = Format.of(Format.Kind.GRAPH);
    return Accept.of(Headers.all(request, "Accept"))
        .best(offers)
        .orElseThrow(
            () ->
                new Refusal(
                    406,
                    "None of the types you accept; there are "
                        + Format.choices(Format.Kind.GRAPH)
                        + "."));
  }

  private static boolean isKnown(HttpServletRequest request, String tag) {
    return Arrays.stream(Headers.all(request, "If-None-Match").split(",", -1))
        .map(String::strip)
        .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals("W/" + tag));
  }

  private boolean isThere(Node name) {
    try (var reading = data.read()) {
      return isThere(name, reading.dataset());
    }
  }

  private static boolean isThere(Node name, DatasetGraph dataset) {
    return Quad.isDefaultGraph(name) || dataset.containsGraph(name);
  }

  private static Graph graph(DatasetGraph dataset, Node name) {
    return Quad.isDefaultGraph(name) ? dataset.getDefaultGraph() : dataset.getGraph(name);
  }

  private static String base(Node name, HttpServletRequest request) {
    return Quad.isDefaultGraph(name) ? request.getRequestURL().toString() : name.getURI();
  }

  private static Refusal nothing(Node name) {
    return new Refusal(404, "There is no graph " + name + ".");
  }
}
