package org.entente.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/// Reads the entries of a graph: every resource whose class or scheme is a [Category].
final class EntryReader {

  /// Properties whose values are forms, the preferred first.
  private static final List<String> FORMS =
      List.of(
          "label",
          "prefLabel",
          "name",
          "altLabel",
          "hiddenLabel",
          "demonym",
          "portfolio",
          "designation");

  private final Graph graph;

  EntryReader(Graph graph) {
    this.graph = graph;
  }

  List<Entry> entries() {
    var categories = new TreeMap<String, Category>();
    graph
        .find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .forEachRemaining(triple -> place(triple, categories));
    graph.find(Node.ANY, IN_SCHEME, Node.ANY).forEachRemaining(triple -> place(triple, categories));
    var entries = new ArrayList<Entry>(categories.size());
    categories.forEach((iri, category) -> entries.add(read(iri, category)));
    return entries;
  }

  private static final Node IN_SCHEME = SKOS.inScheme.asNode();

  private static void place(Triple triple, Map<String, Category> categories) {
    if (!triple.getSubject().isURI() || !triple.getObject().isURI()) {
      return;
    }
    Category.of(triple.getObject().getURI())
        .ifPresent(
            category ->
                categories.merge(
                    triple.getSubject().getURI(),
                    category,
                    (one, other) -> one.compareTo(other) <= 0 ? one : other));
  }

  private Entry read(String iri, Category category) {
    var forms = new ArrayList<Form>();
    var attributes = new HashMap<String, List<String>>();
    graph
        .find(NodeFactory.createURI(iri), Node.ANY, Node.ANY)
        .forEachRemaining(
            triple -> {
              String property = localName(triple.getPredicate());
              Node value = triple.getObject();
              if (value.isLiteral() && FORMS.contains(property)) {
                forms.add(
                    new Form(value.getLiteralLexicalForm(), value.getLiteralLanguage(), property));
              } else {
                text(value)
                    .ifPresent(
                        text ->
                            attributes.computeIfAbsent(property, _ -> new ArrayList<>()).add(text));
              }
            });
    forms.sort(
        Comparator.comparingInt((Form form) -> FORMS.indexOf(form.property()))
            .thenComparing(Form::language)
            .thenComparing(Form::text));
    attributes.values().forEach(values -> values.sort(Comparator.naturalOrder()));
    return new Entry(iri, category, forms, attributes);
  }

  private static Optional<String> text(Node value) {
    if (value.isURI()) {
      return Optional.of(value.getURI());
    }
    return value.isLiteral() ? Optional.of(value.getLiteralLexicalForm()) : Optional.empty();
  }

  private static String localName(Node property) {
    String iri = property.getURI();
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }
}
