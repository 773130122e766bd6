package org.entente.ingest;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// A document's graph, read by the slugs of what it tells.
record Told(Graph graph) {

  /// Offsets of a passage in code points.
  record Passage(int start, int end) {

    /// The length of what two passages share, over the length of what they cover.
    double overlap(Passage other) {
      int shared = Math.min(end, other.end) - Math.max(start, other.start);
      int covered = Math.max(end, other.end) - Math.min(start, other.start);
      return shared <= 0 ? 0 : (double) shared / covered;
    }

    @Override
    public String toString() {
      return start + "–" + end;
    }
  }

  List<Node> all(Node type) {
    return graph
        .find(Node.ANY, Terms.TYPE, type)
        .mapWith(Triple::getSubject)
        .filterKeep(Node::isURI)
        .toList()
        .stream()
        .sorted((one, other) -> one.getURI().compareTo(other.getURI()))
        .toList();
  }

  /// What is reached from `subject` along `path`.
  Set<Node> nodes(Node subject, Node... path) {
    var reached = Set.of(subject);
    for (var property : path) {
      reached =
          reached.stream()
              .flatMap(
                  from ->
                      graph
                          .find(from, property, Node.ANY)
                          .mapWith(Triple::getObject)
                          .toList()
                          .stream())
              .collect(Collectors.toSet());
    }
    return reached;
  }

  Set<Node> pointingAt(Node property, Node object) {
    return graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).toSet();
  }

  Set<String> values(Node subject, Node... path) {
    return nodes(subject, path).stream()
        .map(Told::slug)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> topics(Node subject) {
    var topics = values(subject, Terms.CRIME_DOMAIN);
    topics.addAll(values(subject, Terms.COOPERATION_MODE));
    return topics;
  }

  /// The passages that `record` rests on, the one that its name points at first.
  List<Passage> passages(Node record) {
    var numbers = List.of(slug(record).split("-"));
    return nodes(record, Terms.EVIDENCED_BY, Terms.HAS_SELECTOR).stream()
        .filter(selector -> graph.contains(selector, Terms.START, Node.ANY))
        .map(selector -> new Passage(offset(selector, Terms.START), offset(selector, Terms.END)))
        .sorted(
            Comparator.<Passage>comparingInt(
                    passage -> numbers.contains(String.valueOf(passage.start)) ? 0 : 1)
                .thenComparingInt(Passage::start)
                .thenComparingInt(Passage::end))
        .toList();
  }

  private int offset(Node selector, Node property) {
    return nodes(selector, property).stream()
        .flatMapToInt(value -> IntStream.of(Integer.parseInt(value.getLiteralLexicalForm())))
        .findFirst()
        .orElseThrow();
  }

  /// The last part of an IRI, the text of a literal.
  static String slug(Node node) {
    return node.isLiteral()
        ? node.getLiteralLexicalForm()
        : node.getURI()
            .substring(
                Math.max(node.getURI().lastIndexOf('/'), node.getURI().lastIndexOf('#')) + 1);
  }
}
