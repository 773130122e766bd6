package org.entente.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.entente.ontology.Namespaces;

/// Many texts in one array of bytes: they take up the room of their letters. Our own IRIs go
/// without what they all begin with.
final class Texts {

  /// Stands for [Namespaces#ID] at the beginning; no text begins with it otherwise.
  private static final byte OURS = 1;

  private byte[] bytes = new byte[64];
  private final Ints ends = new Ints();
  private int length;

  /// The number of the text added.
  int add(String text) {
    boolean ours = text.startsWith(Namespaces.ID);
    var added =
        (ours ? text.substring(Namespaces.ID.length()) : text).getBytes(StandardCharsets.UTF_8);
    reserve(added.length + 1);
    if (ours) {
      bytes[length++] = OURS;
    }
    System.arraycopy(added, 0, bytes, length, added.length);
    length += added.length;
    ends.add(length);
    return ends.size() - 1;
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length + (bytes.length >> 1)));
    }
  }

  String get(int number) {
    int from = number == 0 ? 0 : ends.get(number - 1);
    int to = ends.get(number);
    boolean ours = from < to && bytes[from] == OURS;
    return ours
        ? Namespaces.ID + new String(bytes, from + 1, to - from - 1, StandardCharsets.UTF_8)
        : new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  int size() {
    return ends.size();
  }
}
