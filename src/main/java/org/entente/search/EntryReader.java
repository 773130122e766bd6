package org.entente.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.entente.ontology.Namespaces;
import org.entente.ontology.Resources;
import org.entente.store.Store;

/// Reads entries and types from the default graph of a store.
final class EntryReader {

  private static final String FOLDER = "org/entente/search/";

  /// Types of what describes data or vocabulary: not what users look for.
  private static final Set<String> ASIDE =
      Set.of(
          Namespaces.ENT + "Graph",
          "http://www.w3.org/1999/02/22-rdf-syntax-ns#Property",
          "http://www.w3.org/2004/02/skos/core#ConceptScheme");

  private static final List<String> VOCABULARIES =
      List.of(
          "http://www.w3.org/2002/07/owl#",
          "http://www.w3.org/2000/01/rdf-schema#",
          "http://www.w3.org/ns/shacl#");

  private final Store store;
  private final Map<String, List<Label>> labels = new TreeMap<>();
  private final Map<String, Set<String>> types = new HashMap<>();
  private final Map<String, Set<String>> states = new HashMap<>();
  private final Map<String, Set<String>> organisations = new HashMap<>();
  private final Map<String, Set<String>> identifiers = new HashMap<>();
  private final Map<String, List<Tenure>> tenures = new HashMap<>();
  private final Map<String, Integer> links = new HashMap<>();
  private final Map<String, Set<String>> broader = new HashMap<>();
  private final Map<String, Map<String, String>> classNames = new HashMap<>();

  EntryReader(Store store) {
    this.store = store;
  }

  LabelIndex read() {
    each("labels", this::label);
    each("types", row -> add(types, row));
    each("states", row -> add(states, row));
    each("organisations", row -> add(organisations, row));
    each("identifiers", row -> add(identifiers, row));
    each("tenures", this::tenure);
    each("links", row -> links.put(iri(row, "entity"), number(row)));
    each("classes", this::typeOf);
    var builder = new IndexBuilder();
    var counts = new TreeMap<String, Integer>();
    labels.forEach(
        (iri, names) ->
            entry(iri, names)
                .ifPresent(
                    entry -> {
                      builder.add(entry);
                      entry.types().forEach(type -> counts.merge(type, 1, Integer::sum));
                    }));
    return builder.build(types(counts));
  }

  private Optional<Entry> entry(String iri, List<Label> names) {
    var classes = types.getOrDefault(iri, Set.of());
    if (classes.stream().anyMatch(EntryReader::isAside)) {
      return Optional.empty();
    }
    names.sort(Comparator.comparing(Label::kind).thenComparing(Label::language));
    return Optional.of(
        new Entry(
            iri,
            classes.stream()
                .sorted(
                    Comparator.comparingInt((String type) -> -depth(type, new HashSet<>()))
                        .thenComparing(type -> type.startsWith(Namespaces.ENT) ? 0 : 1)
                        .thenComparing(Comparator.naturalOrder()))
                .toList(),
            names,
            states.getOrDefault(iri, Set.of()),
            organisations.getOrDefault(iri, Set.of()),
            tenures.getOrDefault(iri, List.of()),
            identifiers.getOrDefault(iri, Set.of()),
            links.getOrDefault(iri, 0)));
  }

  private static boolean isAside(String type) {
    return ASIDE.contains(type) || VOCABULARIES.stream().anyMatch(type::startsWith);
  }

  /// How many classes lie above; `seen` stops cycles.
  private int depth(String type, Set<String> seen) {
    if (!seen.add(type)) {
      return 0;
    }
    return broader.getOrDefault(type, Set.of()).stream()
        .mapToInt(above -> 1 + depth(above, seen))
        .max()
        .orElse(0);
  }

  private List<Type> types(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(
            count ->
                new Type(
                    count.getKey(),
                    classNames.getOrDefault(count.getKey(), Map.of()),
                    broader.getOrDefault(count.getKey(), Set.of()).stream().sorted().toList(),
                    count.getValue()))
        .sorted(Comparator.comparingInt(Type::entities).reversed())
        .toList();
  }

  private void label(Binding row) {
    var text = row.get("label").getLiteralLexicalForm().strip();
    if (!text.isEmpty()) {
      var label =
          new Label(
              text,
              row.get("label").getLiteralLanguage(),
              Label.Kind.valueOf(row.get("kind").getLiteralLexicalForm()));
      var known = labels.computeIfAbsent(iri(row, "entity"), _ -> new ArrayList<>());
      if (!known.contains(label)) {
        known.add(label);
      }
    }
  }

  private void tenure(Binding row) {
    var date = Optional.ofNullable(row.get("date")).map(Node::getLiteralLexicalForm);
    tenures
        .computeIfAbsent(iri(row, "entity"), _ -> new ArrayList<>())
        .add(new Tenure(iri(row, "value"), date));
  }

  private void typeOf(Binding row) {
    var type = iri(row, "class");
    Optional.ofNullable(row.get("broader"))
        .filter(Node::isURI)
        .ifPresent(
            above -> broader.computeIfAbsent(type, _ -> new HashSet<>()).add(above.getURI()));
    Optional.ofNullable(row.get("label"))
        .ifPresent(
            name ->
                classNames
                    .computeIfAbsent(type, _ -> new HashMap<>())
                    .put(name.getLiteralLanguage(), name.getLiteralLexicalForm()));
  }

  private static void add(Map<String, Set<String>> facts, Binding row) {
    var value = row.get("value");
    facts
        .computeIfAbsent(iri(row, "entity"), _ -> new HashSet<>())
        .add(value.isURI() ? value.getURI() : value.getLiteralLexicalForm());
  }

  private static String iri(Binding row, String variable) {
    return row.get(variable).getURI();
  }

  private static int number(Binding row) {
    return ((Number) row.get("value").getLiteralValue()).intValue();
  }

  private void each(String file, Consumer<Binding> row) {
    Query query = QueryFactory.create(Resources.text(FOLDER + file + ".rq"));
    store.select(query, Map.of()).forEachRemaining(row);
  }
}
