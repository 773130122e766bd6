package org.entente.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.ingest.Reviewable;
import org.entente.ingest.Reviews;
import org.entente.ontology.CompiledShapes;
import org.entente.ontology.Modules;
import org.entente.ontology.Namespaces;
import org.entente.store.GraphNames;
import org.entente.store.Store;

/// What reviewers work on: the records that can be reviewed, and the verdicts.
final class Desk {

  /// What extraction says of its own work; a verdict leaves it as it is.
  private static final List<String> KEPT =
      List.of("evidencedBy", "confidence", "rule", "lexicalEntry", "summand");

  private final Store store;

  Desk(Store store) {
    this.store = store;
  }

  /// What has no verdict yet, the least certain first.
  List<Reviewable> waiting() {
    return reviews().list().stream().filter(one -> one.verdict().isEmpty()).toList();
  }

  Optional<Reviewable> find(String record) {
    return reviews().list().stream()
        .filter(one -> one.record().getURI().equals(record))
        .findFirst();
  }

  /// What the record says now, as lines that can be corrected; its evidence is not among them.
  List<String> lines(Reviewable reviewable) {
    var prefixes = Namespaces.mapping();
    return store.read(reviewable.graph()).stream(reviewable.record(), Node.ANY, Node.ANY)
        .filter(triple -> triple.getPredicate().getURI().startsWith(Namespaces.ENT))
        .filter(triple -> !KEPT.contains(triple.getPredicate().getLocalName()))
        .map(
            triple ->
                prefixes.shortForm(triple.getPredicate().getURI())
                    + " = "
                    + written(triple.getObject(), prefixes))
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private static String written(Node node, PrefixMapping prefixes) {
    if (node.isURI()) {
      return prefixes.shortForm(node.getURI());
    }
    var tag = node.getLiteralLanguage();
    return "\"" + node.getLiteralLexicalForm() + "\"" + (tag.isEmpty() ? "" : "@" + tag);
  }

  Reviews.Result accept(String record, Optional<String> note) {
    return checking().accept(record, note);
  }

  Reviews.Result reject(String record, Optional<String> note) {
    return checking().reject(record, note);
  }

  Reviews.Result correct(String record, Map<Node, List<Node>> values, Optional<String> note) {
    return checking().correct(record, values, note);
  }

  private Reviews reviews() {
    return new Reviews(
        store, new CompiledShapes(Modules.shapes(), GraphFactory.createDefaultGraph()));
  }

  private Reviews checking() {
    return new Reviews(store, new CompiledShapes(Modules.shapes(), known()));
  }

  /// What records may refer to: ontology, reference data, and what was imported.
  private Graph known() {
    var known = GraphFactory.createDefaultGraph();
    store.graphs().stream()
        .filter(Desk::isKnown)
        .forEach(name -> store.read(name).stream().forEach(known::add));
    return known;
  }

  private static boolean isKnown(Node name) {
    var uri = name.getURI();
    return name.equals(GraphNames.of("ontology"))
        || name.equals(GraphNames.of("reference"))
        || uri.startsWith(GraphNames.NAMESPACE + "import.");
  }
}
