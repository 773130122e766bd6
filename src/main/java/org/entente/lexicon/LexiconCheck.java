package org.entente.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.ontology.CompiledShapes;
import org.entente.ontology.Resources;

/// What is wrong with the entries of a file. An entry that says too little would match nothing, and
/// nobody would be told.
public final class LexiconCheck {

  /// What an entry lacks or says wrongly.
  ///
  /// @param entry the entry at fault
  /// @param message what it lacks, for people
  public record Fault(Node entry, String message) {}

  private static final Set<Node> FORMS =
      Set.of(
          RDFS.label.asNode(),
          SKOS.prefLabel.asNode(),
          SKOS.altLabel.asNode(),
          SKOS.hiddenLabel.asNode());

  private LexiconCheck() {}

  /// The faults of the entries of `file`, in the order of their IRIs.
  ///
  /// @param lexicon what they may refer to: the whole lexicon, `file` included or not
  public static List<Fault> faults(Graph file, Graph lexicon) {
    var faults = new ArrayList<Fault>(unclassed(file, lexicon));
    new CompiledShapes(shapes(), lexicon)
        .violations(file.stream()).stream()
            .map(violation -> new Fault(violation.focus(), violation.message()))
            .forEach(faults::add);
    faults.sort(
        Comparator.comparing((Fault fault) -> fault.entry().toString())
            .thenComparing(Fault::message));
    return List.copyOf(faults);
  }

  /// Resources with a form that are of no class the extractor knows, not even elsewhere.
  private static List<Fault> unclassed(Graph file, Graph lexicon) {
    return file.stream()
        .filter(triple -> triple.getSubject().isURI() && FORMS.contains(triple.getPredicate()))
        .map(Triple::getSubject)
        .distinct()
        .filter(subject -> !isKnown(file, subject) && !isKnown(lexicon, subject))
        .map(
            subject ->
                new Fault(
                    subject,
                    "It has a form, but no class or scheme of the lexicon, such as ent:Cue."))
        .toList();
  }

  private static boolean isKnown(Graph graph, Node subject) {
    return graph.stream(subject, Node.ANY, Node.ANY)
        .filter(LexiconCheck::tellsCategory)
        .map(triple -> triple.getObject())
        .filter(Node::isURI)
        .map(Node::getURI)
        .anyMatch(iri -> Category.of(iri).isPresent() || iri.startsWith(OWL2.getURI()));
  }

  private static boolean tellsCategory(Triple triple) {
    return triple.getPredicate().equals(RDF.type.asNode())
        || triple.getPredicate().equals(SKOS.inScheme.asNode());
  }

  private static Graph shapes() {
    return RDFParser.source(Resources.open("ontology/lexicon/shapes.ttl"))
        .lang(Lang.TURTLE)
        .toGraph();
  }
}
