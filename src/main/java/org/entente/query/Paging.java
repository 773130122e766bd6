package org.entente.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/// A part of an answer, `limit` rows from `offset`, and the addresses of the parts around it
/// (RFC 8288). Whether there is a next one is known by asking for one row more.
record Paging(long limit, long offset) {

  /// The part that `values` ask for; empty if they ask for the whole answer, or not for numbers.
  static Optional<Paging> of(Map<String, String> values) {
    try {
      return Optional.ofNullable(values.get("limit"))
          .map(
              limit ->
                  new Paging(
                      Long.parseUnsignedLong(limit),
                      Long.parseUnsignedLong(values.getOrDefault("offset", "0"))))
          .filter(part -> part.limit > 0 && part.limit < Integer.MAX_VALUE);
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  /// `values` with one row more.
  Map<String, String> withOneMore(Map<String, String> values) {
    var more = new HashMap<>(values);
    more.put("limit", Long.toString(limit + 1));
    return more;
  }

  /// The first `limit` of `rows`, and whether there are more.
  Part part(RowSet rows) {
    var kept = new ArrayList<Binding>();
    while (rows.hasNext() && kept.size() < limit) {
      kept.add(rows.next());
    }
    boolean hasMore = rows.hasNext();
    if (hasMore) {
      rows.close();
    }
    return new Part(RowSetStream.create(rows.getResultVars(), kept.iterator()), hasMore);
  }

  record Part(RowSet rows, boolean hasMore) {}

  /// The values of the parts around this one, by relation.
  Map<String, Map<String, String>> around(Map<String, String> values, boolean hasMore) {
    var parts = new LinkedHashMap<String, Map<String, String>>();
    parts.put("first", at(values, 0));
    if (offset > 0) {
      parts.put("prev", at(values, Math.max(0, offset - limit)));
    }
    if (hasMore) {
      parts.put("next", at(values, offset + limit));
    }
    return parts;
  }

  private Map<String, String> at(Map<String, String> values, long start) {
    var there = new LinkedHashMap<String, String>();
    List.copyOf(values.keySet()).stream()
        .sorted()
        .forEach(name -> there.put(name, values.get(name)));
    there.put("limit", Long.toString(limit));
    there.put("offset", Long.toString(start));
    return there;
  }
}
