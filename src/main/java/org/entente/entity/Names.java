package org.entente.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.entente.ontology.Ent;
import org.entente.ontology.Namespaces;
import org.entente.page.Language;
import org.entente.store.Store;

/// What things are called in one language, looked up for all things of a page at once.
final class Names {

  private static final List<String> PROPERTIES =
      List.of(
          "http://www.w3.org/2000/01/rdf-schema#label",
          "http://www.w3.org/2004/02/skos/core#prefLabel",
          Ent.content.getURI(),
          "http://purl.org/dc/terms/title",
          "http://purl.org/dc/terms/identifier");

  private final Language language;
  private final Map<Node, Map<Node, List<Node>>> known;
  private final Map<Node, List<Node>> parts;

  private Names(
      Language language, Map<Node, Map<Node, List<Node>>> known, Map<Node, List<Node>> parts) {
    this.language = language;
    this.known = known;
    this.parts = parts;
  }

  /// Looks up the names of `things`, which may hold literals; they are passed over.
  static Names read(Store store, Queries queries, Language language, Collection<Node> things) {
    var known = new HashMap<Node, Map<Node, List<Node>>>();
    var wanted =
        things.stream().filter(Node::isURI).collect(Collectors.toCollection(LinkedHashSet::new));
    add(store, queries, known, wanted);
    var nameless =
        wanted.stream()
            .filter(thing -> !known.containsKey(thing) && isOurs(thing))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    var parts = new HashMap<Node, List<Node>>();
    if (!nameless.isEmpty()) {
      store
          .select(queries.nameParts().about(nameless), Map.of())
          .forEachRemaining(
              row ->
                  parts
                      .computeIfAbsent(row.get("thing"), _ -> new ArrayList<>())
                      .add(row.get("part")));
      var further = new LinkedHashSet<Node>();
      parts.values().forEach(further::addAll);
      further.removeAll(known.keySet());
      add(store, queries, known, further);
    }
    return new Names(language, known, parts);
  }

  private static void add(
      Store store, Queries queries, Map<Node, Map<Node, List<Node>>> known, Set<Node> things) {
    if (things.isEmpty()) {
      return;
    }
    store
        .select(queries.names().about(things), Map.of())
        .forEachRemaining(
            row ->
                known
                    .computeIfAbsent(row.get("thing"), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(row.get("property"), _ -> new ArrayList<>())
                    .add(row.get("value")));
  }

  /// The name in the language, else in another, else the last part of the IRI.
  Name of(Node thing) {
    return labelled(thing).or(() -> composed(thing)).orElseGet(() -> last(thing));
  }

  /// The date as EDTF, of a date extent.
  Optional<Node> edtf(Node thing) {
    return first(thing, Ent.edtf);
  }

  Optional<Node> basis(Node thing) {
    return first(thing, Ent.dateBasis);
  }

  private Optional<Node> first(Node thing, Node property) {
    return known.getOrDefault(thing, Map.of()).getOrDefault(property, List.of()).stream()
        .findFirst();
  }

  private Optional<Name> labelled(Node thing) {
    var values = known.getOrDefault(thing, Map.of());
    return PROPERTIES.stream()
        .flatMap(
            property ->
                values.entrySet().stream()
                    .filter(entry -> entry.getKey().hasURI(property))
                    .map(Map.Entry::getValue))
        .findFirst()
        .map(labels -> best(labels, language));
  }

  /// The literal that suits readers of `language`: in it, without a language, or in another.
  static Name best(List<Node> literals, Language language) {
    for (var wanted : language.withFallbacks()) {
      for (var tag : wanted == language ? List.of(wanted.tag(), "") : List.of(wanted.tag())) {
        var found =
            literals.stream()
                .filter(literal -> literal.isLiteral() && main(literal).equals(tag))
                .map(literal -> literal.getLiteralLexicalForm())
                .sorted()
                .findFirst();
        if (found.isPresent()) {
          return new Name(found.get(), tag, wanted != language);
        }
      }
    }
    var any = literals.getFirst();
    return any.isLiteral()
        ? new Name(any.getLiteralLexicalForm(), any.getLiteralLanguage(), true)
        : last(any);
  }

  private static String main(Node literal) {
    var tag = literal.getLiteralLanguage();
    int dash = tag.indexOf('-');
    return dash < 0 ? tag : tag.substring(0, dash);
  }

  private Optional<Name> composed(Node thing) {
    var names =
        parts.getOrDefault(thing, List.of()).stream()
            .distinct()
            .limit(4)
            .map(part -> labelled(part).orElseGet(() -> last(part)))
            .toList();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    var text = names.stream().map(Name::text).collect(Collectors.joining(" – "));
    return Optional.of(new Name(text, language.tag(), false));
  }

  private static Name last(Node thing) {
    var text = thing.isURI() ? thing.getURI() : thing.toString();
    int cut = Math.max(text.lastIndexOf('/'), text.lastIndexOf('#'));
    var name = cut >= 0 && cut < text.length() - 1 ? text.substring(cut + 1) : text;
    return new Name(isOurs(thing) ? name : text, "", !isOurs(thing) || thing.isURI());
  }

  private static boolean isOurs(Node thing) {
    return thing.isURI() && thing.getURI().startsWith(Namespaces.BASE);
  }
}
