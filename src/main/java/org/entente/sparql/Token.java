package org.entente.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/// The secret that lets a client write (RFC 6750).
public record Token(String secret) {

  private static final String SCHEME = "bearer ";

  /// Refuses requests that do not bring it.
  void require(HttpServletRequest request, HttpServletResponse response) {
    var header = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
    boolean given = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    if (given && matches(header.substring(SCHEME.length()).strip())) {
      return;
    }
    response.setHeader("WWW-Authenticate", "Bearer");
    throw new Refusal(
        401,
        given
            ? "The token is not the one of this server."
            : "Writing needs a token: send it as Authorization: Bearer TOKEN.");
  }

  /// In a time that says nothing of how much of it was right.
  private boolean matches(String other) {
    return MessageDigest.isEqual(
        secret.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "Token";
  }
}
