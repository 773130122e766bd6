package org.entente.bench;

import io.javalin.Javalin;

/// Javalin with nothing behind it: what it serves a second is the most that anything built on it
/// can serve. A program of its own, started by [Systems].
public final class SmallAnswerRoutes {

  private static final String ANSWER = "{\"head\":{\"vars\":[]},\"results\":{\"bindings\":[]}}";

  private SmallAnswerRoutes() {}

  public static void main(String[] arguments) {
    Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.jetty.host = "127.0.0.1";
              config.jetty.port = Integer.parseInt(arguments[0]);
              config.routes.get("/", context -> context.json(ANSWER));
            })
        .start();
  }
}
