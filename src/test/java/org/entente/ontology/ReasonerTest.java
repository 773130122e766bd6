package org.entente.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.RDFXMLDocumentFormat;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.profiles.Profiles;

/// The ontology under OWL 2: its profiles, and whether it and the data can be true at once. Jena
/// parses and OWLAPI is handed RDF/XML, so that the RDF4J of its own readers stays away from ours.
class ReasonerTest {

  private static final Graph ONTOLOGY = Bundle.ontology();
  private static final Graph WHOLE =
      Bundle.union(ONTOLOGY, Bundle.union(Bundle.trig(Bundle.files(Bundle.GRAPH, ".trig"))));

  @Test
  void theOntologyIsInOwl2Dl() {
    assertThat(Profiles.OWL2_DL.checkOntology(owl(ONTOLOGY)).getViolations()).isEmpty();
  }

  @Test
  void theOntologyIsInOwl2Rl() {
    assertThat(Profiles.OWL2_RL.checkOntology(owl(ONTOLOGY)).getViolations()).isEmpty();
  }

  @Test
  void anExistentialAboveAClassLeavesOwl2RlButNotDl() {
    var twin =
        with(
            ONTOLOGY,
            """
            ent:Office rdfs:subClassOf
              [ a owl:Restriction ; owl:onProperty org:postIn ; owl:someValuesFrom org:Organization ] .
            """);

    assertThat(Profiles.OWL2_DL.checkOntology(owl(twin)).isInProfile()).isTrue();
    assertThat(Profiles.OWL2_RL.checkOntology(owl(twin)).isInProfile()).isFalse();
  }

  /// Days are xsd:date for SPARQL's sake, a datatype that OWL 2 does not know.
  @Test
  void theDataLeaveOwl2DlByTheDatatypeOfDaysAlone() {
    assertThat(Profiles.OWL2_DL.checkOntology(owl(WHOLE)).getViolations())
        .isNotEmpty()
        .allSatisfy(violation -> assertThat(violation.toString()).contains("xsd:date"));
  }

  @Test
  void everyClassCanHaveInstances() {
    assertThat(reasoner(ONTOLOGY).getUnsatisfiableClasses().getEntitiesMinusBottom()).isEmpty();
  }

  @Test
  void aClassBelowTwoThatExcludeEachOtherCannot() {
    var twin = with(ONTOLOGY, "ent:Twin a owl:Class ; rdfs:subClassOf ent:Pledge , ent:Proposal .");

    assertThat(reasoner(twin).getUnsatisfiableClasses().getEntitiesMinusBottom())
        .extracting(type -> type.getIRI().getFragment())
        .containsExactly("Twin");
  }

  /// Their profile is not checked: they name foreign terms that nobody declares here, on purpose.
  @Test
  void everyClassCanHaveInstancesUnderTheAlignments() {
    var alignments = Bundle.turtle(Bundle.ONTOLOGY.resolve("alignments.ttl"));
    alignments.remove(Node.ANY, RDF.type.asNode(), OWL2.Ontology.asNode());

    assertThat(
            reasoner(Bundle.union(ONTOLOGY, alignments))
                .getUnsatisfiableClasses()
                .getEntitiesMinusBottom())
        .isEmpty();
  }

  @Test
  void theBundledGraphIsConsistentWithTheOntology() {
    assertThat(reasoner(WHOLE).isConsistent()).isTrue();
  }

  @Test
  void whatTheRulesDeriveIsConsistentToo() {
    var derived = Bundle.derived(WHOLE);

    assertThat(derived.isEmpty()).isFalse();
    assertThat(reasoner(Bundle.union(WHOLE, derived)).isConsistent()).isTrue();
  }

  @Test
  void aPledgeOfTheBundledGraphThatIsAlsoAProposalIsNot() {
    var twin = with(WHOLE, "id:000-40248a33bbc1d78b-pledge-1758 a ent:Proposal .");

    assertThat(reasoner(twin).isConsistent()).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a pledge that is a proposal       | id:a a ent:Pledge , ent:Proposal .
          a pledge taken on by both sides   | id:a a ent:Pledge , ent:JointUndertaking .
          a proposal accepted as a proposal | id:a ent:acceptedAs id:b . id:b a ent:Proposal .
          a claim that somebody owes        | id:a a ent:Claim ; ent:debtor id:b .
          a state that is a territory       | id:a a ent:State , ent:Territory .
          a polity with two codes           | id:a ent:isoCode "AA" , "AB" .
          a state with a tenure             | id:a a ent:State ; ent:hasTenure id:b .
          a person who met himself          | id:a ent:metWith id:a .
          an agreement supplementing itself | id:a ent:supplements id:a .
          two that supplement each other    | id:a ent:supplements id:b . id:b ent:supplements id:a .
          a phase of two agreements         | id:a ent:hasPhase id:c . id:b ent:hasPhase id:c ; owl:differentFrom id:a .
          a tenure of two offices           | id:a ent:inOffice id:b , id:c . id:b owl:differentFrom id:c .
          a confidence in words             | id:a ent:confidence "high" .
          """)
  void findsAContradiction(String contradiction, String statements) {
    assertThat(reasoner(with(ONTOLOGY, statements)).isConsistent()).as(contradiction).isFalse();
  }

  @Test
  void twoDocumentsMayTrustOneTenureDifferently() {
    var twin = with(ONTOLOGY, "id:a a ent:Tenure ; ent:confidence 0.9 , 0.7 .");

    assertThat(reasoner(twin).isConsistent()).isTrue();
  }

  private static Graph with(Graph graph, String statements) {
    var twin = GraphFactory.createDefaultGraph();
    RDFParser.fromString(
            """
            PREFIX ent:  <https://w3id.org/entente/ontology#>
            PREFIX id:   <https://w3id.org/entente/id/>
            PREFIX org:  <http://www.w3.org/ns/org#>
            PREFIX owl:  <http://www.w3.org/2002/07/owl#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            """
                + statements,
            Lang.TURTLE)
        .parse(twin);
    return Bundle.union(graph, twin);
  }

  /// HermiT is told to pass over xsd:date, which it would otherwise refuse.
  private static Reasoner reasoner(Graph graph) {
    var configuration = new Configuration();
    configuration.ignoreUnsupportedDatatypes = true;
    return new Reasoner(configuration, owl(graph));
  }

  private static OWLOntology owl(Graph graph) {
    var rdfXml = new StringWriter();
    RDFDataMgr.write(rdfXml, graph, Lang.RDFXML);
    var source =
        new StringDocumentSource(
            rdfXml.toString(), IRI.create("urn:x-test:whole"), new RDFXMLDocumentFormat(), null);
    try {
      return OWLManager.createOWLOntologyManager().loadOntologyFromOntologyDocument(source);
    } catch (OWLOntologyCreationException e) {
      throw new IllegalStateException("OWLAPI could not read what Jena wrote", e);
    }
  }
}
