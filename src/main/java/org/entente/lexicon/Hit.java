package org.entente.lexicon;

/// An entry found in a text, in UTF-16 units; `end` is exclusive.
public record Hit(Entry entry, Form form, int start, int end) {

  public Category category() {
    return entry.category();
  }

  public int length() {
    return end - start;
  }
}
