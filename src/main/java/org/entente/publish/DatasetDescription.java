package org.entente.publish;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.entente.ontology.Namespaces;
import org.entente.ontology.Resources;

/// The dataset in the words of VoID and DCAT: what `ontology/dataset.ttl` says of it, and what only
/// the server knows.
final class DatasetDescription {

  private static final Node DATASET = NodeFactory.createURI(Namespaces.BASE + "dataset");
  private static final String SPDX = "http://spdx.org/rdf/terms#";
  private static final String IANA = "https://www.iana.org/assignments/media-types/";

  private final Graph graph = GraphFactory.createDefaultGraph();
  private final String base;

  private DatasetDescription(String base) {
    this.base = base;
  }

  /// @param base the address of the server with `/` at its end
  static Graph of(
      String base, Statistics statistics, String version, Published files, boolean hasDumps) {
    var description = new DatasetDescription(base);
    RDFParser.create()
        .source(Resources.open("ontology/dataset.ttl"))
        .lang(Lang.TURTLE)
        .base(Namespaces.BASE)
        .parse(description.graph);
    description.numbers(statistics);
    description.access(version);
    if (hasDumps) {
      for (var format : DumpFormat.values()) {
        description.dump(format, files);
      }
    }
    return description.graph;
  }

  private void numbers(Statistics statistics) {
    add(DATASET, VOID.triples.asNode(), number(statistics.triples()));
    add(DATASET, VOID.classes.asNode(), number(statistics.classes().size()));
    add(DATASET, VOID.properties.asNode(), number(statistics.properties().size()));
    statistics
        .modified()
        .ifPresent(
            time ->
                add(
                    DATASET,
                    DCTerms.modified.asNode(),
                    NodeFactory.createLiteralDT(
                        time, time.contains("T") ? XSDDatatype.XSDdateTime : XSDDatatype.XSDdate)));
    statistics
        .classes()
        .forEach(
            (name, count) -> {
              var part = part("class", name);
              add(DATASET, VOID.classPartition.asNode(), part);
              add(part, VOID._class.asNode(), NodeFactory.createURI(name));
              add(part, VOID.entities.asNode(), number(count));
            });
    statistics
        .properties()
        .forEach(
            (name, count) -> {
              var part = part("property", name);
              add(DATASET, VOID.propertyPartition.asNode(), part);
              add(part, VOID.property.asNode(), NodeFactory.createURI(name));
              add(part, VOID.triples.asNode(), number(count));
            });
    statistics.linksets().forEach(this::linkset);
  }

  private void linkset(Statistics.Linkset links) {
    var linkset =
        NodeFactory.createURI(
            DATASET.getURI() + "/links/" + links.name() + "/" + local(links.property()));
    add(linkset, RDF.type.asNode(), VOID.Linkset.asNode());
    add(DATASET, VOID.subset.asNode(), linkset);
    add(linkset, VOID.subjectsTarget.asNode(), DATASET);
    add(linkset, VOID.objectsTarget.asNode(), NodeFactory.createURI(links.target()));
    add(linkset, VOID.linkPredicate.asNode(), NodeFactory.createURI(links.property()));
    add(linkset, VOID.triples.asNode(), number(links.triples()));
  }

  private void access(String version) {
    add(DATASET, VOID.sparqlEndpoint.asNode(), address("sparql"));
    add(DATASET, VOID.uriLookupEndpoint.asNode(), address("lookup?uri="));
    add(DATASET, DCAT.landingPage.asNode(), address("dataset"));
    add(DATASET, DCTerms.hasVersion.asNode(), NodeFactory.createLiteralString(version));
    var service = address("sparql#service");
    add(service, RDF.type.asNode(), DCAT.DataService.asNode());
    add(service, DCAT.servesDataset.asNode(), DATASET);
    add(service, DCAT.endpointURL.asNode(), address("sparql"));
    add(service, DCAT.endpointDescription.asNode(), address("sparql"));
    add(
        service,
        DCTerms.conformsTo.asNode(),
        NodeFactory.createURI("http://www.w3.org/TR/sparql11-protocol/"));
  }

  private void dump(DumpFormat format, Published files) {
    var name = PublishRoutes.fileName(files.version(), format);
    var file = address("dumps/" + name);
    var distribution = NodeFactory.createURI(DATASET.getURI() + "/dump/" + format.extension());
    add(DATASET, VOID.dataDump.asNode(), file);
    add(DATASET, DCAT.distribution.asNode(), distribution);
    add(distribution, RDF.type.asNode(), DCAT.Distribution.asNode());
    add(distribution, DCAT.downloadURL.asNode(), file);
    add(distribution, DCAT.accessURL.asNode(), address("dataset"));
    add(distribution, DCAT.mediaType.asNode(), NodeFactory.createURI(IANA + format.mediaType()));
    add(
        distribution,
        DCAT.compressFormat.asNode(),
        NodeFactory.createURI(IANA + format.compression()));
    add(
        distribution,
        DCTerms.license.asNode(),
        NodeFactory.createURI("https://creativecommons.org/licenses/by/4.0/"));
    files.ready(name).ifPresent(made -> finished(distribution, made));
  }

  private void finished(Node distribution, Published.Finished made) {
    add(
        distribution,
        DCAT.byteSize.asNode(),
        NodeFactory.createLiteralDT(
            Long.toString(made.bytes()), XSDDatatype.XSDnonNegativeInteger));
    var checksum = NodeFactory.createURI(distribution.getURI() + "/checksum");
    add(distribution, NodeFactory.createURI(SPDX + "checksum"), checksum);
    add(checksum, RDF.type.asNode(), NodeFactory.createURI(SPDX + "Checksum"));
    add(
        checksum,
        NodeFactory.createURI(SPDX + "algorithm"),
        NodeFactory.createURI(SPDX + "checksumAlgorithm_sha256"));
    add(
        checksum,
        NodeFactory.createURI(SPDX + "checksumValue"),
        NodeFactory.createLiteralDT(made.sha256(), XSDDatatype.XSDhexBinary));
  }

  private void add(Node subject, Node property, Node value) {
    graph.add(subject, property, value);
  }

  private Node address(String path) {
    return NodeFactory.createURI(base + path);
  }

  private static Node part(String kind, String name) {
    var readable =
        Namespaces.prefixes().entrySet().stream()
            .filter(prefix -> name.startsWith(prefix.getValue()))
            .max(java.util.Comparator.comparingInt(prefix -> prefix.getValue().length()))
            .map(prefix -> prefix.getKey() + "-" + name.substring(prefix.getValue().length()))
            .filter(text -> text.matches("[\\w-]+"))
            .orElseGet(() -> Integer.toHexString(name.hashCode()));
    return NodeFactory.createURI(DATASET.getURI() + "/" + kind + "/" + readable);
  }

  private static String local(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  private static Node number(long count) {
    return NodeFactory.createLiteralDT(Long.toString(count), XSDDatatype.XSDinteger);
  }
}
