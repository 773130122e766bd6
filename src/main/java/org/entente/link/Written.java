package org.entente.link;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.entente.ontology.Ent;
import org.entente.ontology.Namespaces;

/// What the graph `links` says of a run and of each of its pairs.
///
/// @param file the review table
/// @param digest of the table, as SHA-256
/// @param time in UTC, as an xsd:dateTime
record Written(Node run, String file, String digest, String time) {

  private static final Node ENTITY = prov("Entity");
  private static final Node DERIVED_FROM = prov("wasDerivedFrom");

  List<Quad> ofRun() {
    return List.of(
        quad(run, RDF.type.asNode(), ENTITY),
        quad(run, DCTerms.identifier.asNode(), NodeFactory.createLiteralString(file)),
        quad(run, Ent.sha256, NodeFactory.createLiteralString(digest)),
        quad(
            run,
            prov("generatedAtTime"),
            NodeFactory.createLiteralDT(time, XSDDatatype.XSDdateTime)));
  }

  /// The decision, with its evidence, and the link if it is one.
  List<Quad> quads(Pair pair) {
    var theirs = NodeFactory.createURI(pair.iri());
    var ours = NodeFactory.createURI(ReviewTable.iri(pair.candidate()));
    var decision =
        NodeFactory.createURI(
            run.getURI() + "-" + pair.row() + "-" + Namespaces.slug(ReviewTable.id(ours.getURI())));
    boolean isSame = pair.verdict() != Verdict.NO;
    var quads = new ArrayList<Quad>(11);
    if (isSame) {
      var link = pair.verdict() == Verdict.EXACT ? SKOS.exactMatch : SKOS.closeMatch;
      quads.add(quad(ours, link.asNode(), theirs));
    }
    quads.add(quad(decision, RDF.type.asNode(), Ent.IdentityDecision));
    quads.add(quad(decision, Ent.decidedFor, theirs));
    quads.add(quad(decision, Ent.identifiedWith, ours));
    quads.add(
        quad(
            decision,
            Ent.decisionKind,
            NodeFactory.createURI(
                Namespaces.SCHEME + (isSame ? "decision-same" : "decision-different"))));
    quads.add(quad(decision, Ent.confidence, confidence(pair.score())));
    quads.add(quad(decision, Ent.reason, NodeFactory.createLiteralLang(reason(pair), "en")));
    quads.add(quad(decision, DERIVED_FROM, run));
    if (pair.iri().startsWith(Namespaces.ID)) {
      // An IRI of ours that was made for the row says what it stands for.
      quads.add(quad(theirs, RDF.type.asNode(), ENTITY));
      quads.add(quad(theirs, DERIVED_FROM, run));
    }
    return quads;
  }

  private static String reason(Pair pair) {
    var verdict =
        switch (pair.verdict()) {
          case EXACT -> pair.isSure() ? "sure" : "accepted";
          case CLOSE -> "accepted as close";
          case NO -> "rejected";
          case OPEN, LINKED -> throw new IllegalArgumentException("Nothing is decided: " + pair);
        };
    return "Row " + pair.row() + ", “" + pair.name() + "”, " + verdict + ": " + pair.why();
  }

  /// Never quite 0 or 1, and without zeros at the end: the form that every store gives back.
  private static Node confidence(double score) {
    var share = BigDecimal.valueOf(Math.clamp(Math.round(score * 10), 1, 999), 3);
    return NodeFactory.createLiteralDT(
        share.stripTrailingZeros().toPlainString(), XSDDatatype.XSDdecimal);
  }

  private static Quad quad(Node subject, Node property, Node object) {
    return Quad.create(Links.GRAPH, subject, property, object);
  }

  private static Node prov(String name) {
    return NodeFactory.createURI("http://www.w3.org/ns/prov#" + name);
  }
}
