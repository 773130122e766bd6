package org.entente.sparql;

import java.util.List;
import java.util.Map;

/// A query that shows what can be asked.
///
/// @param questions what it asks in words, by language
/// @param query as text, to be run as it stands
public record Example(String name, Map<String, String> questions, List<String> tags, String query) {

  public Example {
    questions = Map.copyOf(questions);
    tags = List.copyOf(tags);
  }
}
