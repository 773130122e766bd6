package org.entente.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.entente.extract.Statement;
import org.entente.extract.Statement.AgreementNamed;
import org.entente.extract.Statement.BodyNamed;
import org.entente.extract.Statement.ClaimMade;
import org.entente.extract.Statement.DateFound;
import org.entente.extract.Statement.EncounterHeld;
import org.entente.extract.Statement.ItemExpressed;
import org.entente.extract.Statement.PersonNamed;
import org.entente.extract.Statement.StateActs;

/// What was extracted from one document, as RDF.
///
/// @param owners the key of the statement that wrote a subject
record DocumentGraph(Document document, Set<Triple> triples, Map<Node, String> owners) {

  static DocumentGraph of(
      Document document, List<Statement> statements, Names names, Labels labels) {
    var draft = new Draft(document, names, labels);
    var wording = new Wording(labels, statements);
    var actors = new Actors(draft, statements, attested(draft, statements));
    var encounters = new Encounters(draft, wording, statements);
    var agreements = new Agreements(draft, wording);
    var items = new Items(draft, wording);
    describe(draft);
    for (var statement : statements) {
      switch (statement) {
        case StateActs state -> actors.state(state);
        case BodyNamed body -> actors.body(body);
        case PersonNamed person -> actors.person(person);
        case EncounterHeld encounter -> encounters.encounter(encounter);
        case AgreementNamed agreement -> agreements.agreement(agreement);
        case ItemExpressed item -> items.item(item);
        case ClaimMade claim -> items.claim(claim);
      }
    }
    return new DocumentGraph(document, draft.triples(), draft.owners());
  }

  Graph asGraph() {
    var graph = GraphMemFactory.createDefaultGraph();
    triples.forEach(graph::add);
    return graph;
  }

  private static void describe(Draft draft) {
    var document = draft.document().iri();
    var article = draft.document().article();
    draft.add(document, Terms.TYPE, Terms.SOURCE_DOCUMENT);
    draft.add(document, Terms.IDENTIFIER, Terms.text(article.name()));
    draft.add(document, Terms.SHA256, Terms.text(draft.document().sha256()));
    draft.add(document, Terms.LANGUAGE, Terms.text(article.language()));
    draft.add(document, Terms.ISSUED, article.published().flatMap(DocumentGraph::issued));
  }

  private static Optional<Node> issued(String edtf) {
    return switch (edtf.length()) {
      case 10 -> Optional.of(Terms.date(edtf));
      case 7 -> Optional.of(NodeFactory.createLiteralDT(edtf, XSDDatatype.XSDgYearMonth));
      case 4 -> Optional.of(NodeFactory.createLiteralDT(edtf, XSDDatatype.XSDgYear));
      default -> Optional.empty();
    };
  }

  /// The day of the encounter that the article reports, else the day it was published.
  private static Optional<Node> attested(Draft draft, List<Statement> statements) {
    Optional<DateFound> day =
        statements.stream()
            .filter(EncounterHeld.class::isInstance)
            .map(EncounterHeld.class::cast)
            .filter(EncounterHeld::main)
            .map(EncounterHeld::date)
            .flatMap(Optional::stream)
            .findFirst();
    return day.map(draft::extent)
        .or(
            () ->
                draft
                    .document()
                    .article()
                    .published()
                    .map(edtf -> draft.extent(edtf, "basis-publication")));
  }
}
