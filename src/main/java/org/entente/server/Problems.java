package org.entente.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import org.entente.sparql.Problem;
import org.entente.store.StoreFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says to clients what went wrong, as problem documents (RFC 9457).
final class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private Problems() {}

  static void register(RoutesConfig routes) {
    routes.exception(HttpResponseException.class, Problems::answer);
    routes.exception(
        StoreFault.class, (fault, context) -> send(context, Problem.of(502, message(fault))));
    routes.exception(
        Exception.class,
        (fault, context) -> {
          LOG.error("{} {}", context.method(), context.path(), fault);
          send(context, Problem.of(500, "Something went wrong here; the log says what."));
        });
  }

  private static void answer(HttpResponseException fault, Context context) {
    boolean noRoute = fault.getStatus() == 404 && message(fault).startsWith("Endpoint ");
    var detail =
        noRoute ? "Nothing is at " + context.path() + "; / says what is here." : message(fault);
    var problem = Problem.of(fault.getStatus(), detail);
    fault.getDetails().forEach(problem::with);
    send(context, problem);
  }

  private static void send(Context context, Problem problem) {
    context.status(problem.status()).contentType(Problem.TYPE).result(problem.toString());
  }

  private static String message(Exception fault) {
    return fault.getMessage() == null ? fault.toString() : fault.getMessage();
  }
}
