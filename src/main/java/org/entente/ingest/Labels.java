package org.entente.ingest;

import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.match.Folding;

/// The names of known things in the three languages, and which concepts are crime domains: read
/// once from the ontology and the reference graph.
public final class Labels {

  static final List<String> LANGUAGES = List.of("en", "fr", "vi");

  private final Map<String, Map<String, String>> names = new HashMap<>();
  private final Map<String, String> places = new HashMap<>();
  private final Map<String, String> offices = new HashMap<>();
  private final Set<String> crimeDomains = new HashSet<>();

  private Labels() {}

  /// Reads `graphs`; what they do not name is named after its slug, and states as CLDR has them.
  public static Labels of(Iterable<Graph> graphs) {
    var labels = new Labels();
    graphs.forEach(labels::read);
    return labels;
  }

  private void read(Graph graph) {
    for (var property : List.of(Terms.LABEL, Terms.PREF_LABEL)) {
      sorted(graph, property).forEach(this::name);
    }
    graph
        .find(Node.ANY, Terms.TYPE, Terms.ent("CrimeDomain"))
        .forEachRemaining(triple -> crimeDomains.add(triple.getSubject().getURI()));
    graph
        .find(Node.ANY, Terms.TYPE, Terms.LOCATION)
        .forEachRemaining(triple -> place(graph, triple.getSubject()));
    graph.find(Node.ANY, Terms.TYPE, Terms.OFFICE).mapWith(Triple::getSubject).toList().stream()
        .sorted(Comparator.comparing(Node::getURI))
        .forEach(office -> office(graph, office));
  }

  private static List<Triple> sorted(Graph graph, Node property) {
    return graph
        .find(Node.ANY, property, Node.ANY)
        .filterKeep(triple -> triple.getSubject().isURI() && triple.getObject().isLiteral())
        .toList()
        .stream()
        .sorted(Comparator.comparing(triple -> triple.getObject().getLiteralLexicalForm()))
        .toList();
  }

  private void name(Triple triple) {
    names
        .computeIfAbsent(triple.getSubject().getURI(), iri -> new HashMap<>())
        .putIfAbsent(
            triple.getObject().getLiteralLanguage().toLowerCase(Locale.ROOT),
            triple.getObject().getLiteralLexicalForm());
  }

  private void place(Graph graph, Node place) {
    for (var property : List.of(Terms.LABEL, Terms.ALT_LABEL)) {
      graph
          .find(place, property, Node.ANY)
          .forEachRemaining(
              triple ->
                  places.putIfAbsent(
                      Folding.fold(triple.getObject().getLiteralLexicalForm()), place.getURI()));
    }
  }

  private void office(Graph graph, Node office) {
    var state = stateOf(graph, office);
    for (var property : List.of(Terms.LABEL, Terms.ALT_LABEL)) {
      graph
          .find(office, property, Node.ANY)
          .forEachRemaining(
              triple ->
                  offices.putIfAbsent(
                      officeKey(state, triple.getObject().getLiteralLexicalForm()),
                      office.getURI()));
    }
  }

  /// The state of the body that the office is in, else the one that its name begins with.
  private static String stateOf(Graph graph, Node office) {
    return graph
        .find(office, Terms.POST_IN, Node.ANY)
        .mapWith(triple -> graph.find(triple.getObject(), Terms.OF_STATE, Node.ANY))
        .toList()
        .stream()
        .flatMap(states -> states.toList().stream())
        .map(triple -> Terms.slugOf(triple.getObject()))
        .sorted()
        .findFirst()
        .orElseGet(() -> office.getURI().replaceFirst(".*/([a-z]{2})-[^/]*$", "$1"));
  }

  private static String officeKey(String state, String name) {
    return state + "|" + Folding.fold(name);
  }

  /// The name in `language`, else without a language, else nothing.
  Optional<String> exactly(Node thing, String language) {
    var known = names.getOrDefault(thing.getURI(), Map.of());
    return Optional.ofNullable(known.get(language))
        .or(() -> Optional.ofNullable(known.get("")))
        .or(() -> country(thing, language));
  }

  /// A name to show in any case: in `language`, in English, or made of the slug.
  String of(Node thing, String language) {
    return exactly(thing, language)
        .or(() -> exactly(thing, "en"))
        .orElseGet(() -> readable(thing.getURI()));
  }

  boolean isCrimeDomain(String concept) {
    return crimeDomains.contains(Terms.SCHEME + concept);
  }

  /// The known place that `name` names in any of its spellings.
  Optional<String> place(String name) {
    return Optional.ofNullable(places.get(Folding.fold(name)));
  }

  /// The known office of the state `code` that one of `titles` names, with or without the state.
  Optional<String> office(String code, List<String> titles) {
    var state = Folding.fold(of(Terms.id(code), "en"));
    return titles.stream()
        .map(title -> officeKey(code, title))
        .flatMap(key -> Stream.of(key, key + " of " + state, key + " of the " + state))
        .map(offices::get)
        .flatMap(Stream::ofNullable)
        .findFirst();
  }

  private static Optional<String> country(Node thing, String language) {
    var slug = thing.getURI().substring(thing.getURI().lastIndexOf('/') + 1);
    if (slug.length() != 2 || !thing.getURI().startsWith(Terms.ID)) {
      return Optional.empty();
    }
    var code = slug.toUpperCase(Locale.ROOT);
    var name = new ULocale("und", code).getDisplayCountry(new ULocale(language));
    return name.equals(code) ? Optional.empty() : Optional.of(name);
  }

  private static String readable(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1)
        .replace('-', ' ');
  }
}
