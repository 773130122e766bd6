package org.entente.ontology;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// The terms of the ontology `ent:`, each under the name that it has in `ontology/entente.ttl`:
/// classes first, then properties.
public final class Ent {

  public static final Node Agreement = term("Agreement");
  public static final Node AgreementPhase = term("AgreementPhase");
  public static final Node Claim = term("Claim");
  public static final Node Commitment = term("Commitment");
  public static final Node CommunicativeAct = term("CommunicativeAct");
  public static final Node CooperationItem = term("CooperationItem");
  public static final Node CooperationMode = term("CooperationMode");
  public static final Node CrimeDomain = term("CrimeDomain");
  public static final Node DateExtent = term("DateExtent");
  public static final Node Encounter = term("Encounter");
  public static final Node EncounterSeries = term("EncounterSeries");
  public static final Node EvidencePassage = term("EvidencePassage");
  public static final Node Finding = term("Finding");
  public static final Node Graph = term("Graph");
  public static final Node IdentityDecision = term("IdentityDecision");
  public static final Node InternationalOrganization = term("InternationalOrganization");
  public static final Node JointUndertaking = term("JointUndertaking");
  public static final Node Ministry = term("Ministry");
  public static final Node Office = term("Office");
  public static final Node Official = term("Official");
  public static final Node Participation = term("Participation");
  public static final Node PartyOrgan = term("PartyOrgan");
  public static final Node Pledge = term("Pledge");
  public static final Node Polity = term("Polity");
  public static final Node Proposal = term("Proposal");
  public static final Node PublicBody = term("PublicBody");
  public static final Node RankHolding = term("RankHolding");
  public static final Node Record = term("Record");
  public static final Node ReviewDecision = term("ReviewDecision");
  public static final Node SourceDocument = term("SourceDocument");
  public static final Node State = term("State");
  public static final Node Summand = term("Summand");
  public static final Node Tenure = term("Tenure");
  public static final Node Territory = term("Territory");

  public static final Node acceptedAs = term("acceptedAs");
  public static final Node addressee = term("addressee");
  public static final Node agreementKind = term("agreementKind");
  public static final Node agreementLevel = term("agreementLevel");
  public static final Node amount = term("amount");
  public static final Node attestedOn = term("attestedOn");
  public static final Node beneficiary = term("beneficiary");
  public static final Node concernsAgreement = term("concernsAgreement");
  public static final Node confidence = term("confidence");
  public static final Node content = term("content");
  public static final Node cooperationMode = term("cooperationMode");
  public static final Node creditor = term("creditor");
  public static final Node crimeDomain = term("crimeDomain");
  public static final Node dateBasis = term("dateBasis");
  public static final Node debtor = term("debtor");
  public static final Node decidedFor = term("decidedFor");
  public static final Node decidesOn = term("decidesOn");
  public static final Node decisionKind = term("decisionKind");
  public static final Node demonym = term("demonym");
  public static final Node describesDocument = term("describesDocument");
  public static final Node editionOf = term("editionOf");
  public static final Node edtf = term("edtf");
  public static final Node encounterKind = term("encounterKind");
  public static final Node evidencedBy = term("evidencedBy");
  public static final Node expresses = term("expresses");
  public static final Node extractorVersion = term("extractorVersion");
  public static final Node force = term("force");
  public static final Node graphKind = term("graphKind");
  public static final Node hasParticipation = term("hasParticipation");
  public static final Node hasPhase = term("hasPhase");
  public static final Node hasRankHolding = term("hasRankHolding");
  public static final Node hasTenure = term("hasTenure");
  public static final Node heldOffice = term("heldOffice");
  public static final Node identifiedWith = term("identifiedWith");
  public static final Node inCapacity = term("inCapacity");
  public static final Node inOffice = term("inOffice");
  public static final Node inState = term("inState");
  public static final Node isoCode = term("isoCode");
  public static final Node itemStatus = term("itemStatus");
  public static final Node lexicalEntry = term("lexicalEntry");
  public static final Node lexiconVersion = term("lexiconVersion");
  public static final Node madeAt = term("madeAt");
  public static final Node mergedInto = term("mergedInto");
  public static final Node metWith = term("metWith");
  public static final Node ofState = term("ofState");
  public static final Node onBehalfOf = term("onBehalfOf");
  public static final Node namedIn = term("namedIn");
  public static final Node ordinal = term("ordinal");
  public static final Node participant = term("participant");
  public static final Node party = term("party");
  public static final Node periodicity = term("periodicity");
  public static final Node phaseState = term("phaseState");
  public static final Node rank = term("rank");
  public static final Node reason = term("reason");
  public static final Node reportedTitle = term("reportedTitle");
  public static final Node reportedVerb = term("reportedVerb");
  public static final Node representing = term("representing");
  public static final Node reviewKey = term("reviewKey");
  public static final Node reviewsAgreement = term("reviewsAgreement");
  public static final Node rule = term("rule");
  public static final Node sha256 = term("sha256");
  public static final Node signatory = term("signatory");
  public static final Node signedAt = term("signedAt");
  public static final Node speaker = term("speaker");
  public static final Node summand = term("summand");
  public static final Node supplements = term("supplements");
  public static final Node temporalExtent = term("temporalExtent");

  private Ent() {}

  private static Node term(String name) {
    return NodeFactory.createURI(Namespaces.ENT + name);
  }
}
