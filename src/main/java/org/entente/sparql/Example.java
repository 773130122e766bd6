package org.entente.sparql;

import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;

/// A query that shows what can be asked.
///
/// @param questions what it asks in words, by language
public record Example(String name, Map<String, String> questions, List<String> tags, Query query) {

  public Example {
    questions = Map.copyOf(questions);
    tags = List.copyOf(tags);
  }
}
