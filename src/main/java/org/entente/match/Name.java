package org.entente.match;

import java.util.List;
import org.entente.search.Words;

/// A name cut into words, each folded and with its marks.
record Name(String text, List<String> folded, List<String> marked) {

  static Name of(String text) {
    var folded = Words.folded(text);
    var marked = Words.marked(text);
    return new Name(text, folded, marked.size() == folded.size() ? marked : folded);
  }

  Name from(int word) {
    return new Name(text, folded.subList(word, size()), marked.subList(word, size()));
  }

  Name until(int word) {
    return new Name(text, folded.subList(0, word), marked.subList(0, word));
  }

  int size() {
    return folded.size();
  }

  String key() {
    return String.join(" ", folded);
  }

  String solid() {
    return String.join("", folded);
  }

  boolean hasMarks() {
    return !folded.equals(marked);
  }
}
