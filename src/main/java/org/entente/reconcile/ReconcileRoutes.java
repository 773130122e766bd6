package org.entente.reconcile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.match.Question;
import org.entente.ontology.Namespaces;
import org.entente.search.Entry;
import org.entente.search.LabelIndex;
import org.entente.store.Store;

/// The Reconciliation API 0.2 at `/reconcile`. Any page may call it.
public final class ReconcileRoutes {

  /// Queries in one batch; more are refused with 413.
  static final int MOST_QUERIES = 50;

  private static final String PATH = "/reconcile";
  private static final int USUAL_PROPOSALS = 50;

  private final Supplier<LabelIndex> index;
  private final Statements statements;
  private volatile Optional<Snapshot> known = Optional.empty();

  /// @param index of the data as it is when asked for
  public ReconcileRoutes(Store store, Supplier<LabelIndex> index) {
    this.index = index;
    this.statements = new Statements(store);
  }

  public void register(RoutesConfig routes) {
    routes.before(PATH, ReconcileRoutes::allowAll);
    routes.before(PATH + "/*", ReconcileRoutes::allowAll);
    routes.options(PATH, ReconcileRoutes::preflight);
    routes.options(PATH + "/*", ReconcileRoutes::preflight);
    routes.get(PATH, this::get);
    routes.post(PATH, this::post);
    routes.get(PATH + "/view", this::view);
    routes.get(PATH + "/feature", ReconcileRoutes::feature);
    routes.get(PATH + "/preview", this::preview);
    routes.get(PATH + "/properties", this::properties);
    routes.get(PATH + "/suggest/entity", this::suggestEntity);
    routes.get(PATH + "/suggest/type", context -> send(context, suggest(context).types()));
    routes.get(PATH + "/suggest/property", context -> send(context, suggest(context).properties()));
    routes.get(PATH + "/flyout/entity", this::flyoutEntity);
    routes.get(PATH + "/flyout/type", this::flyoutType);
    routes.get(PATH + "/flyout/property", this::flyoutProperty);
  }

  /// Reads the names and what they mean, so that the first question need not wait for it.
  public void prepare() {
    data();
  }

  private static void allowAll(Context context) {
    context.header("Access-Control-Allow-Origin", "*");
  }

  private static void preflight(Context context) {
    context
        .header("Access-Control-Allow-Methods", "GET, POST, OPTIONS")
        .header("Access-Control-Allow-Headers", "Content-Type, Accept, Accept-Language")
        .header("Access-Control-Max-Age", "86400")
        .status(HttpStatus.NO_CONTENT);
  }

  private void get(Context context) {
    var queries = Optional.ofNullable(context.queryParam("queries"));
    var extend = Optional.ofNullable(context.queryParam("extend"));
    if (queries.isEmpty() && extend.isEmpty()) {
      send(context, Manifest.of(address(context), data()));
    } else {
      answer(context, queries, extend);
    }
  }

  private void post(Context context) {
    answer(
        context,
        Optional.ofNullable(context.formParam("queries"))
            .or(() -> Optional.ofNullable(context.queryParam("queries"))),
        Optional.ofNullable(context.formParam("extend"))
            .or(() -> Optional.ofNullable(context.queryParam("extend"))));
  }

  private void answer(Context context, Optional<String> queries, Optional<String> extend) {
    try {
      if (queries.isPresent()) {
        send(context, batch(Json.parse(queries.get(), "queries")));
      } else if (extend.isPresent()) {
        send(context, extension().extend(Json.parse(extend.get(), "extend")));
      } else {
        throw new Refused(400, "Neither of the form parameters queries and extend is there.");
      }
    } catch (Refused refused) {
      throw new HttpResponseException(refused.status(), String.valueOf(refused.getMessage()));
    }
  }

  /// One bad query among good ones finds nothing; where all are bad the batch is.
  private ObjectNode batch(ObjectNode queries) {
    if (queries.size() > MOST_QUERIES) {
      throw new Refused(
          413, "At most " + MOST_QUERIES + " queries in one batch, not " + queries.size() + ".");
    }
    var questions = new LinkedHashMap<String, Optional<Question>>();
    queries
        .properties()
        .forEach(query -> questions.put(query.getKey(), QueryReader.read(query.getValue())));
    if (!questions.isEmpty() && questions.values().stream().allMatch(Optional::isEmpty)) {
      throw new Refused(
          400,
          "No query of version 0.2 in the batch: each needs a query or properties, and knows type,"
              + " type_strict and limit besides.");
    }
    var answers = new Answers(data());
    var batch = Json.object();
    questions.forEach((key, question) -> batch.set(key, answers.answer(question)));
    return batch;
  }

  /// The page about an entity or concept.
  private void view(Context context) {
    var iri = entry(context).iri();
    context.redirect(
        iri.startsWith(Namespaces.BASE) ? "/" + iri.substring(Namespaces.BASE.length()) : iri,
        HttpStatus.SEE_OTHER);
  }

  private static void feature(Context context) {
    context.result(
        "Feature "
            + parameter(context, "id")
            + ": from 0, against, to 1, for. Names of features say what was compared.\n");
  }

  private void preview(Context context) {
    context
        .header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *")
        .html(Preview.page(data(), entry(context)));
  }

  private void properties(Context context) {
    int limit = number(context, "limit", USUAL_PROPOSALS);
    send(context, extension().proposals(parameter(context, "type"), limit));
  }

  private void suggestEntity(Context context) {
    send(
        context,
        suggest(context)
            .entities(
                Optional.ofNullable(context.queryParam("type")).filter(type -> !type.isEmpty()),
                Optional.ofNullable(context.queryParam("lang")).filter(lang -> !lang.isEmpty())));
  }

  private Suggest suggest(Context context) {
    return new Suggest(data(), parameter(context, "prefix"), number(context, "cursor", 0));
  }

  private void flyoutEntity(Context context) {
    flyout(context, Preview.about(data(), entry(context)));
  }

  private void flyoutType(Context context) {
    var iri = Ids.iri(parameter(context, "id"));
    var type = data().index().type(iri).orElseThrow(() -> new NotFoundResponse("No such type."));
    var about = type.name() + ": " + type.entities() + " entities";
    flyout(context, "<p>" + Preview.escaped(about) + "</p>");
  }

  private void flyoutProperty(Context context) {
    var name = data().propertyName(Ids.iri(parameter(context, "id")));
    flyout(context, "<p>" + Preview.escaped(name) + "</p>");
  }

  private static void flyout(Context context, String html) {
    send(context, Json.object().put("id", parameter(context, "id")).put("html", html));
  }

  private Entry entry(Context context) {
    var id = parameter(context, "id");
    return data()
        .entry(id)
        .orElseThrow(() -> new NotFoundResponse("Nothing is known under the id " + id + "."));
  }

  private static String parameter(Context context, String name) {
    return Optional.ofNullable(context.queryParam(name))
        .orElseThrow(() -> new BadRequestResponse("The parameter " + name + " is missing."));
  }

  private static int number(Context context, String name, int otherwise) {
    var text = Optional.ofNullable(context.queryParam(name)).filter(one -> !one.isEmpty());
    if (text.isEmpty()) {
      return otherwise;
    }
    if (!text.get().matches("\\d{1,6}")) {
      throw new BadRequestResponse("The parameter " + name + " is no whole number.");
    }
    return Integer.parseInt(text.get());
  }

  private Extension extension() {
    return new Extension(data(), statements);
  }

  private static void send(Context context, ObjectNode answer) {
    context.contentType("application/json; charset=utf-8").result(answer.toString());
  }

  private static String address(Context context) {
    return context.scheme() + "://" + context.host() + PATH;
  }

  /// Made anew when the index is another.
  private Snapshot data() {
    var now = index.get();
    return known.filter(one -> one.index() == now).orElseGet(() -> renew(now));
  }

  private synchronized Snapshot renew(LabelIndex now) {
    var made =
        known.filter(one -> one.index() == now).orElseGet(() -> Snapshot.of(now, statements));
    known = Optional.of(made);
    return made;
  }
}
