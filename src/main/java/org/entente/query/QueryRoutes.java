package org.entente.query;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/// Saved queries over HTTP: their list, and the answer of one for the parameters in the URL.
public final class QueryRoutes {

  private static final String PATH = "/api/queries";

  private final Supplier<Catalogue> catalogue;
  private final Questions questions;

  /// @param catalogue read on the first request, so that a server starts without it
  public QueryRoutes(Supplier<Catalogue> catalogue, Questions questions) {
    this.catalogue = Lazy.of(catalogue);
    this.questions = questions;
  }

  public void register(RoutesConfig routes) {
    routes.get(PATH, this::list);
    routes.get(PATH + "/{name}", this::answer);
  }

  private void list(Context context) {
    var list = new JsonArray();
    catalogue.get().all().forEach(query -> list.add(json(query)));
    context.contentType("application/json").result(list.toString());
  }

  private void answer(Context context) {
    var name = context.pathParam("name");
    var saved =
        catalogue
            .get()
            .find(name)
            .orElseThrow(
                () ->
                    new NotFoundResponse(
                        "There is no saved query " + name + "; " + PATH + " lists them."));
    var values = values(context);
    var format = Optional.ofNullable(values.remove("format"));
    Answer answer;
    try {
      answer = questions.answer(saved, values);
    } catch (BadParameter fault) {
      throw new BadRequestResponse(
          String.valueOf(fault.getMessage()), Map.of("parameter", fault.parameter()));
    }
    send(context, answer, format);
  }

  private static void send(Context context, Answer answer, Optional<String> format) {
    var accept = Optional.ofNullable(context.header("Accept"));
    var syntax = format.or(() -> AnswerWriter.accepted(answer, accept));
    var out = new ByteArrayOutputStream();
    var type = syntax.flatMap(name -> AnswerWriter.write(answer, name, out));
    if (type.isEmpty()) {
      throw new HttpResponseException(
          406, "This answer is to be had as " + AnswerWriter.choices(answer) + ".");
    }
    context.header("Vary", "Accept").contentType(type.get()).result(out.toByteArray());
  }

  private static Map<String, String> values(Context context) {
    var values = new HashMap<String, String>();
    context
        .queryParamMap()
        .forEach(
            (name, given) -> {
              if (given.size() > 1) {
                throw new BadRequestResponse(
                    "The parameter " + name + " is given more than once.",
                    Map.of("parameter", name));
              }
              values.put(name, given.getFirst());
            });
    return values;
  }

  private static JsonObject json(SavedQuery query) {
    var json = new JsonObject();
    json.put("name", query.name());
    json.put("address", PATH + "/" + query.name());
    json.put("summary", query.summary());
    json.put("description", query.description());
    var asked = new JsonObject();
    query.questions().forEach(asked::put);
    json.put("question", asked);
    var tags = new JsonArray();
    query.tags().forEach(tags::add);
    json.put("tags", tags);
    var parameters = new JsonArray();
    query.parameters().forEach(parameter -> parameters.add(json(parameter)));
    json.put("parameters", parameters);
    return json;
  }

  private static JsonObject json(Parameter parameter) {
    var json = new JsonObject();
    json.put("name", parameter.name());
    json.put("type", parameter.type().written());
    parameter.byDefault().ifPresent(value -> json.put("default", value));
    json.put("required", parameter.byDefault().isEmpty() && !parameter.isOptional());
    json.put("description", parameter.description());
    return json;
  }
}
