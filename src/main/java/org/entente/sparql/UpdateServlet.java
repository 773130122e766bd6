package org.entente.sparql;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.modify.UsingList;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.entente.sparql.guard.Screening;

/// SPARQL Update as the SPARQL 1.1 Protocol sends it: as a form, or as the body of a POST request.
final class UpdateServlet extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String UPDATE = "application/sparql-update";

  private final transient GraphStore store;
  private final transient Door door;
  private final transient Body body;
  private final String base;
  private final Duration atMost;

  /// @param base what relative IRIs are relative to
  /// @param atMost how long an operation may look for what it changes
  UpdateServlet(GraphStore store, Optional<Token> token, Body body, String base, Duration atMost) {
    this.atMost = atMost;
    this.store = store;
    this.door = new Door(token, Set.of(), Set.of("POST"));
    this.body = body;
    this.base = base;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    door.enter(
        request,
        response,
        () -> {
          try {
            store.update(read(request), atMost);
            response.setStatus(204);
          } catch (QueryCancelledException e) {
            throw tooLong();
          }
        });
  }

  private Refusal tooLong() {
    var problem = Problem.of(503, "The update took too long and was undone.");
    problem.with("limit", atMost.toSeconds() + " s an operation");
    problem.with("hint", "Change less at once, or name more closely what is changed.");
    return new Refusal(problem);
  }

  private UpdateRequest read(HttpServletRequest request) throws IOException {
    var address = Form.of(Optional.ofNullable(request.getQueryString()).orElse(""));
    var type = Optional.ofNullable(request.getContentType()).orElse("");
    var media = Body.mediaType(type);
    if (media.equals(ProtocolRequest.FORM)) {
      return parsed(List.of(address, Form.of(body.read(request))), List.of());
    }
    if (media.equals(UPDATE)) {
      Body.requireUtf8(type);
      return parsed(List.of(address), List.of(body.read(request)));
    }
    throw new Refusal(
        415,
        "Send the update as "
            + UPDATE
            + " or as a form, not as "
            + (media.isEmpty() ? "a body without Content-Type." : media + "."));
  }

  /// @param bodies the update, where it is not a parameter
  private UpdateRequest parsed(List<Form> forms, List<String> bodies) {
    var updates = new ArrayList<>(all(forms, "update"));
    updates.addAll(bodies);
    if (forms.stream().anyMatch(form -> form.has("query"))) {
      throw new Refusal(400, "Queries are not taken here: send an update, or ask at /sparql.");
    }
    if (updates.size() != 1) {
      throw new Refusal(
          400,
          updates.isEmpty()
              ? "There is no update: send one as the parameter update."
              : "There are " + updates.size() + " updates: send one, its operations parted by ;");
    }
    var using = new UsingList();
    all(forms, "using-graph-uri").forEach(g -> using.addUsing(NodeFactory.createURI(g)));
    all(forms, "using-named-graph-uri").forEach(g -> using.addUsingNamed(NodeFactory.createURI(g)));
    var bytes = updates.getFirst().getBytes(StandardCharsets.UTF_8);
    var request =
        UpdateFactory.read(using, new ByteArrayInputStream(bytes), base, Syntax.syntaxSPARQL_12);
    request.getOperations().forEach(UpdateServlet::screen);
    return request;
  }

  private static void screen(Update operation) {
    if (operation instanceof UpdateModify modify) {
      Screening.of(modify.getWherePattern())
          .refusal()
          .ifPresent(
              reason -> {
                throw new Refusal(403, reason);
              });
    }
  }

  private static List<String> all(List<Form> forms, String name) {
    return forms.stream().flatMap(form -> form.all(name).stream()).toList();
  }
}
