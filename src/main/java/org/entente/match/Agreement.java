package org.entente.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.search.Entry;

/// What is known of a candidate besides its name, held against what was asked.
final class Agreement {

  private final List<Feature> features = new ArrayList<>();
  private double bonus;
  private int agreeing;

  /// Adds the feature `name` if both sides say something; what agrees adds, what differs takes
  /// away.
  void compare(String name, Set<String> asked, Set<String> known, double gain, double loss) {
    if (asked.isEmpty()) {
      return;
    }
    if (known.isEmpty()) {
      features.add(new Feature(name, 0.5));
      return;
    }
    boolean agrees = !Collections.disjoint(asked, known);
    add(name, agrees, gain, loss);
  }

  void add(String name, boolean agrees, double gain, double loss) {
    features.add(new Feature(name, agrees ? 1 : 0));
    bonus += agrees ? gain : -loss;
    agreeing += agrees && gain > 0 ? 1 : 0;
  }

  /// Whether the person held one of `offices` on `date`: a year apart still speaks for it.
  void role(Set<String> offices, Optional<String> date, Entry entry) {
    if (offices.isEmpty()) {
      return;
    }
    var held = entry.tenures().stream().filter(one -> offices.contains(one.office())).toList();
    if (held.isEmpty()) {
      if (entry.tenures().isEmpty()) {
        features.add(new Feature("role_at_date", 0.5));
      } else {
        add("role_at_date", false, 0, 6);
      }
      return;
    }
    boolean then =
        date.isEmpty()
            || held.stream()
                .flatMap(one -> one.attested().stream())
                .anyMatch(attested -> sameYear(attested, date.get()));
    features.add(new Feature("role_at_date", then ? 1 : 0.7));
    bonus += then ? 4 : 2;
    agreeing++;
  }

  private static boolean sameYear(String one, String other) {
    return one.length() >= 4 && other.length() >= 4 && one.startsWith(other.substring(0, 4));
  }

  List<Feature> features() {
    return features;
  }

  /// The score of a name with what agrees and differs: 100 only where two things agree.
  double score(double name) {
    double most = agreeing == 0 ? 95 : agreeing == 1 ? 98 : 100;
    return Math.clamp(name + bonus, 0, most);
  }
}
