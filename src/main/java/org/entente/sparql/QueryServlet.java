package org.entente.sparql;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The SPARQL protocol: methods, what belongs to no query, and what goes wrong.
final class QueryServlet extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(QueryServlet.class);
  private static final String METHODS = "GET, HEAD, POST, QUERY, OPTIONS";
  private static final String EXPOSED =
      "ETag, Query-Id, Query-Limits, Data-Version, Retry-After, Content-Encoding, Link";

  private final transient Queries service;
  private final transient Bare.Answers bare;
  private final transient Body body;
  private final String limits;

  QueryServlet(Queries service, Bare.Answers bare, Limits limits, Watch watch) {
    this.service = service;
    this.bare = bare;
    // Percent signs treble what is not ASCII; the rest is room for graph names.
    this.body = new Body(limits.queryBytes() * 3 + 65_536, limits.firstRow().toNanos(), watch);
    this.limits = limits.header();
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Expose-Headers", EXPOSED);
    response.setHeader("Query-Limits", limits);
    response.setHeader("X-Content-Type-Options", "nosniff");
    try {
      switch (request.getMethod()) {
        case "GET", "HEAD", "POST", "QUERY" -> answer(request, response);
        case "OPTIONS" -> options(response);
        default -> {
          response.setHeader("Allow", METHODS);
          throw new Refusal(405, "Ask with one of " + METHODS + ".");
        }
      }
    } catch (Refusal refusal) {
      refusal.problem().send(response);
    } catch (RuntimeException e) {
      LOG.error("{} {}", request.getMethod(), SparqlService.PATH, e);
      if (response.isCommitted()) {
        Line.of(request).cut("Something went wrong here.");
      } else {
        Problem.of(500, "Something went wrong here; the log says what.").send(response);
      }
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var accept = Accept.of(Headers.all(request, "Accept"));
    if (isBare(request)) {
      var answer = bare.suiting(accept);
      if (answer.isPresent()) {
        response.setHeader("Vary", "Accept");
        answer.get().answer(request, response);
        return;
      }
    }
    service.answer(ProtocolRequest.of(request, body), accept, request, response);
  }

  private static boolean isBare(HttpServletRequest request) {
    var method = request.getMethod();
    var query = Optional.ofNullable(request.getQueryString()).orElse("");
    return (method.equals("GET") || method.equals("HEAD"))
        && (query.isEmpty() || (!Form.of(query).has("query") && !Form.of(query).has("update")));
  }

  private static void options(HttpServletResponse response) {
    response.setStatus(204);
    response.setHeader("Allow", METHODS);
    response.setHeader("Accept-Query", ProtocolRequest.QUERY + ", " + ProtocolRequest.FORM);
    response.setHeader("Access-Control-Allow-Methods", METHODS);
    response.setHeader(
        "Access-Control-Allow-Headers", "Accept, Accept-Encoding, Content-Type, If-None-Match");
    response.setHeader("Access-Control-Max-Age", "86400");
  }
}
