package org.entente.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.entente.match.AgreementDescription;
import org.entente.match.EncounterDescription;
import org.entente.match.Folding;
import org.entente.match.PersonDescription;
import org.entente.ontology.Edtf;
import org.entente.ontology.Resources;
import org.entente.store.Store;

/// Tells a linker what a store knows already.
final class KnownEntities {

  private static final String FOLDER = "org/entente/ingest/";

  /// An encounter's name says which states meet: `encounter-2021-06-22-gb-vn-reception`.
  private static final Pattern STATES =
      Pattern.compile(
          "encounter-(?:undated|[\\dx]{4}(?:-[\\dx]{2}){0,2}(?:-to-[\\dx]{4}(?:-[\\dx]{2}){0,2})?)"
              + "-((?:[a-z]{2}-)+).*");

  private final Store store;
  private final Linker linker;
  private final Map<String, AgreementDescription> agreements = new LinkedHashMap<>();
  private final Map<String, String> describedBy = new HashMap<>();

  private KnownEntities(Store store, Linker linker) {
    this.store = store;
    this.linker = linker;
  }

  static Linker of(Store store, Labels labels) {
    var linker = new Linker(labels);
    var known = new KnownEntities(store, linker);
    known.each("known-bodies", known::body);
    known.each("known-persons", known::person);
    known.each("known-encounters", known::encounter);
    known.each("known-agreements", known::agreement);
    known.agreements.forEach(
        (iri, one) -> linker.know(one, known.describedBy.getOrDefault(iri, "reference")));
    known.each("curated-passages", known::passage);
    known.each("verdicts", known::verdict);
    return linker;
  }

  private interface Row {
    Optional<Node> value(String variable);

    default Node node(String variable) {
      return value(variable).orElseThrow();
    }

    default Set<String> uris(String variable) {
      return value(variable).map(node -> Set.of(node.getURI())).orElse(Set.of());
    }

    default Optional<String> text(String variable) {
      return value(variable).map(Node::getLiteralLexicalForm);
    }

    default String by() {
      return value("graph")
          .map(graph -> graph.getURI().substring(Terms.GRAPH.length()))
          .map(slug -> slug.replaceFirst("\\.(curated|model)$", ""))
          .orElse("reference");
    }
  }

  private void each(String query, Consumer<Row> row) {
    var parsed = QueryFactory.create(Resources.text(FOLDER + query + ".rq"));
    store
        .select(parsed, Map.of())
        .forEachRemaining(binding -> row.accept(variable -> value(binding, variable)));
  }

  private static Optional<Node> value(Binding binding, String variable) {
    return Optional.ofNullable(binding.get(variable));
  }

  private void body(Row row) {
    linker.knowBody(row.node("body"), Terms.slugOf(row.node("state")), row.text("name").orElse(""));
  }

  private void person(Row row) {
    var states = new HashSet<String>();
    row.value("state").map(Terms::slugOf).ifPresent(states::add);
    if (states.isEmpty()) {
      row.value("office")
          .map(Terms::slugOf)
          .filter(office -> office.indexOf('-') == 2)
          .ifPresent(office -> states.add(office.substring(0, 2)));
    }
    linker.know(
        new PersonDescription(
            row.node("person").getURI(),
            Set.of(row.text("name").orElse("")),
            states,
            row.uris("body"),
            row.uris("office")),
        row.by());
  }

  private void encounter(Row row) {
    var iri = row.node("encounter");
    row.value("series").ifPresent(series -> linker.knowSeries(iri, series));
    var days = row.text("edtf").flatMap(Edtf::parse);
    linker.know(
        new EncounterDescription(
            iri.getURI(),
            concept(row.node("kind")),
            states(iri),
            days.map(Edtf::earliestBegin),
            days.map(Edtf::latestEnd),
            persons(row),
            row.text("ordinal").map(Integer::valueOf),
            row.text("place").map(Folding::fold)),
        row.by());
  }

  /// A state that takes part as such is no person.
  private static Set<String> persons(Row row) {
    return row.value("participant")
        .filter(agent -> Terms.slugOf(agent).length() > 2)
        .map(agent -> Set.of(agent.getURI()))
        .orElse(Set.of());
  }

  private static Set<String> states(Node encounter) {
    var name = STATES.matcher(Terms.slugOf(encounter));
    return name.matches() ? Set.of(name.group(1).split("-")) : Set.of();
  }

  /// Rows of one agreement differ in party, topic or date; they make one description.
  private void agreement(Row row) {
    var iri = row.node("agreement").getURI();
    var one =
        new AgreementDescription(
            iri,
            concept(row.node("kind")),
            row.value("state")
                .or(() -> row.value("party"))
                .map(Terms::slugOf)
                .map(Set::of)
                .orElse(Set.of()),
            row.value("topic").map(topic -> Set.of(concept(topic))).orElse(Set.of()),
            row.text("edtf"));
    agreements.merge(iri, one, AgreementDescription::with);
    describedBy.putIfAbsent(iri, row.by());
  }

  private void passage(Row row) {
    linker
        .curated()
        .add(
            Terms.slugOf(row.node("document")),
            row.text("start").map(Integer::valueOf).orElseThrow(),
            row.text("end").map(Integer::valueOf).orElseThrow(),
            row.node("agreement").getURI());
  }

  private void verdict(Row row) {
    boolean same = concept(row.node("kind")).equals("decision-same");
    linker.verdict(row.node("own"), row.node(same ? "with" : "own"));
  }

  private static String concept(Node node) {
    return node.getURI().substring(Terms.SCHEME.length());
  }
}
