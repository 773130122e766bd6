package org.entente.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.lexicon.Category;

/// How much each state counts in an article: who acts stands high, a place on a route low.
final class Standing {

  private static final Set<String> ROUTE =
      Set.of("vers", "towards", "toward", "gagner", "rejoindre", "to", "from", "via");
  private static final double ROUTE_WEIGHT = 0.2;
  private static final double SECOND = 1.0;
  /// What a third state needs of the second's weight to be a side, too.
  private static final double SHARE = 0.4;

  private static final Map<String, List<String>> PRESS =
      Map.of(
          "fr", List.of("fr", "be", "ch", "ca"), "en", List.of("gb", "au", "us", "nz", "ie", "ca"));

  private final String language;
  private final Optional<String> dateline;
  private final Map<String, Double> weights = new TreeMap<>();
  private final Map<String, Integer> first = new TreeMap<>();
  private final Set<String> acting = new LinkedHashSet<>();
  private final Set<String> mentioned = new TreeSet<>();

  Standing(Chart chart, FamilyNames families, List<Raw> raws) {
    this.language = chart.doc().article().language();
    chart.doc().hits().stream()
        .filter(hit -> hit.category() == Category.STATE)
        .forEach(hit -> mentioned.add(hit.entry().slug()));
    chart.doc().hits().stream()
        .filter(hit -> hit.category() == Category.PLACE)
        .flatMap(hit -> hit.entry().slug("inState").stream())
        .forEach(mentioned::add);
    this.dateline = datelineState(chart);
    for (Raw raw : raws) {
      double place =
          switch (raw.sentence().segment().kind()) {
            case TITLE -> 3;
            case LEAD -> 2;
            default -> 1;
          };
      switch (raw) {
        case Raw.Country country -> {
          boolean route = country.from() > 0 && isRoute(chart, country.from());
          double use = country.use() == ActorMention.Use.DEMONYM ? 0.6 : 1;
          add(country.code(), route ? ROUTE_WEIGHT : place * use, country.from());
        }
        case Raw.Named named -> {
          named.person().offices().stream()
              .flatMap(office -> stateOf(office).stream())
              .forEach(code -> act(code, place, named.from()));
          named.person().state().ifPresent(code -> act(code, place, named.from()));
          if (isVietnamese(chart, families, named.person())) {
            mentioned.add("vn");
            add("vn", place, named.from());
          }
        }
        case Raw.Title title ->
            stateOf(title.office()).ifPresent(code -> act(code, place, title.from()));
        case Raw.Org org -> stateOf(org.name()).ifPresent(code -> add(code, place + 1, org.from()));
        case Raw.Reference _ -> {}
      }
    }
  }

  /// Whether an official bears a Vietnamese name, and so speaks for Vietnam unless a title says
  /// otherwise; beside China in Vietnamese texts names tell nothing.
  private static boolean isVietnamese(Chart chart, FamilyNames families, Styled person) {
    boolean official = !person.offices().isEmpty() || !person.ranks().isEmpty();
    boolean stated =
        person.state().isPresent()
            || person.offices().stream().anyMatch(office -> stateOf(office).isPresent());
    NameKey name = NameKey.of(chart.words(person.nameFrom(), person.nameTo()));
    return official && !stated && name.words().size() > 1 && families.isVietnamese(name);
  }

  /// "JAKARTA, July 9 (Antara) -": the state of a city that opens the lead.
  private static Optional<String> datelineState(Chart chart) {
    return chart.doc().sentences().stream()
        .filter(sentence -> sentence.segment().kind() == Segment.Kind.LEAD)
        .findFirst()
        .flatMap(
            lead ->
                chart.doc().hits(lead.span()).stream()
                    .filter(hit -> hit.category() == Category.PLACE)
                    .filter(hit -> hit.start() == lead.span().start())
                    .flatMap(hit -> hit.entry().slug("inState").stream())
                    .findFirst());
  }

  /// States said to act by a person's office.
  private void act(String code, double place, int at) {
    mentioned.add(code);
    acting.add(code);
    add(code, place + 2, at);
  }

  /// The states that the article names, or one of whose cities it names.
  Set<String> mentioned() {
    return mentioned;
  }

  private void add(String code, double weight, int at) {
    if (!mentioned.contains(code)) {
      return;
    }
    weights.merge(code, weight, Double::sum);
    first.merge(code, at, Math::min);
  }

  private static boolean isRoute(Chart chart, int at) {
    int before = at - 1;
    while (before > 0
        && Set.of("le", "la", "l", "les", "the", "'").contains(chart.tokens().key(before))) {
      before--;
    }
    return ROUTE.contains(chart.tokens().key(before));
  }

  /// The state that a title names, or that its body can only belong to.
  static Optional<String> stateOf(OfficeTitle office) {
    if (office.state().isPresent()) {
      return office.state();
    }
    Optional<String> own = office.office().slug("tellsState");
    return own.isPresent() ? own : office.body().flatMap(Standing::stateOf);
  }

  static Optional<String> stateOf(OrgName name) {
    if (name.state().isPresent()) {
      return name.state();
    }
    Optional<String> whole = name.inner().flatMap(Standing::stateOf);
    if (whole.isPresent()) {
      return whole;
    }
    if (name.entries().size() == 1) {
      var entry = name.entries().getFirst();
      Optional<String> own = entry.slug("ofState");
      return own.isPresent() ? own : entry.slug("tellsState");
    }
    return Optional.empty();
  }

  double weight(String code) {
    return weights.getOrDefault(code, 0.0);
  }

  /// The states by weight, the heaviest first; of equals the one named first.
  List<String> ranked() {
    return weights.keySet().stream()
        .sorted(
            Comparator.comparingDouble((String code) -> -weight(code))
                .thenComparingInt(code -> first.getOrDefault(code, 0)))
        .toList();
  }

  /// The state whose press reports: Vietnam where it takes part, else a state of the article's
  /// language, else the one named first among the two that count most.
  String home() {
    List<String> ranked = ranked();
    if (ranked.isEmpty() || ranked.subList(0, Math.min(3, ranked.size())).contains("vn")) {
      return "vn";
    }
    List<String> top = ranked.subList(0, Math.min(2, ranked.size()));
    if (dateline.filter(top::contains).isPresent()) {
      return dateline.get();
    }
    return PRESS.getOrDefault(language, List.of()).stream()
        .filter(top::contains)
        .findFirst()
        .orElseGet(
            () ->
                top.stream()
                    .min(Comparator.comparingInt(code -> first.getOrDefault(code, 0)))
                    .orElseThrow());
  }

  /// Home and the states that face it: the heaviest other one, and all that act by an official.
  List<String> sides() {
    var sides = new ArrayList<String>();
    if (weights.isEmpty()) {
      return sides;
    }
    String home = home();
    sides.add(home);
    for (String code : ranked()) {
      boolean faces = sides.size() == 1 && weight(code) >= SECOND;
      boolean joins = sides.size() > 1 && weight(code) >= SHARE * weight(sides.get(1));
      if (!sides.contains(code) && (faces || (acting.contains(code) && joins))) {
        sides.add(code);
      }
    }
    return sides;
  }
}
