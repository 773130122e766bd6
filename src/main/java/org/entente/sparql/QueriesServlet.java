package org.entente.sparql;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.entente.sparql.guard.Stop;

/// The queries that run now: whoever knows the id of one may end it, the operator sees them all.
final class QueriesServlet extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String METHODS = "GET, DELETE, OPTIONS";

  private final transient Watch watch;
  private final transient Optional<Token> operator;

  QueriesServlet(Watch watch, Optional<Token> operator) {
    this.watch = watch;
    this.operator = operator;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Cache-Control", "no-store");
    try {
      switch (request.getMethod()) {
        case "GET", "HEAD" -> list(request, response);
        case "DELETE" -> cancel(request, response);
        case "OPTIONS" -> {
          response.setStatus(204);
          response.setHeader("Allow", METHODS);
          response.setHeader("Access-Control-Allow-Methods", METHODS);
          response.setHeader("Access-Control-Allow-Headers", "Authorization");
        }
        default -> {
          response.setHeader("Allow", METHODS);
          throw new Refusal(405, "Ask with one of " + METHODS + ".");
        }
      }
    } catch (Refusal refusal) {
      refusal.problem().send(response);
    }
  }

  private void cancel(HttpServletRequest request, HttpServletResponse response) {
    var id = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    var query =
        watch
            .find(id)
            .orElseThrow(() -> new Refusal(404, "No query of that id runs now: " + id + "."));
    query.budget().stop(Stop.CANCELLED);
    response.setStatus(204);
  }

  private void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
    operator
        .orElseThrow(() -> new Refusal(403, "Only an operator sees them, and there is no token."))
        .require(request, response);
    var list = new JsonArray();
    watch.all().stream()
        .sorted(Comparator.comparingLong(Running::age).reversed())
        .forEach(query -> list.add(json(query)));
    response.setContentType("application/json");
    response.getOutputStream().write(list.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static JsonObject json(Running query) {
    var json = new JsonObject();
    json.put("id", query.id());
    json.put("client", query.client());
    json.put("milliseconds", query.age() / 1_000_000);
    json.put("begun", query.budget().hasBegun());
    json.put("rowsHeld", query.budget().held());
    json.put("query", query.text());
    return json;
  }
}
