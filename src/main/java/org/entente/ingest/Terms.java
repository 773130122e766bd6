package org.entente.ingest;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.ontology.Ent;
import org.entente.ontology.Namespaces;

/// The terms that a document's graph is written in.
final class Terms {

  static final String ENT = Namespaces.ENT;
  static final String ID = Namespaces.ID;
  static final String SCHEME = Namespaces.SCHEME;
  static final String GRAPH = Namespaces.GRAPH;
  static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
  static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  static final String DCTERMS = "http://purl.org/dc/terms/";
  static final String FOAF = "http://xmlns.com/foaf/0.1/";
  static final String OA = "http://www.w3.org/ns/oa#";
  static final String ORG = "http://www.w3.org/ns/org#";
  static final String PROV = "http://www.w3.org/ns/prov#";
  static final String SCHEMA = "https://schema.org/";
  static final String SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/";

  static final Node TYPE = uri(RDF, "type");
  static final Node LABEL = uri(RDFS, "label");
  static final Node PREF_LABEL = uri(SKOS, "prefLabel");
  static final Node ALT_LABEL = uri(SKOS, "altLabel");
  static final Node HIDDEN_LABEL = uri(SKOS, "hiddenLabel");

  static final Node SOURCE_DOCUMENT = Ent.SourceDocument;
  static final Node IDENTIFIER = uri(DCTERMS, "identifier");
  static final Node LANGUAGE = uri(DCTERMS, "language");
  static final Node ISSUED = uri(DCTERMS, "issued");
  static final Node CREATED = uri(DCTERMS, "created");
  static final Node LOCATION = uri(DCTERMS, "Location");
  static final Node SHA256 = Ent.sha256;
  static final Node MENTIONS = uri(SCHEMA, "mentions");
  static final Node ABOUT = uri(SCHEMA, "about");

  static final Node STATE = Ent.State;
  static final Node MINISTRY = Ent.Ministry;
  static final Node PUBLIC_BODY = Ent.PublicBody;
  static final Node INTERNATIONAL_ORGANIZATION = Ent.InternationalOrganization;
  static final Node PARTY_ORGAN = Ent.PartyOrgan;
  static final Node ORGANIZATION = uri(ORG, "Organization");
  static final Node OF_STATE = Ent.ofState;
  static final Node PERSON = uri(FOAF, "Person");
  static final Node HAS_TENURE = Ent.hasTenure;
  static final Node TENURE = Ent.Tenure;
  static final Node IN_OFFICE = Ent.inOffice;
  static final Node OFFICE = Ent.Office;
  static final Node POST_IN = uri(ORG, "postIn");
  static final Node HAS_RANK_HOLDING = Ent.hasRankHolding;
  static final Node RANK_HOLDING = Ent.RankHolding;
  static final Node RANK = Ent.rank;
  static final Node ATTESTED_ON = Ent.attestedOn;

  static final Node ENCOUNTER = Ent.Encounter;
  static final Node ENCOUNTER_KIND = Ent.encounterKind;
  static final Node ENCOUNTER_SERIES = Ent.EncounterSeries;
  static final Node EDITION_OF = Ent.editionOf;
  static final Node ORDINAL = Ent.ordinal;
  static final Node SUPER_EVENT = uri(SCHEMA, "superEvent");
  static final Node AT_LOCATION = uri(PROV, "atLocation");
  static final Node HAS_PARTICIPATION = Ent.hasParticipation;
  static final Node PARTICIPATION = Ent.Participation;
  static final Node AGENT = uri(PROV, "agent");
  static final Node HAD_ROLE = uri(PROV, "hadRole");
  static final Node REPRESENTING = Ent.representing;
  static final Node REPORTED_TITLE = Ent.reportedTitle;
  static final Node IN_CAPACITY = Ent.inCapacity;

  static final Node TEMPORAL_EXTENT = Ent.temporalExtent;
  static final Node DATE_EXTENT = Ent.DateExtent;
  static final Node EDTF = Ent.edtf;
  static final Node DATE_BASIS = Ent.dateBasis;
  static final Node EARLIEST_BEGIN = uri(SEM, "hasEarliestBeginTimeStamp");
  static final Node LATEST_BEGIN = uri(SEM, "hasLatestBeginTimeStamp");
  static final Node EARLIEST_END = uri(SEM, "hasEarliestEndTimeStamp");
  static final Node LATEST_END = uri(SEM, "hasLatestEndTimeStamp");

  static final Node AGREEMENT = Ent.Agreement;
  static final Node AGREEMENT_KIND = Ent.agreementKind;
  static final Node AGREEMENT_LEVEL = Ent.agreementLevel;
  static final Node PARTY = Ent.party;
  static final Node HAS_PHASE = Ent.hasPhase;
  static final Node AGREEMENT_PHASE = Ent.AgreementPhase;
  static final Node PHASE_STATE = Ent.phaseState;
  static final Node SIGNATORY = Ent.signatory;
  static final Node SIGNED_AT = Ent.signedAt;
  static final Node SUPPLEMENTS = Ent.supplements;

  static final Node PLEDGE = Ent.Pledge;
  static final Node JOINT_UNDERTAKING = Ent.JointUndertaking;
  static final Node PROPOSAL = Ent.Proposal;
  static final Node CLAIM = Ent.Claim;
  static final Node COMMUNICATIVE_ACT = Ent.CommunicativeAct;
  static final Node DEBTOR = Ent.debtor;
  static final Node CREDITOR = Ent.creditor;
  static final Node BENEFICIARY = Ent.beneficiary;
  static final Node CONTENT = Ent.content;
  static final Node ITEM_STATUS = Ent.itemStatus;
  static final Node CRIME_DOMAIN = Ent.crimeDomain;
  static final Node COOPERATION_MODE = Ent.cooperationMode;
  static final Node CONCERNS_AGREEMENT = Ent.concernsAgreement;
  static final Node SPEAKER = Ent.speaker;
  static final Node ADDRESSEE = Ent.addressee;
  static final Node FORCE = Ent.force;
  static final Node EXPRESSES = Ent.expresses;
  static final Node MADE_AT = Ent.madeAt;
  static final Node REPORTED_VERB = Ent.reportedVerb;

  static final Node EVIDENCED_BY = Ent.evidencedBy;
  static final Node NAMED_IN = Ent.namedIn;
  static final Node EVIDENCE_PASSAGE = Ent.EvidencePassage;
  static final Node CONFIDENCE = Ent.confidence;
  static final Node RULE = Ent.rule;
  static final Node LEXICAL_ENTRY = Ent.lexicalEntry;
  static final Node HAS_SUMMAND = Ent.summand;
  static final Node SUMMAND = Ent.Summand;
  static final Node AMOUNT = Ent.amount;
  static final Node REASON = Ent.reason;
  static final Node HAS_SOURCE = uri(OA, "hasSource");
  static final Node HAS_SELECTOR = uri(OA, "hasSelector");
  static final Node POSITION_SELECTOR = uri(OA, "TextPositionSelector");
  static final Node QUOTE_SELECTOR = uri(OA, "TextQuoteSelector");
  static final Node START = uri(OA, "start");
  static final Node END = uri(OA, "end");
  static final Node EXACT = uri(OA, "exact");

  static final Node GRAPH_KIND = Ent.graphKind;
  static final Node NAMED_GRAPH = Ent.Graph;
  static final Node DESCRIBES_DOCUMENT = Ent.describesDocument;
  static final Node EXTRACTOR_VERSION = Ent.extractorVersion;
  static final Node LEXICON_VERSION = Ent.lexiconVersion;
  static final Node REVIEW_DECISION = Ent.ReviewDecision;
  static final Node DECIDES_ON = Ent.decidesOn;
  static final Node REVIEW_KEY = Ent.reviewKey;
  static final Node GENERATED_AT = uri(PROV, "generatedAtTime");
  static final Node DERIVED_FROM = uri(PROV, "wasDerivedFrom");
  static final Node IDENTITY_DECISION = Ent.IdentityDecision;
  static final Node DECIDED_FOR = Ent.decidedFor;
  static final Node IDENTIFIED_WITH = Ent.identifiedWith;
  static final Node DECISION_KIND = Ent.decisionKind;
  static final Node MERGED_INTO = Ent.mergedInto;
  static final Node LINKS = uri(GRAPH, "links");
  static final Node REVIEWS = uri(GRAPH, "reviews");
  static final Node REFERENCE = uri(GRAPH, "reference");

  private Terms() {}

  static Node ent(String name) {
    return uri(ENT, name);
  }

  /// The entity of that slug.
  static Node id(String slug) {
    return uri(ID, slug);
  }

  static Node concept(String slug) {
    return uri(SCHEME, slug);
  }

  static Node graph(String slug) {
    return uri(GRAPH, slug);
  }

  static Node text(String value) {
    return NodeFactory.createLiteralString(value);
  }

  static Node text(String value, String language) {
    return NodeFactory.createLiteralLang(value, language);
  }

  static Node integer(int value) {
    return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger);
  }

  static Node decimal(String value) {
    return NodeFactory.createLiteralDT(value, XSDDatatype.XSDdecimal);
  }

  static Node date(String value) {
    return NodeFactory.createLiteralDT(value, XSDDatatype.XSDdate);
  }

  static String slugOf(Node entity) {
    return entity.getURI().substring(ID.length());
  }

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node uri(String namespace, String name) {
    return NodeFactory.createURI(namespace + name);
  }
}
