package org.entente.cli;

import java.util.stream.Collectors;
import org.entente.lexicon.Entry;

/// A lexicon entry as people look it up: by its words.
final class LexiconWords {

  private static final int SHOWN = 3;

  private LexiconWords() {}

  static String of(Entry entry) {
    return entry.forms().stream()
        .limit(SHOWN)
        .map(form -> "“" + form.text() + "”")
        .collect(Collectors.joining(", "));
  }
}
