package org.entente.ingest;

import java.nio.charset.StandardCharsets;

/// Texts as bytes.
final class Bytes {

  private Bytes() {}

  static byte[] of(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
