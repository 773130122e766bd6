package org.entente.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Map;
import org.entente.page.Messages;
import org.entente.page.Page;
import org.entente.page.PageRoutes;
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
    if (PageRoutes.wantsHtml(context)) {
      sendPage(context, problem);
      return;
    }
    context.status(problem.status()).contentType(Problem.TYPE).result(problem.toString());
  }

  /// What went wrong, for people.
  private static void sendPage(Context context, Problem problem) {
    var messages = Messages.of(PageRoutes.language(context));
    int status = problem.status();
    var kind = messages.has("page.fault." + status) ? status : status < 500 ? 400 : 500;
    var title = messages.get("page.fault." + kind);
    PageRoutes.sendFault(
        context,
        status,
        Page.of(messages, "/", title),
        "fault.jte",
        Map.of(
            "status",
            Integer.toString(status),
            "advice",
            messages.get("page.fault." + kind + ".advice"),
            "detail",
            problem.detail()));
  }

  private static String message(Exception fault) {
    return fault.getMessage() == null ? fault.toString() : fault.getMessage();
  }
}
