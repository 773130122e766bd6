package org.entente.bench;

import io.javalin.Javalin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/// Javalin with nothing behind it: what it serves a second is the most that anything built on it
/// can serve. A program of its own, started by [Systems]; its arguments are a port and files, which
/// it answers with at `/0`, `/1` and so on, and with a constant of a few bytes at `/`.
public final class SmallAnswerRoutes {

  private static final String ANSWER = "{\"head\":{\"vars\":[]},\"results\":{\"bindings\":[]}}";

  private SmallAnswerRoutes() {}

  public static void main(String[] arguments) throws IOException {
    var answers = new ArrayList<byte[]>();
    for (int at = 1; at < arguments.length; at++) {
      answers.add(Files.readAllBytes(Path.of(arguments[at])));
    }
    Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.jetty.host = "127.0.0.1";
              config.jetty.port = Integer.parseInt(arguments[0]);
              config.routes.get("/", context -> context.json(ANSWER));
              config.routes.get(
                  "/{number}",
                  context ->
                      context
                          .contentType("application/json")
                          .result(answers.get(Integer.parseInt(context.pathParam("number")))));
            })
        .start();
  }
}
