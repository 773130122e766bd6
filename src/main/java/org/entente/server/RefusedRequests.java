package org.entente.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.entente.sparql.Problem;

/// Says as a problem document what is wrong with a request that no route has seen, such as one
/// whose headers are too long.
final class RefusedRequests extends ErrorHandler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.TYPE);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.write(true, document(response.getStatus(), request), callback);
    return true;
  }

  private static ByteBuffer document(int status, Request request) {
    var message = request.getAttribute(ERROR_MESSAGE);
    return document(status, message == null ? "" : message.toString());
  }

  private static ByteBuffer document(int status, String reason) {
    var text =
        switch (status) {
          case 414 -> "The address is too long: send the query by POST.";
          case 431 -> "The headers of the request are too long.";
          default -> reason.isEmpty() ? "The request cannot be answered." : reason + ".";
        };
    var document = Problem.of(status, text).toString();
    return BufferUtil.toBuffer(document, StandardCharsets.UTF_8);
  }
}
