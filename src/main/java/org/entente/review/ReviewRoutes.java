package org.entente.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.ingest.Correction;
import org.entente.ingest.Reviewable;
import org.entente.ingest.Reviews;
import org.entente.ontology.FocusViolation;
import org.entente.ontology.Namespaces;
import org.entente.page.Messages;
import org.entente.page.Page;
import org.entente.page.PageRoutes;
import org.entente.store.Store;

/// Signing in and reviewing. There is none of it where no token is configured. The token travels in
/// the body of one request, never in an address; after that a cookie stands for it which scripts
/// cannot read and other sites cannot send, and each form carries a secret of the session.
public final class ReviewRoutes {

  private static final String COOKIE = "entente-session";
  private static final int ON_A_PAGE = 50;

  private final Optional<Sessions> sessions;
  private final Desk desk;

  public ReviewRoutes(Store store, Optional<String> token) {
    this.sessions = token.map(secret -> new Sessions(secret, Clock.systemUTC()));
    this.desk = new Desk(store);
  }

  public boolean isOn() {
    return sessions.isPresent();
  }

  public boolean isSignedIn(Context context) {
    return session(context).isPresent();
  }

  public void register(RoutesConfig routes) {
    if (isOn()) {
      routes.get("/review", this::queue);
      routes.get("/review/{slug}", this::record);
      routes.post("/review/{slug}", this::decide);
      routes.post("/sign-in", this::signIn);
      routes.post("/sign-out", this::signOut);
    }
  }

  private void queue(Context context) {
    var session = session(context);
    if (session.isEmpty()) {
      sendSignIn(context, 200, "", "/review");
      return;
    }
    var waiting = desk.waiting();
    int from = from(context, waiting.size());
    send(
        context,
        200,
        "review/queue.jte",
        "review.queue",
        Map.of(
            "waiting",
            waiting.stream().skip(from).limit(ON_A_PAGE).map(Waiting::of).toList(),
            "total",
            waiting.size(),
            "from",
            from,
            "form",
            session.get().form()));
  }

  private static int from(Context context, int total) {
    try {
      var text = Optional.ofNullable(context.queryParam("from")).orElse("0");
      return Math.clamp(Integer.parseInt(text), 0, Math.max(0, total - 1));
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  private void record(Context context) {
    var session = session(context);
    if (session.isEmpty()) {
      sendSignIn(context, 200, "", context.path());
      return;
    }
    sendRecord(context, session.get(), 200, found(context), List.of(), Optional.empty());
  }

  private Reviewable found(Context context) {
    return desk.find(iri(context))
        .orElseThrow(
            () -> new NotFoundResponse("Nothing extracted is called " + context.pathParam("slug")));
  }

  private static String iri(Context context) {
    return Namespaces.ID + context.pathParam("slug");
  }

  private void sendRecord(
      Context context,
      Sessions.Session session,
      int status,
      Reviewable reviewable,
      List<String> faults,
      Optional<String> typed) {
    send(
        context,
        status,
        "review/record.jte",
        "review.record",
        Map.of(
            "waiting",
            Waiting.of(reviewable),
            "lines",
            typed.orElseGet(() -> String.join("\n", desk.lines(reviewable))),
            "faults",
            faults,
            "form",
            session.form()));
  }

  private void decide(Context context) {
    var session = demand(context);
    var reviewable = found(context);
    var note = form(context, "note").map(String::strip).filter(text -> !text.isEmpty());
    var lines = form(context, "lines").orElse("");
    try {
      var result =
          switch (form(context, "verdict").orElse("")) {
            case "accept" -> desk.accept(iri(context), note);
            case "reject" -> desk.reject(iri(context), note);
            case "correct" -> {
              var stated = lines.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
              yield desk.correct(iri(context), Correction.read(stated), note);
            }
            default -> throw new IllegalArgumentException("Not a verdict.");
          };
      answer(context, session, reviewable, result, lines);
    } catch (IllegalArgumentException fault) {
      var faults = List.of(String.valueOf(fault.getMessage()));
      sendRecord(context, session, 422, reviewable, faults, Optional.of(lines));
    }
  }

  private void answer(
      Context context,
      Sessions.Session session,
      Reviewable reviewable,
      Reviews.Result result,
      String lines) {
    switch (result) {
      case Reviews.Result.Done _ ->
          context.redirect(
              "/review?lang=" + PageRoutes.language(context).tag(), HttpStatus.SEE_OTHER);
      case Reviews.Result.NotFound(var missing) ->
          throw new NotFoundResponse("Nothing extracted is called " + missing);
      case Reviews.Result.Unread(var document) ->
          sendRecord(
              context,
              session,
              409,
              reviewable,
              List.of("The rules have not read " + document + " yet: ingest it first."),
              Optional.of(lines));
      case Reviews.Result.Refused(var violations) ->
          sendRecord(
              context,
              session,
              422,
              reviewable,
              violations.stream().map(FocusViolation::message).distinct().toList(),
              Optional.of(lines));
    }
  }

  private void signIn(Context context) {
    demandSameOrigin(context);
    var next = form(context, "next").filter(ReviewRoutes::isOwn).orElse("/review");
    switch (sessions.orElseThrow().open(form(context, "token").map(String::strip).orElse(""))) {
      case Sessions.Attempt.Open(var session) -> {
        setCookie(context, session.key(), Sessions.LENGTH.toSeconds());
        context.redirect(
            next + "?lang=" + PageRoutes.language(context).tag(), HttpStatus.SEE_OTHER);
      }
      case Sessions.Attempt.Wrong() -> sendSignIn(context, 403, "review.wrong", next);
      case Sessions.Attempt.Blocked() -> sendSignIn(context, 429, "review.blocked", next);
    }
  }

  private void signOut(Context context) {
    var session = demand(context);
    sessions.orElseThrow().close(session);
    setCookie(context, "", 0);
    context.redirect("/?lang=" + PageRoutes.language(context).tag(), HttpStatus.SEE_OTHER);
  }

  private static void setCookie(Context context, String value, long seconds) {
    var secure = context.scheme().equals("https") ? "; Secure" : "";
    context.header(
        "Set-Cookie",
        COOKIE
            + "="
            + value
            + "; Path=/; Max-Age="
            + seconds
            + "; HttpOnly; SameSite=Strict"
            + secure);
  }

  private static boolean isOwn(String path) {
    return path.matches("/review(/[A-Za-z0-9._-]+)?");
  }

  private Optional<Sessions.Session> session(Context context) {
    return sessions.flatMap(all -> Optional.ofNullable(context.cookie(COOKIE)).flatMap(all::find));
  }

  /// The session of a form that was sent from a page of this session.
  private Sessions.Session demand(Context context) {
    demandSameOrigin(context);
    return session(context)
        .filter(session -> Sessions.isSame(session.form(), form(context, "form").orElse("")))
        .orElseThrow(() -> new ForbiddenResponse("Sign in first, and send the form of this site."));
  }

  private static void demandSameOrigin(Context context) {
    var origin = Optional.ofNullable(context.header("Origin"));
    var host = Optional.ofNullable(context.host());
    if (origin.isPresent() && !authority(origin.get()).equals(host)) {
      throw new ForbiddenResponse("The form comes from another site.");
    }
  }

  private static Optional<String> authority(String origin) {
    try {
      return Optional.ofNullable(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> form(Context context, String name) {
    return Optional.ofNullable(context.formParam(name));
  }

  private static void sendSignIn(Context context, int status, String fault, String next) {
    send(
        context,
        status,
        "review/sign-in.jte",
        "review.sign-in",
        Map.of("fault", fault, "next", next));
  }

  private static void send(
      Context context, int status, String template, String title, Map<String, Object> parameters) {
    var messages = Messages.of(PageRoutes.language(context), "review");
    var page =
        Page.of(
            messages,
            context.path().equals("/sign-in") ? "/review" : context.path(),
            messages.get(title));
    PageRoutes.sendFault(context, status, page.withStyle("entity.css"), template, parameters);
    context.header("Cache-Control", "no-store").header("X-Robots-Tag", "noindex");
  }
}
