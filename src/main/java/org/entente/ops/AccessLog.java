package org.entente.ops;

import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One log line for each request: method, path, status, bytes, milliseconds, client's software. The
/// query string is left out, as it may hold a whole SPARQL query.
public final class AccessLog implements RequestLog {

  private static final Logger LOG = LoggerFactory.getLogger("org.entente.access");

  private final Metrics metrics;

  /// @param metrics where requests are counted
  public AccessLog(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public void log(Request request, Response response) {
    long micros = (System.nanoTime() - request.getBeginNanoTime()) / 1000;
    var path = String.valueOf(request.getHttpURI().getPath());
    metrics.count(path, response.getStatus(), Duration.ofNanos(micros * 1000));
    LOG.atInfo()
        .addKeyValue("method", request.getMethod())
        .addKeyValue("path", path)
        .addKeyValue("status", response.getStatus())
        .addKeyValue("bytes", Response.getContentBytesWritten(response))
        .addKeyValue("ms", micros / 1000.0)
        .addKeyValue("agent", header(request, HttpHeader.USER_AGENT))
        .log("request");
  }

  private static String header(Request request, HttpHeader name) {
    return Optional.ofNullable(request.getHeaders().get(name)).orElse("-");
  }
}
