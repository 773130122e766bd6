package org.entente.ingest;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// The terms that a document's graph is written in.
final class Terms {

  static final String ENT = "https://w3id.org/entente/ontology#";
  static final String ID = "https://w3id.org/entente/id/";
  static final String SCHEME = "https://w3id.org/entente/scheme/";
  static final String GRAPH = "https://w3id.org/entente/graph/";
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

  static final Node SOURCE_DOCUMENT = ent("SourceDocument");
  static final Node IDENTIFIER = uri(DCTERMS, "identifier");
  static final Node LANGUAGE = uri(DCTERMS, "language");
  static final Node ISSUED = uri(DCTERMS, "issued");
  static final Node CREATED = uri(DCTERMS, "created");
  static final Node LOCATION = uri(DCTERMS, "Location");
  static final Node SHA256 = ent("sha256");
  static final Node MENTIONS = uri(SCHEMA, "mentions");
  static final Node ABOUT = uri(SCHEMA, "about");

  static final Node STATE = ent("State");
  static final Node MINISTRY = ent("Ministry");
  static final Node PUBLIC_BODY = ent("PublicBody");
  static final Node INTERNATIONAL_ORGANIZATION = ent("InternationalOrganization");
  static final Node PARTY_ORGAN = ent("PartyOrgan");
  static final Node ORGANIZATION = uri(ORG, "Organization");
  static final Node OF_STATE = ent("ofState");
  static final Node PERSON = uri(FOAF, "Person");
  static final Node HAS_TENURE = ent("hasTenure");
  static final Node TENURE = ent("Tenure");
  static final Node IN_OFFICE = ent("inOffice");
  static final Node OFFICE = ent("Office");
  static final Node POST_IN = uri(ORG, "postIn");
  static final Node HAS_RANK_HOLDING = ent("hasRankHolding");
  static final Node RANK_HOLDING = ent("RankHolding");
  static final Node RANK = ent("rank");
  static final Node ATTESTED_ON = ent("attestedOn");

  static final Node ENCOUNTER = ent("Encounter");
  static final Node ENCOUNTER_KIND = ent("encounterKind");
  static final Node ENCOUNTER_SERIES = ent("EncounterSeries");
  static final Node EDITION_OF = ent("editionOf");
  static final Node ORDINAL = ent("ordinal");
  static final Node SUPER_EVENT = uri(SCHEMA, "superEvent");
  static final Node AT_LOCATION = uri(PROV, "atLocation");
  static final Node HAS_PARTICIPATION = ent("hasParticipation");
  static final Node PARTICIPATION = ent("Participation");
  static final Node AGENT = uri(PROV, "agent");
  static final Node HAD_ROLE = uri(PROV, "hadRole");
  static final Node REPRESENTING = ent("representing");
  static final Node REPORTED_TITLE = ent("reportedTitle");
  static final Node IN_CAPACITY = ent("inCapacity");

  static final Node TEMPORAL_EXTENT = ent("temporalExtent");
  static final Node DATE_EXTENT = ent("DateExtent");
  static final Node EDTF = ent("edtf");
  static final Node DATE_BASIS = ent("dateBasis");
  static final Node EARLIEST_BEGIN = uri(SEM, "hasEarliestBeginTimeStamp");
  static final Node LATEST_BEGIN = uri(SEM, "hasLatestBeginTimeStamp");
  static final Node EARLIEST_END = uri(SEM, "hasEarliestEndTimeStamp");
  static final Node LATEST_END = uri(SEM, "hasLatestEndTimeStamp");

  static final Node AGREEMENT = ent("Agreement");
  static final Node AGREEMENT_KIND = ent("agreementKind");
  static final Node AGREEMENT_LEVEL = ent("agreementLevel");
  static final Node PARTY = ent("party");
  static final Node HAS_PHASE = ent("hasPhase");
  static final Node AGREEMENT_PHASE = ent("AgreementPhase");
  static final Node PHASE_STATE = ent("phaseState");
  static final Node SIGNATORY = ent("signatory");
  static final Node SIGNED_AT = ent("signedAt");
  static final Node SUPPLEMENTS = ent("supplements");

  static final Node PLEDGE = ent("Pledge");
  static final Node JOINT_UNDERTAKING = ent("JointUndertaking");
  static final Node PROPOSAL = ent("Proposal");
  static final Node CLAIM = ent("Claim");
  static final Node COMMUNICATIVE_ACT = ent("CommunicativeAct");
  static final Node DEBTOR = ent("debtor");
  static final Node CREDITOR = ent("creditor");
  static final Node BENEFICIARY = ent("beneficiary");
  static final Node CONTENT = ent("content");
  static final Node ITEM_STATUS = ent("itemStatus");
  static final Node CRIME_DOMAIN = ent("crimeDomain");
  static final Node COOPERATION_MODE = ent("cooperationMode");
  static final Node CONCERNS_AGREEMENT = ent("concernsAgreement");
  static final Node SPEAKER = ent("speaker");
  static final Node ADDRESSEE = ent("addressee");
  static final Node FORCE = ent("force");
  static final Node EXPRESSES = ent("expresses");
  static final Node MADE_AT = ent("madeAt");
  static final Node REPORTED_VERB = ent("reportedVerb");

  static final Node EVIDENCED_BY = ent("evidencedBy");
  static final Node NAMED_IN = ent("namedIn");
  static final Node EVIDENCE_PASSAGE = ent("EvidencePassage");
  static final Node CONFIDENCE = ent("confidence");
  static final Node RULE = ent("rule");
  static final Node LEXICAL_ENTRY = ent("lexicalEntry");
  static final Node HAS_SUMMAND = ent("summand");
  static final Node SUMMAND = ent("Summand");
  static final Node AMOUNT = ent("amount");
  static final Node REASON = ent("reason");
  static final Node HAS_SOURCE = uri(OA, "hasSource");
  static final Node HAS_SELECTOR = uri(OA, "hasSelector");
  static final Node POSITION_SELECTOR = uri(OA, "TextPositionSelector");
  static final Node QUOTE_SELECTOR = uri(OA, "TextQuoteSelector");
  static final Node START = uri(OA, "start");
  static final Node END = uri(OA, "end");
  static final Node EXACT = uri(OA, "exact");

  static final Node GRAPH_KIND = ent("graphKind");
  static final Node NAMED_GRAPH = ent("Graph");
  static final Node DESCRIBES_DOCUMENT = ent("describesDocument");
  static final Node EXTRACTOR_VERSION = ent("extractorVersion");
  static final Node LEXICON_VERSION = ent("lexiconVersion");
  static final Node REVIEW_DECISION = ent("ReviewDecision");
  static final Node DECIDES_ON = ent("decidesOn");
  static final Node REVIEW_KEY = ent("reviewKey");
  static final Node GENERATED_AT = uri(PROV, "generatedAtTime");
  static final Node DERIVED_FROM = uri(PROV, "wasDerivedFrom");
  static final Node IDENTITY_DECISION = ent("IdentityDecision");
  static final Node DECIDED_FOR = ent("decidedFor");
  static final Node IDENTIFIED_WITH = ent("identifiedWith");
  static final Node DECISION_KIND = ent("decisionKind");
  static final Node MERGED_INTO = ent("mergedInto");
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
