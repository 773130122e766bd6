package org.entente.browse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;

/// Many IRIs in little memory.
final class Iris {

  private final int[] starts;
  private final byte[] bytes;

  Iris(List<String> iris) {
    var out = new ByteArrayOutputStream();
    starts = new int[iris.size() + 1];
    for (int i = 0; i < iris.size(); i++) {
      out.writeBytes(iris.get(i).getBytes(UTF_8));
      starts[i + 1] = out.size();
    }
    bytes = out.toByteArray();
  }

  String get(int at) {
    return new String(bytes, starts[at], starts[at + 1] - starts[at], UTF_8);
  }

  int size() {
    return starts.length - 1;
  }
}
