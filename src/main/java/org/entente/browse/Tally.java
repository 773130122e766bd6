package org.entente.browse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.entente.entity.Kind;

/// Goes once over what fits: keeps the best, and counts all by each facet.
@SuppressWarnings("EnumOrdinal") // counting a million rows must cost no more than an array
final class Tally {

  private static final int ANY = -1;

  /// Year 0 of the counts.
  private static final int FIRST_YEAR = 1000;

  private static final int LAST_YEAR = 2999;

  private static final Comparator<Hit> WORST_FIRST =
      Comparator.comparingDouble(Hit::key)
          .thenComparing(Comparator.comparingInt(Hit::row).reversed());

  private final Register.Columns columns;
  private final Sought sought;
  private final int country;
  private final int domain;
  private final int year;
  private final int[] kinds;
  private final int[] countries;
  private final int[] domains;
  private final int[] years = new int[LAST_YEAR - FIRST_YEAR + 1];
  private final int wanted;
  private final PriorityQueue<Hit> best = new PriorityQueue<>(WORST_FIRST);
  private long total;

  private record Hit(int row, double key) {}

  private Tally(Register.Columns columns, Sought sought, int country, int domain) {
    this.columns = columns;
    this.sought = sought;
    this.country = country;
    this.domain = domain;
    this.year = sought.year().orElse(ANY);
    this.kinds = new int[Kind.values().length];
    this.countries = new int[columns.states().size()];
    this.domains = new int[columns.topics().size()];
    this.wanted = Math.min(sought.from() + sought.size(), Sought.MOST);
  }

  /// Empty where a state or domain is asked for that nothing has to do with.
  static Optional<Tally> of(Register.Columns columns, Sought sought) {
    int country = sought.country().map(columns.states()::indexOf).orElse(ANY);
    int domain = sought.domain().map(columns.topics()::indexOf).orElse(ANY);
    boolean isHopeless =
        (sought.country().isPresent() && country < 0)
            || (sought.domain().isPresent() && domain < 0);
    return isHopeless ? Optional.empty() : Optional.of(new Tally(columns, sought, country, domain));
  }

  void add(int row, float score) {
    if (!fits(row)) {
      return;
    }
    total++;
    kinds[columns.kinds().get(row).ordinal()]++;
    count(columns.countries(), row, countries, 0);
    count(columns.domains(), row, domains, 0);
    count(columns.years(), row, years, FIRST_YEAR);
    keep(row, key(row, score));
  }

  private boolean fits(int row) {
    return sought.kind().filter(kind -> kind != columns.kinds().get(row)).isEmpty()
        && (country == ANY || columns.countries().has(row, country))
        && (domain == ANY || columns.domains().has(row, domain))
        && (year == ANY || columns.years().has(row, year));
  }

  private static void count(Pairs.Values values, int row, int[] counts, int first) {
    for (int i = values.from(row); i < values.to(row); i++) {
      int value = values.at(i) - first;
      if (value >= 0 && value < counts.length) {
        counts[value]++;
      }
    }
  }

  private double key(int row, float score) {
    return switch (sought.order()) {
      case BEST -> score;
      case LATEST -> columns.days()[row];
      case NAME -> -columns.names()[row];
    };
  }

  private void keep(int row, double key) {
    if (best.size() < wanted) {
      best.add(new Hit(row, key));
    } else if (wanted > 0) {
      var worst = best.element();
      if (key > worst.key() || (key == worst.key() && row < worst.row())) {
        best.remove();
        best.add(new Hit(row, key));
      }
    }
  }

  Found found() {
    var hits =
        best.stream()
            .sorted(WORST_FIRST.reversed())
            .skip(sought.from())
            .map(
                hit -> new Found.Hit(columns.iris().get(hit.row()), columns.kinds().get(hit.row())))
            .toList();
    var facets = new EnumMap<Found.Facet, List<Found.Count>>(Found.Facet.class);
    var all = Kind.values();
    facets.put(Found.Facet.KIND, most(kinds, kind -> all[kind].slug()));
    facets.put(Found.Facet.COUNTRY, most(countries, columns.states()::get));
    facets.put(Found.Facet.DOMAIN, most(domains, columns.topics()::get));
    facets.put(Found.Facet.YEAR, latest());
    return new Found(total, hits, facets);
  }

  private static List<Found.Count> most(int[] counts, IntFunction<String> slug) {
    var list = new ArrayList<Found.Count>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        list.add(new Found.Count(slug.apply(i), counts[i]));
      }
    }
    list.sort(
        Comparator.comparingLong(Found.Count::count).reversed().thenComparing(Found.Count::value));
    return list;
  }

  private List<Found.Count> latest() {
    Map<Integer, Integer> counted = new TreeMap<>(Comparator.reverseOrder());
    for (int i = 0; i < years.length; i++) {
      if (years[i] > 0) {
        counted.put(FIRST_YEAR + i, years[i]);
      }
    }
    return counted.entrySet().stream()
        .map(each -> new Found.Count(String.valueOf(each.getKey()), each.getValue()))
        .toList();
  }
}
