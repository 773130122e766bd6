package org.entente.entity;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.ontology.Ent;

/// The kinds of things that have pages of their own make, the narrower before the wider. The
/// sections of each are the files of that name in `sections/`, in the order in which readers meet
/// them.
public enum Kind {
  PERSON(
      foaf("Person"),
      "facts-person",
      "offices ranks person-encounters met person-items person-owed said told signed documents"),
  STATE(Ent.State, "facts-polity", Kind.OF_POLITY),
  TERRITORY(Ent.Territory, "facts-polity", Kind.OF_POLITY),
  MINISTRY(Ent.Ministry, "facts-body", Kind.OF_BODY),
  BODY(Ent.PublicBody, "facts-body", Kind.OF_BODY),
  INTERNATIONAL_ORGANIZATION(Ent.InternationalOrganization, "facts-body", Kind.OF_BODY),
  PARTY_ORGAN(Ent.PartyOrgan, "facts-body", Kind.OF_BODY),
  ORGANIZATION(org("Organization"), "facts-body", Kind.OF_BODY),
  OFFICE(Ent.Office, "facts-office", "holders said-of"),
  ENCOUNTER(
      Ent.Encounter,
      "facts-encounter",
      "participants encounter-items encounter-agreements encounter-said parts"),
  SERIES(Ent.EncounterSeries, "facts-series", "editions reviewed"),
  AGREEMENT(
      Ent.Agreement,
      "facts-agreement",
      "phases supplemented agreement-items claims-about identity"),
  PLEDGE(Ent.Pledge, "facts-item", "voiced"),
  UNDERTAKING(Ent.JointUndertaking, "facts-item", "voiced"),
  PROPOSAL(Ent.Proposal, "facts-item", "voiced"),
  CLAIM(Ent.Claim, "facts-claim", "voiced"),
  ACT(Ent.CommunicativeAct, "facts-act", ""),
  DOMAIN(Ent.CrimeDomain, "facts-concept", Kind.OF_TOPIC),
  MODE(Ent.CooperationMode, "facts-concept", Kind.OF_TOPIC),
  SCHEME(skos("ConceptScheme"), "facts-concept", "scheme-concepts"),
  CONCEPT(skos("Concept"), "facts-concept", "concept-uses"),
  DOCUMENT(Ent.SourceDocument, "facts-document", "document-statements mentioned"),
  PLACE(
      NodeFactory.createURI("http://purl.org/dc/terms/Location"),
      "facts-place",
      "place-encounters"),
  OTHER(NodeFactory.createURI("http://www.w3.org/2002/07/owl#Thing"), "", "says said-of");

  private static final String OF_POLITY =
      "state-partners state-agreements state-owes state-owed state-asked state-asks"
          + " state-encounters bodies benefits documents";
  private static final String OF_BODY =
      "body-partners body-agreements body-owes body-owed body-asked body-asks body-encounters"
          + " body-offices benefits claims-about documents";
  private static final String OF_TOPIC = "topic-partners topic-items topic-agreements topic-claims";

  private final String type;
  private final String facts;
  private final String sections;

  Kind(Node type, String facts, String sections) {
    this.type = type.getURI();
    this.facts = facts;
    this.sections = sections;
  }

  /// The first kind that one of `types` stands for; a thing of other classes is still a thing.
  public static Kind of(Collection<Node> types) {
    return Arrays.stream(values())
        .filter(kind -> types.contains(kind.type()))
        .findFirst()
        .orElse(OTHER);
  }

  /// What texts and style sheets call it: `international-organization`.
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Node type() {
    return NodeFactory.createURI(type);
  }

  /// The query of the facts in brief; empty for none.
  String facts() {
    return facts;
  }

  List<String> sections() {
    return sections.isEmpty() ? List.of() : List.of(sections.split(" "));
  }

  private static Node foaf(String name) {
    return NodeFactory.createURI("http://xmlns.com/foaf/0.1/" + name);
  }

  private static Node org(String name) {
    return NodeFactory.createURI("http://www.w3.org/ns/org#" + name);
  }

  private static Node skos(String name) {
    return NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#" + name);
  }
}
