package org.entente.entity;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.GoneResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.entente.ontology.Namespaces;
import org.entente.query.RdfSyntax;
import org.entente.store.GraphNames;
import org.entente.store.Store;

/// Linked data: entities, graphs, the ontology and its schemes in every RDF syntax.
public final class EntityRoutes {

  private final Entities entities;

  public EntityRoutes(Store store) {
    this.entities = new Entities(store);
  }

  public void register(RoutesConfig routes) {
    routes.get("/id/{slug}", this::id);
    routes.head("/id/{slug}", this::id);
    routes.get("/data/{slug}", this::data);
    routes.head("/data/{slug}", this::data);
    routes.get("/graph/{slug}", this::graph);
    routes.head("/graph/{slug}", this::graph);
    routes.get("/scheme/{slug}", this::scheme);
    routes.head("/scheme/{slug}", this::scheme);
    routes.get("/ontology.{extension}", this::ontology);
    routes.head("/ontology.{extension}", this::ontology);
  }

  /// The thing itself cannot be sent: 303 to what is known about it.
  private void id(Context context) {
    var slug = context.pathParam("slug");
    var accept = Optional.ofNullable(context.header("Accept"));
    var isPage =
        Accepted.htmlBeforeRdf(accept).orElseThrow(() -> Asked.notAcceptable("/data/" + slug));
    // Whoever wants a page is told there what is not known, or what it was merged into.
    if (!isPage) {
      demand(entity(Namespaces.ID + slug));
    }
    var folder = isPage ? "/page/" : "/data/";
    context.header("Vary", "Accept").redirect(folder + slug, HttpStatus.SEE_OTHER);
  }

  private void data(Context context) {
    var asked = Asked.of(context, "/data/", context.pathParam("slug"));
    describe(context, asked, entity(Namespaces.ID + asked.slug()));
  }

  private void scheme(Context context) {
    var asked = Asked.of(context, "/scheme/", context.pathParam("slug"));
    describe(context, asked, entity(Namespaces.SCHEME + asked.slug()));
  }

  private void describe(Context context, Asked asked, Node entity) {
    demand(entity);
    asked.answer(
        context,
        entities.version(),
        out -> {
          if (asked.syntax().hasGraphs()) {
            asked.syntax().write(entities.attributed(entity), out);
          } else {
            asked.syntax().write(entities.described(entity), out);
          }
        });
  }

  private void graph(Context context) {
    var asked = Asked.of(context, "/graph/", context.pathParam("slug"));
    sendGraph(context, asked, entity(Namespaces.GRAPH + asked.slug()));
  }

  /// The ontology with its schemes as RDF.
  public void ontology(Context context) {
    var extension = Optional.ofNullable(context.pathParamMap().get("extension"));
    var asked = Asked.of(context, "/", "ontology" + extension.map(e -> "." + e).orElse(""));
    sendGraph(context, asked, GraphNames.of("ontology"));
  }

  private void sendGraph(Context context, Asked asked, Node name) {
    asked.answer(context, entities.version(), out -> writeGraph(asked.syntax(), name, out));
  }

  private void writeGraph(RdfSyntax syntax, Node name, OutputStream out) {
    var graph = entities.graph(name);
    if (graph.isEmpty()) {
      throw new NotFoundResponse("There is no graph " + name + ".");
    }
    if (syntax.hasGraphs()) {
      var quads = DatasetGraphFactory.create();
      quads.addGraph(name, graph);
      syntax.write(quads, out);
    } else {
      syntax.write(graph, out);
    }
  }

  /// Nothing known is 404, something merged away is 410 with its successor.
  private void demand(Node entity) {
    var successor = entities.successor(entity);
    if (successor.isPresent()) {
      var iri = successor.get().getURI();
      throw new GoneResponse("This entity was merged into " + iri + ".", Map.of("successor", iri));
    }
    if (!entities.exists(entity)) {
      throw new NotFoundResponse("Nothing is known about " + entity + ".");
    }
  }

  private static Node entity(String iri) {
    try {
      return NodeFactory.createURI(IRIx.create(iri).str());
    } catch (IRIException e) {
      throw new NotFoundResponse("Not the name of anything: " + iri + ".");
    }
  }
}
