package org.entente.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/// The connection that a request came by.
record Line(EndPoint end) {

  static Line of(HttpServletRequest request) {
    return new Line(
        ServletContextRequest.getServletContextRequest(request)
            .getConnectionMetaData()
            .getConnection()
            .getEndPoint());
  }

  /// Ends it at once, so that nobody takes half an answer for a whole one.
  void cut(String why) {
    end.close(new IOException(why));
  }

  /// What can be watched for the client's leaving, where the connection is a plain socket.
  Optional<SocketChannel> channel() {
    return end.getTransport() instanceof SocketChannel channel
        ? Optional.of(channel)
        : Optional.empty();
  }
}
