package org.entente.sparql;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.jena.graph.Triple;

/// Triples without those that came a little before. A graph is a set, so a repeated triple is no
/// error, but a template with constants would repeat them with every row.
final class Unrepeated implements Iterator<Triple> {

  private static final int REMEMBERED = 10_000;

  private final Iterator<Triple> triples;
  private final Map<Triple, Boolean> seen =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Triple, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };
  private Optional<Triple> next = Optional.empty();

  Unrepeated(Iterator<Triple> triples) {
    this.triples = triples;
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && triples.hasNext()) {
      var triple = triples.next();
      if (seen.put(triple, true) == null) {
        next = Optional.of(triple);
      }
    }
    return next.isPresent();
  }

  @Override
  public Triple next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    var triple = next.orElseThrow();
    next = Optional.empty();
    return triple;
  }
}
