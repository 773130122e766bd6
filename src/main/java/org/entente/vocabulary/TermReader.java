package org.entente.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.ontology.Namespaces;

/// Reads terms off the graph of the ontology.
final class TermReader {

  private final Graph ontology;
  private final Graph alignments;
  private final PrefixMapping prefixes;

  TermReader(Graph ontology, Graph alignments) {
    this.ontology = ontology;
    this.alignments = alignments;
    this.prefixes =
        PrefixMapping.Factory.create()
            .setNsPrefixes(alignments.getPrefixMapping())
            .setNsPrefixes(ontology.getPrefixMapping())
            .setNsPrefixes(Namespaces.prefixes());
  }

  /// Every term of our own namespace, in the order of their names.
  List<Term> terms() {
    return ontology
        .find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .filterKeep(
            triple ->
                triple.getSubject().isURI()
                    && triple.getSubject().getURI().startsWith(Namespaces.ENT))
        .mapWith(Triple::getSubject)
        .toList()
        .stream()
        .distinct()
        .flatMap(node -> kind(node).map(kind -> term(node, kind)).stream())
        .sorted(Comparator.comparing(Term::name))
        .toList();
  }

  private Optional<TermKind> kind(Node term) {
    if (is(term, OWL.Class.asNode())) {
      return Optional.of(TermKind.CLASS);
    }
    if (is(term, OWL.ObjectProperty.asNode())) {
      return Optional.of(TermKind.OBJECT_PROPERTY);
    }
    if (is(term, OWL.DatatypeProperty.asNode())) {
      return Optional.of(TermKind.DATATYPE_PROPERTY);
    }
    return is(term, OWL.AnnotationProperty.asNode())
        ? Optional.of(TermKind.ANNOTATION_PROPERTY)
        : Optional.empty();
  }

  private Term term(Node node, TermKind kind) {
    var above = kind == TermKind.CLASS ? RDFS.subClassOf : RDFS.subPropertyOf;
    return new Term(
        node.getURI().substring(Namespaces.ENT.length()),
        node.getURI(),
        kind,
        Texts.of(ontology, node, RDFS.label.asNode()),
        Texts.of(ontology, node, SKOS.definition.asNode()),
        Texts.of(ontology, node, SKOS.example.asNode()),
        Texts.of(ontology, node, SKOS.scopeNote.asNode()),
        named(node, above.asNode()),
        characteristics(node),
        named(node, RDFS.domain.asNode()),
        named(node, RDFS.range.asNode()),
        named(node, OWL.inverseOf.asNode()),
        named(node, OWL.disjointWith.asNode()),
        mappings(node));
  }

  /// The IRIs that a property leads to, through a union if there is one.
  private List<String> named(Node term, Node property) {
    return ontology.find(term, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .flatMap(value -> members(value).stream())
        .map(this::prefixed)
        .distinct()
        .sorted()
        .toList();
  }

  private List<Node> members(Node value) {
    if (value.isURI()) {
      return List.of(value);
    }
    var union = ontology.find(value, OWL.unionOf.asNode(), Node.ANY);
    return union.hasNext() ? list(union.next().getObject()) : List.of();
  }

  private List<Node> list(Node head) {
    var members = new ArrayList<Node>();
    var rest = head;
    while (!rest.equals(RDF.nil.asNode())) {
      members.add(ontology.find(rest, RDF.first.asNode(), Node.ANY).next().getObject());
      rest = ontology.find(rest, RDF.rest.asNode(), Node.ANY).next().getObject();
    }
    return members;
  }

  private List<String> characteristics(Node term) {
    return ontology
        .find(term, RDF.type.asNode(), Node.ANY)
        .mapWith(triple -> triple.getObject().getURI())
        .toList()
        .stream()
        .filter(type -> type.startsWith(OWL.NS) && type.endsWith("Property"))
        .map(type -> type.substring(OWL.NS.length()))
        .filter(type -> !List.of("ObjectProperty", "DatatypeProperty").contains(type))
        .filter(type -> !type.equals("AnnotationProperty"))
        .sorted()
        .toList();
  }

  private List<Term.Mapping> mappings(Node term) {
    return alignments
        .find(term, Node.ANY, Node.ANY)
        .filterKeep(triple -> triple.getObject().isURI())
        .mapWith(
            triple ->
                new Term.Mapping(
                    prefixed(triple.getPredicate()),
                    prefixed(triple.getObject()),
                    triple.getObject().getURI()))
        .toList()
        .stream()
        .sorted(Comparator.comparing(Term.Mapping::property).thenComparing(Term.Mapping::term))
        .toList();
  }

  private String prefixed(Node node) {
    return prefixes.shortForm(node.getURI());
  }

  private boolean is(Node term, Node type) {
    return ontology.contains(NodeFactory.createURI(term.getURI()), RDF.type.asNode(), type);
  }
}
