package org.entente.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.extract.Statement.BodyNamed;
import org.entente.lexicon.Category;
import org.entente.lexicon.Entry;
import org.entente.lexicon.Form;
import org.entente.lexicon.Lexicon;

/// The bodies of one article: settles which body a name means and keeps its spellings.
final class BodyRegister {

  private static final String ID = "https://w3id.org/entente/id/";

  /// A body while the article is being read.
  private static final class Body {
    final String key;
    final Optional<String> iri;
    final Optional<String> label;
    final Optional<String> state;
    final String kind;
    final Set<String> spellings = new LinkedHashSet<>();
    final List<Span> evidence = new ArrayList<>();
    final Set<String> entries = new TreeSet<>();
    boolean employs;
    boolean acts;

    Body(
        String key,
        Optional<String> iri,
        Optional<String> label,
        Optional<String> state,
        String kind) {
      this.key = key;
      this.iri = iri;
      this.label = label;
      this.state = state;
      this.kind = kind;
    }
  }

  private final Lexicon lexicon;
  private final Serving serving;
  private final Map<String, Body> bodies = new LinkedHashMap<>();
  /// State by function, where the article names the function with one.
  private final Map<String, Map<String, Integer>> named = new TreeMap<>();

  BodyRegister(Lexicon lexicon, Serving serving) {
    this.lexicon = lexicon;
    this.serving = serving;
  }

  /// Notes that a function is named with a state, for names without one later.
  void note(OrgName name) {
    Standing.stateOf(name)
        .ifPresent(
            state ->
                functions(name)
                    .forEach(
                        function ->
                            named
                                .computeIfAbsent(function.iri(), _ -> new TreeMap<>())
                                .merge(state, 1, Integer::sum)));
  }

  /// The state that a name without one means, from the article; home unless another is the only
  /// one with such a body.
  Optional<String> stateMeant(List<Entry> entries, List<String> sides) {
    Set<String> own = new LinkedHashSet<>();
    entries.forEach(entry -> entry.slug("ofState").filter(sides::contains).ifPresent(own::add));
    if (own.size() == 1) {
      return own.stream().findFirst();
    }
    Set<String> candidates = new LinkedHashSet<>();
    for (Entry function : functionsOf(entries)) {
      named
          .getOrDefault(function.iri(), Map.of())
          .keySet()
          .forEach(
              state -> {
                if (sides.contains(state)) {
                  candidates.add(state);
                }
              });
    }
    if (candidates.size() == 1) {
      return candidates.stream().findFirst();
    }
    List<String> order =
        candidates.isEmpty() ? sides : sides.stream().filter(candidates::contains).toList();
    for (String side : order) {
      boolean serves =
          functionsOf(entries).stream()
              .anyMatch(function -> serving.body(function, side).isPresent());
      if (serves) {
        return Optional.of(side);
      }
    }
    return candidates.isEmpty() ? Optional.empty() : order.stream().findFirst();
  }

  private List<Entry> functions(OrgName name) {
    return functionsOf(name.entries());
  }

  /// The functions that some entries are or serve, the usual one first.
  List<Entry> functionsOf(List<Entry> entries) {
    var functions =
        new ArrayList<>(
            entries.stream().filter(entry -> entry.category() == Category.FUNCTION).toList());
    if (functions.isEmpty()) {
      for (Entry entry : entries) {
        entry.all("serves").forEach(iri -> lexicon.entry(iri).ifPresent(functions::add));
      }
    }
    functions.sort(Comparator.comparing(entry -> entry.one("usual").isEmpty()));
    return functions;
  }

  /// The key of the body that a name means in a state; empty when nothing identifies it.
  Optional<String> body(
      List<Entry> entries, Optional<String> state, Optional<String> abroad, String surface) {
    if (entries.isEmpty()) {
      return Optional.of(unlisted(surface, state));
    }
    if (entries.stream().anyMatch(entry -> entry.one("generic").isPresent())) {
      return Optional.empty();
    }
    Optional<Entry> entity = entity(entries, state);
    if (entity.isPresent()) {
      return Optional.of(listed(entity.get()));
    }
    Optional<Entry> function =
        functionsOf(entries).stream()
            .filter(entry -> entry.one("generic").isEmpty() && entry.one("bodySlug").isPresent())
            .findFirst();
    if (function.isEmpty()) {
      return Optional.of(unlisted(surface, state));
    }
    return function.map(
        found ->
            state.map(code -> composed(found, code, abroad)).orElseGet(() -> stateless(found)));
  }

  /// The listed body that fits the state, or the only one there is when no state is known.
  private Optional<Entry> entity(List<Entry> entries, Optional<String> state) {
    for (Entry entry : entries) {
      Optional<String> own = entry.slug("ofState");
      own = own.isPresent() ? own : entry.slug("tellsState");
      boolean international = entry.category() == Category.INTERNATIONAL;
      if (entry.category() != Category.FUNCTION
          && (international || own.isEmpty() || own.equals(state))) {
        return Optional.of(entry);
      }
    }
    if (state.isPresent()) {
      List<Entry> found =
          functionsOf(entries).stream()
              .flatMap(function -> serving.body(function, state.get()).stream())
              .distinct()
              .toList();
      if (!found.isEmpty()) {
        return Optional.of(found.getFirst());
      }
    }
    List<Entry> entities =
        entries.stream().filter(entry -> entry.category() != Category.FUNCTION).toList();
    return entities.size() == 1 && entries.size() == 1 && state.isEmpty()
        ? Optional.of(entities.getFirst())
        : Optional.empty();
  }

  private String listed(Entry entity) {
    String key = entity.slug();
    Optional<String> state = entity.slug("ofState");
    Optional<String> own = state.isPresent() ? state : entity.slug("tellsState");
    Optional<String> label = entity.one("designation").or(() -> designation(entity));
    Body body =
        bodies.computeIfAbsent(
            key, _ -> new Body(key, Optional.of(entity.iri()), label, own, kind(entity)));
    body.entries.add(entity.iri());
    return key;
  }

  private static Optional<String> designation(Entry entity) {
    return entity.forms().stream()
        .filter(form -> form.property().equals("designation"))
        .map(Form::text)
        .findFirst()
        .or(() -> entity.label("en"));
  }

  private String composed(Entry function, String state, Optional<String> abroad) {
    String slug = function.one("bodySlug").orElseThrow();
    String seat = abroad.map(code -> "-in-" + serving.stateSlug(code)).orElse("");
    String key = state + "-" + slug + seat;
    Optional<String> label =
        function
            .label("en")
            .map(name -> abroad.isEmpty() ? name : mission(name, state, abroad.get()));
    Body body =
        bodies.computeIfAbsent(
            key,
            _ -> new Body(key, Optional.of(ID + key), label, Optional.of(state), kind(function)));
    body.entries.add(function.iri());
    return key;
  }

  private String mission(String name, String state, String seat) {
    return name + " of " + serving.stateName(state) + " in " + serving.stateName(seat);
  }

  private String stateless(Entry function) {
    String key = "body-" + function.slug();
    Body body =
        bodies.computeIfAbsent(
            key,
            _ ->
                new Body(
                    key, Optional.empty(), function.label("en"), Optional.empty(), kind(function)));
    body.entries.add(function.iri());
    return key;
  }

  private String unlisted(String surface, Optional<String> state) {
    String key = state.map(code -> code + "-").orElse("body-") + Slugs.of(surface);
    bodies.computeIfAbsent(
        key, _ -> new Body(key, Optional.empty(), Optional.empty(), state, kindByName(surface)));
    return key;
  }

  private static String kindByName(String surface) {
    String lower = surface.toLowerCase(Locale.ROOT);
    boolean ministry =
        lower.startsWith("bộ ") || lower.startsWith("ministère") || lower.contains("ministry");
    boolean party = lower.startsWith("đảng ") || lower.startsWith("parti ");
    return party ? "party-organ" : ministry ? "ministry" : "public-body";
  }

  private static String kind(Entry entry) {
    String name =
        entry.category() == Category.FUNCTION
            ? entry.slug("bodyClass").orElse("PublicBody")
            : entry.category().name();
    return switch (name) {
      case "Ministry", "MINISTRY" -> "ministry";
      case "PartyOrgan", "PARTY_ORGAN" -> "party-organ";
      case "INTERNATIONAL" -> "international";
      default -> "public-body";
    };
  }

  void seen(String key, String surface, Span span) {
    Body body = bodies.get(key);
    if (body != null) {
      body.spellings.add(surface);
      body.evidence.add(span);
    }
  }

  /// Keeps the name that a language has for a body's kind, where a title only implies it.
  void spelled(String key, Entry function, String language, Span span) {
    function.label(language).ifPresent(name -> seen(key, name, span));
  }

  /// The one service of a state that the article names, if there is only one.
  Optional<String> onlyServiceOf(String state) {
    List<String> found =
        bodies.values().stream()
            .filter(
                body -> body.kind.equals("public-body") && body.state.equals(Optional.of(state)))
            .filter(body -> !body.evidence.isEmpty())
            .map(body -> body.key)
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  void employs(String key) {
    Body body = bodies.get(key);
    if (body != null) {
      body.employs = true;
    }
  }

  void acts(String key) {
    Body body = bodies.get(key);
    if (body != null) {
      body.acts = true;
    }
  }

  Optional<String> stateOf(String key) {
    return Optional.ofNullable(bodies.get(key)).flatMap(body -> body.state);
  }

  boolean isMinistry(String key) {
    return Optional.ofNullable(bodies.get(key))
        .filter(body -> body.kind.equals("ministry"))
        .isPresent();
  }

  /// The ministry of a state that the article names most often.
  Optional<String> ministryOf(String state) {
    return bodies.values().stream()
        .filter(body -> body.kind.equals("ministry") && body.state.equals(Optional.of(state)))
        .max(Comparator.comparingInt(body -> body.evidence.size()))
        .map(body -> body.key);
  }

  /// English name of a body, without its state.
  Optional<String> labelOf(String key) {
    return Optional.ofNullable(bodies.get(key)).flatMap(body -> body.label);
  }

  /// The bodies that act or employ somebody.
  List<BodyNamed> named() {
    var result = new ArrayList<BodyNamed>();
    for (Body body : bodies.values()) {
      if (body.employs || body.acts) {
        String name = body.spellings.stream().findFirst().or(() -> body.label).orElse(body.key);
        double value = body.employs ? 0.9 : 0.8;
        String reason = body.employs ? "employs a person named" : "acts";
        result.add(
            new BodyNamed(
                body.key,
                body.iri,
                name,
                List.copyOf(body.spellings),
                body.label,
                body.state,
                body.kind,
                List.copyOf(body.evidence),
                new Why(
                    "body." + body.kind,
                    List.copyOf(body.entries),
                    List.of(new Why.Summand(value, reason)))));
      }
    }
    return result;
  }
}
