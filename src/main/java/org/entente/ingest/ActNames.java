package org.entente.ingest;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.entente.extract.Statement;

/// Names acts after where their content starts; a taken name gets a number.
final class ActNames {

  private final String stem;
  private final Offsets offsets;
  private final Set<String> taken = new HashSet<>();

  ActNames(Document document, Names names) {
    this.stem = names.stem();
    this.offsets = document.offsets();
  }

  Node next(Statement statement) {
    int start = statement.evidence().stream().findFirst().map(offsets::start).orElse(0);
    var slug = stem + "-act-" + start;
    var free = slug;
    for (int n = 2; !taken.add(free); n++) {
      free = slug + "-" + n;
    }
    return Terms.id(free);
  }
}
