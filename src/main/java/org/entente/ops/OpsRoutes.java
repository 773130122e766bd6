package org.entente.ops;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.entente.store.Store;
import org.entente.store.StoreFault;

/// What a supervisor asks: whether the process lives, and whether it can answer.
public final class OpsRoutes {

  private final Store store;

  public OpsRoutes(Store store) {
    this.store = store;
  }

  public void register(RoutesConfig routes) {
    routes.get("/health", context -> context.result("alive\n"));
    routes.get("/ready", this::ready);
  }

  /// Ready means that the store answers.
  private void ready(Context context) {
    context.header("Cache-Control", "no-store");
    try {
      context.result(store.version().map(version -> "ready " + version).orElse("ready") + "\n");
    } catch (StoreFault fault) {
      context.status(503).result(fault.getMessage() + "\n");
    }
  }
}
