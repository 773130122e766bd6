package org.entente.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.entente.exchange.RdfReader.Read;
import org.entente.ontology.Ent;
import org.entente.ontology.Namespaces;
import org.entente.store.GraphNames;

/// Where the graphs of an import come from: the file, its digest, the time.
final class Origin {

  private static final Node REFERENCE = GraphNames.of("reference");
  private static final Node IMPORTED = NodeFactory.createURI(Namespaces.SCHEME + "kind-imported");
  private static final Node ENTITY = prov("Entity");
  private static final Node DERIVED_FROM = prov("wasDerivedFrom");
  private static final Node GENERATED_AT = prov("generatedAtTime");

  private Origin() {}

  /// The file as the graphs' source. A file that is imported again is the same source.
  static Node source(Read read) {
    var slug = Placing.slug(read.source().name());
    return NodeFactory.createURI(
        Namespaces.ID + "import-" + slug + "-" + read.sha256().substring(0, 12));
  }

  /// What the graph `reference` says of the graphs of one file.
  ///
  /// @param described graphs that something else describes, of which only the source is told if
  ///     they are this import's own
  /// @param time in UTC, as an xsd:dateTime
  static List<Quad> of(Read read, Set<Node> described, String time) {
    var triples = new ArrayList<Triple>();
    var source = source(read);
    triples.add(Triple.create(source, RDF.type.asNode(), ENTITY));
    triples.add(Triple.create(source, DCTerms.identifier.asNode(), text(read.source().name())));
    triples.add(Triple.create(source, Ent.sha256, text(read.sha256())));
    for (var graph : read.graphs()) {
      if (!described.contains(graph)) {
        triples.add(Triple.create(graph, RDF.type.asNode(), Ent.Graph));
        triples.add(Triple.create(graph, Ent.graphKind, IMPORTED));
        triples.add(
            Triple.create(
                graph, GENERATED_AT, NodeFactory.createLiteralDT(time, XSDDatatype.XSDdateTime)));
        triples.add(Triple.create(graph, DERIVED_FROM, source));
      } else if (graph.getURI().startsWith(GraphNames.NAMESPACE + "import.")) {
        triples.add(Triple.create(graph, DERIVED_FROM, source));
      }
    }
    // Where every graph came with its description, the file was a dump and is nobody's source.
    return triples.size() == 3
        ? List.of()
        : triples.stream().map(triple -> Quad.create(REFERENCE, triple)).toList();
  }

  /// The graph of which a quad says what kind it is.
  static Optional<Node> described(Quad quad) {
    return quad.getPredicate().equals(Ent.graphKind)
        ? Optional.of(quad.getSubject())
        : Optional.empty();
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node prov(String name) {
    return NodeFactory.createURI("http://www.w3.org/ns/prov#" + name);
  }
}
