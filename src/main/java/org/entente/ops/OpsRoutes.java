package org.entente.ops;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.entente.store.Store;
import org.entente.store.StoreFault;

/// What a supervisor asks: whether the process lives, whether it can answer, and its numbers.
public final class OpsRoutes {

  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private final Store store;
  private final Metrics metrics;

  public OpsRoutes(Store store, Metrics metrics) {
    this.store = store;
    this.metrics = metrics;
  }

  public void register(RoutesConfig routes) {
    routes.get("/health", context -> context.result("alive\n"));
    routes.get("/ready", this::ready);
    routes.get("/metrics", context -> context.contentType(PROMETHEUS).result(metrics.text()));
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
