package org.entente.sparql;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// Says where to write: data of another server are not written through this one, for a token of
/// ours is none of theirs.
final class ElsewhereServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  private final transient Door door;
  private final URI endpoint;

  ElsewhereServlet(Optional<Token> token, URI endpoint) {
    this.door = new Door(token, Set.of("GET", "HEAD"), Set.of("PUT", "POST", "DELETE"));
    this.endpoint = endpoint;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    door.enter(
        request,
        response,
        () -> {
          throw new Refusal(501, "The data are at " + endpoint + ": write and read graphs there.");
        });
  }
}
