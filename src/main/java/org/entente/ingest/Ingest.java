package org.entente.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.extract.Extractor;
import org.entente.extract.Statement;
import org.entente.ontology.CompiledShapes;

/// From the bytes of an article to a checked graph. Pure, and safe to share between threads: the
/// same bytes give the same graph, whatever else was ingested.
public final class Ingest {

  /// What a dropped statement drags along is dropped in the next round.
  private static final int ROUNDS = 4;

  private final ArticleReader reader;
  private final Labels labels;
  private final CompiledShapes shapes;
  private final String mark;

  public Ingest(Extractor extractor, Labels labels, CompiledShapes shapes) {
    this(ArticleReader.of(extractor), labels, shapes, "");
  }

  private Ingest(ArticleReader reader, Labels labels, CompiledShapes shapes, String mark) {
    this.reader = reader;
    this.labels = labels;
    this.shapes = shapes;
    this.mark = mark;
  }

  /// One whose graphs stand beside those of the rules: acts and summands, which are numbered or
  /// named after their place, take other names there.
  public static Ingest proposing(ArticleReader reader, Labels labels, CompiledShapes shapes) {
    return new Ingest(reader, labels, shapes, "-model");
  }

  Labels labels() {
    return labels;
  }

  /// Reads, extracts, names and checks. Statements that violate a shape are left out; bad input
  /// gives a reason, never an exception.
  public Extraction extract(Source source, byte[] bytes) {
    return switch (Reading.of(source, bytes)) {
      case Reading.Rejected(var reason) -> new Extraction.Rejected(reason);
      case Reading.Read(var document) -> extract(document);
    };
  }

  Extraction extract(Document document) {
    return switch (reader.read(document.article())) {
      case Answer.Failed(var reason) -> new Extraction.Failed(reason);
      case Answer.Given(var statements, var notes) -> checked(document, statements, notes);
    };
  }

  private Extraction checked(Document document, List<Statement> statements, List<String> notes) {
    var kept = new ArrayList<Statement>(statements);
    var dropped = new TreeMap<String, String>();
    for (int round = 0; round < ROUNDS; round++) {
      var names = Names.of(document, kept, mark);
      var graph = DocumentGraph.of(document, kept, names, labels);
      var wrong = violated(graph, dropped);
      if (wrong.isEmpty()) {
        return statements.isEmpty() || !kept.isEmpty()
            ? new Extraction.Extracted(
                document, kept, names, graph, List.copyOf(dropped.values()), notes)
            : new Extraction.Rejected(
                "no statement keeps the shapes: " + dropped.firstEntry().getValue());
      }
      kept.removeIf(statement -> wrong.contains(statement.key()));
    }
    return new Extraction.Rejected("the graph violates the shapes: " + dropped.values());
  }

  /// The keys of the statements to leave out, each with a line that says why.
  private Set<String> violated(DocumentGraph graph, Map<String, String> dropped) {
    var keys = new HashSet<String>();
    for (var violation : shapes.violations(graph.triples().stream())) {
      var key = graph.owners().get(violation.focus());
      keys.add(key == null ? "" : key);
      dropped.merge(
          key == null ? "" : key,
          violation.focus() + ": " + violation.message(),
          (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }
    return keys;
  }
}
