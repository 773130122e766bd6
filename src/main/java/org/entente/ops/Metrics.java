package org.entente.ops;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Set;

/// Numbers for operators, in the text format of Prometheus: requests by place and status with the
/// time they took, memory, threads, processor.
public final class Metrics {

  private static final Set<String> PLACES =
      Set.of(
          "api",
          "assets",
          "browse",
          "compare",
          "data",
          "docs",
          "dumps",
          "graph",
          "graphs",
          "id",
          "lookup",
          "ontology",
          "page",
          "queries",
          "reconcile",
          "review",
          "scheme",
          "search",
          "sparql",
          "suggest",
          "update");

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /// Measures the process from now on.
  public Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  /// Counts a request that was answered.
  void count(String path, int status, Duration took) {
    Timer.builder("http.server.requests")
        .description("Requests that were answered, and how long that took.")
        .tags(Tags.of("place", place(path), "status", Integer.toString(status)))
        .register(registry)
        .record(took);
  }

  String text() {
    return registry.scrape();
  }

  /// The first part of a path; what is unknown is one place, so that nobody can make up others.
  private static String place(String path) {
    int end = path.indexOf('/', 1);
    var first = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
    if (first.isEmpty()) {
      return "home";
    }
    return PLACES.contains(first) ? first : "other";
  }
}
