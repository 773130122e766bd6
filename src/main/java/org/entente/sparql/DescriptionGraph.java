package org.entente.sparql;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.sparql.guard.Screening;

/// The graph of a service description as it grows. Everything in it has an IRI of its own, so that
/// the same description is the same bytes.
final class DescriptionGraph {

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final String SH = "http://www.w3.org/ns/shacl#";
  private static final String SCHEMA = "https://schema.org/";
  private static final String DCAT = "http://www.w3.org/ns/dcat#";
  private static final int MOST_GRAPHS = 1000;

  private final String endpoint;
  private final Graph graph;

  DescriptionGraph(String endpoint, String fixed, Map<String, String> prefixes) {
    this.endpoint = endpoint;
    this.graph = RDFParser.fromString(fixed, Lang.TURTLE).base(endpoint).toGraph();
    graph.getPrefixMapping().setNsPrefixes(prefixes).setNsPrefix("schema", SCHEMA);
    graph.getPrefixMapping().setNsPrefix("sh", SH);
  }

  Graph graph() {
    return graph;
  }

  void version(Optional<String> version) {
    version.ifPresent(value -> add(part("dataset"), DCAT + "version", text(value)));
  }

  void prefixes(Map<String, String> prefixes) {
    prefixes.forEach(
        (prefix, namespace) -> {
          var declaration = part("prefix-" + prefix);
          add(part("prefixes"), SH + "declare", declaration);
          add(declaration, RDF.Nodes.type, SH + "PrefixDeclaration");
          add(declaration, SH + "prefix", text(prefix));
          add(
              declaration,
              SH + "namespace",
              NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI));
        });
  }

  void limits(Limits limits) {
    limit("first-row", "Time until an answer begins", limits.firstRow().toSeconds(), "seconds");
    limit("whole", "Time until an answer is whole", limits.whole().toSeconds(), "seconds");
    limit("running", "Queries that run at once", limits.running(), "queries");
    limit("queued", "Queries that wait for their turn", limits.queued(), "queries");
    limit("client", "Query time of a client in a minute", limits.clientSeconds(), "seconds");
    limit("rows", "Rows or triples of an answer", limits.answerRows(), "rows");
    limit("bytes", "Bytes of an answer before compression", limits.answerBytes(), "bytes");
    limit("held-rows", "Rows that sorting and grouping may keep", limits.heldRows(), "rows");
    limit("string-length", "Length of a string made", limits.stringLength(), "characters");
    limit("query-bytes", "Length of a query", limits.queryBytes(), "bytes");
    limit("values-rows", "Rows of VALUES in a query", limits.valuesRows(), "rows");
    limit("nesting", "Brackets within brackets", limits.nesting(), "brackets");
    limit("patterns", "Triple patterns of a query", limits.patterns(), "patterns");
  }

  private void limit(String name, String title, long value, String unit) {
    var limit = part("limit-" + name);
    add(part(""), SCHEMA + "additionalProperty", limit);
    add(limit, RDF.Nodes.type, SCHEMA + "PropertyValue");
    add(limit, SCHEMA + "propertyID", text(name));
    add(limit, SCHEMA + "name", NodeFactory.createLiteralLang(title, "en"));
    add(limit, SCHEMA + "maxValue", number(value));
    add(limit, SCHEMA + "unitText", text(unit));
  }

  /// Functions beyond those of SPARQL, and SERVICE where there is anyone to ask.
  void functions(Limits limits) {
    for (var function : Screening.functions()) {
      add(part(""), SD + "extensionFunction", NodeFactory.createURI(function));
      add(NodeFactory.createURI(function), RDF.Nodes.type, SD + "Function");
    }
    if (!limits.services().isEmpty()) {
      add(part(""), SD + "feature", SD + "BasicFederatedQuery");
    }
  }

  /// One example, in the vocabulary of SHACL as collections of SPARQL examples use it.
  void example(Example example) {
    var query = QueryFactory.create(example.query(), endpoint, Syntax.syntaxSPARQL_12);
    var node = part("example-" + example.name());
    var kind = query.isSelectType() ? "Select" : query.isAskType() ? "Ask" : "Construct";
    add(node, RDF.Nodes.type, SH + "SPARQLExecutable");
    add(node, RDF.Nodes.type, SH + "SPARQL" + kind + "Executable");
    add(node, SH + kind.toLowerCase(Locale.ROOT), text(example.query()));
    add(node, SH + "prefixes", part("prefixes"));
    add(node, SCHEMA + "target", part(""));
    example
        .questions()
        .forEach(
            (language, question) ->
                graph.add(
                    node, RDFS.Nodes.comment, NodeFactory.createLiteralLang(question, language)));
    example.tags().forEach(tag -> add(node, SCHEMA + "keywords", text(tag)));
  }

  void census(Census census) {
    var whole = part("default-graph");
    add(whole, VOID + "triples", number(census.triples()));
    add(whole, VOID + "classes", number(census.classes().size()));
    add(whole, VOID + "properties", number(census.properties().size()));
    partition(census.properties(), "property", "triples");
    partition(census.classes(), "class", "entities");
    for (var name : census.graphNames(MOST_GRAPHS)) {
      var named = part("graph-" + tail(name));
      add(part("graphs"), SD + "namedGraph", named);
      add(part("dataset"), SD + "namedGraph", named);
      add(named, RDF.Nodes.type, SD + "NamedGraph");
      add(named, SD + "name", name);
      var content = part("content-" + tail(name));
      add(named, SD + "graph", content);
      add(content, RDF.Nodes.type, SD + "Graph");
      add(content, RDF.Nodes.type, VOID + "Dataset");
      add(content, VOID + "triples", number(census.graphs().getOrDefault(name, 0L)));
    }
  }

  private void partition(Map<Node, Long> counts, String kind, String unit) {
    counts.entrySet().stream()
        .filter(entry -> entry.getKey().isURI())
        .sorted(Map.Entry.comparingByKey(Comparator.comparing(Node::getURI)))
        .forEach(
            entry -> {
              var part = part(kind + "-" + tail(entry.getKey()));
              add(part("default-graph"), VOID + kind + "Partition", part);
              add(part, VOID + kind, entry.getKey());
              add(part, VOID + unit, number(entry.getValue()));
            });
  }

  /// The address where updates are sent, beside this one.
  void updates() {
    var service = NodeFactory.createURI(endpoint.replaceFirst("[^/]*$", "update"));
    add(service, RDF.Nodes.type, SD + "Service");
    add(service, SD + "endpoint", service);
    add(service, SD + "supportedLanguage", SD + "SPARQL11Update");
    add(service, SD + "defaultDataset", part("dataset"));
  }

  private Node part(String name) {
    return NodeFactory.createURI(name.isEmpty() ? endpoint : endpoint + "#" + name);
  }

  /// Enough of an IRI to tell it from others, of characters that a fragment may have.
  private static String tail(Node name) {
    return name.getURI().replaceAll("^[a-z]+://", "").replaceAll("[^A-Za-z0-9._-]", "-");
  }

  private void add(Node subject, Node property, String iri) {
    graph.add(Triple.create(subject, property, NodeFactory.createURI(iri)));
  }

  private void add(Node subject, String property, String iri) {
    add(subject, property, NodeFactory.createURI(iri));
  }

  private void add(Node subject, String property, Node value) {
    graph.add(Triple.create(subject, NodeFactory.createURI(property), value));
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node number(long number) {
    return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
  }
}
