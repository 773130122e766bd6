package org.entente.sparql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names one answer byte for byte: a strong entity tag of the version of the data, the query, its
/// graphs, the format and the compression. Nothing else that a request brings has a part in it.
record Tag(String value) {

  /// @param text the query as [QueryText#normal] gives it
  static Tag of(
      String version, String text, ProtocolRequest request, Format format, Coding coding) {
    var digest = digest();
    add(digest, text);
    request.defaultGraphs().forEach(graph -> add(digest, "d" + graph));
    request.namedGraphs().forEach(graph -> add(digest, "n" + graph));
    var hash = HexFormat.of().formatHex(digest.digest(), 0, 16);
    var suffix = coding.token().map(token -> "-" + token).orElse("");
    return new Tag("\"" + version + "." + hash + "." + format.extension() + suffix + "\"");
  }

  /// Names the bytes themselves.
  static Tag ofBytes(byte[] bytes) {
    return new Tag("\"" + HexFormat.of().formatHex(digest().digest(bytes), 0, 16) + "\"");
  }

  /// Whether a client that sent this `If-None-Match` has it.
  boolean isIn(String header) {
    if (header.isEmpty()) {
      return false;
    }
    if (header.equals(value)) {
      return true;
    }
    for (var part : header.split(",", -1)) {
      var known = part.strip();
      if (known.equals("*") || known.equals(value) || known.equals("W/" + value)) {
        return true;
      }
    }
    return false;
  }

  private static void add(MessageDigest digest, String part) {
    digest.update(part.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
