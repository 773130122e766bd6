package org.entente.ingest;

import java.util.List;
import org.apache.jena.graph.Node;

/// Writes what a record is about: a kind of crime, or a mode of cooperation.
record Topics(Draft draft) {

  void write(Node record, List<String> topics) {
    for (var topic : topics) {
      var property =
          draft.labels().isCrimeDomain(topic) ? Terms.CRIME_DOMAIN : Terms.COOPERATION_MODE;
      draft.add(record, property, Terms.concept(topic));
    }
  }
}
