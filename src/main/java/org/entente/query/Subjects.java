package org.entente.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The saved queries by what they are about.
///
/// @param tag the subject
public record Subjects(String tag, List<SavedQuery> queries) {

  private static final List<String> ORDER =
      List.of("actors", "encounters", "commitments", "agreements", "topics", "acts", "provenance");

  private static final String OTHER = "other";

  public Subjects {
    queries = List.copyOf(queries);
  }

  /// Every query once, under the first subject that it names.
  public static List<Subjects> of(List<SavedQuery> queries) {
    var bySubject = new TreeMap<String, List<SavedQuery>>();
    queries.forEach(
        query -> bySubject.computeIfAbsent(subject(query), _ -> new ArrayList<>()).add(query));
    return bySubject.entrySet().stream()
        .map(
            (Map.Entry<String, List<SavedQuery>> each) ->
                new Subjects(each.getKey(), each.getValue()))
        .sorted(java.util.Comparator.comparingInt(Subjects::rank))
        .toList();
  }

  private static String subject(SavedQuery query) {
    return query.tags().stream().filter(ORDER::contains).findFirst().orElse(OTHER);
  }

  private int rank() {
    int place = ORDER.indexOf(tag);
    return place < 0 ? ORDER.size() : place;
  }
}
