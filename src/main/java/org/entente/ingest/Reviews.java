package org.entente.ingest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.entente.ontology.CompiledShapes;
import org.entente.ontology.FocusViolation;
import org.entente.ontology.Resources;
import org.entente.store.Store;

/// Verdicts of persons on what was extracted. A verdict stands in the graph `reviews` under a key
/// that outlives the next extraction; what holds after it stands in the document's curated graph,
/// which ingest never touches and readers see first.
public final class Reviews {

  /// What came of a verdict.
  public sealed interface Result {
    record Done(Node curated) implements Result {}

    record NotFound(String record) implements Result {}

    record Refused(List<FocusViolation> violations) implements Result {}

    /// The rules never read the document: a curated graph with nothing but this proposal would hide
    /// what they find in it.
    record Unread(Node document) implements Result {}
  }

  private static final String FOLDER = "org/entente/ingest/";
  private static final String REJECTED = "decision-rejected";

  private final Store store;
  private final CompiledShapes shapes;

  public Reviews(Store store, CompiledShapes shapes) {
    this.store = store;
    this.shapes = shapes;
  }

  /// All records that can be reviewed, the least certain first.
  public List<Reviewable> list() {
    var verdicts = verdicts();
    var found = new LinkedHashMap<Node, Reviewable>();
    rows("reviewable")
        .forEach(
            row -> {
              var reviewable = reviewable(row, verdicts);
              found.merge(reviewable.record(), reviewable, Reviews::better);
            });
    return found.values().stream()
        .sorted(
            Comparator.comparingDouble(Reviewable::confidence)
                .thenComparing(reviewable -> reviewable.record().getURI()))
        .toList();
  }

  /// The verdicts on records that the last extraction no longer found.
  public List<Node> stale() {
    var keys = new HashSet<String>();
    rows("reviewable").forEach(row -> keys.add(reviewable(row, Map.of()).key()));
    return rows("reviewed").stream()
        .filter(row -> !keys.contains(row.get("key").getLiteralLexicalForm()))
        .map(row -> row.get("record"))
        .toList();
  }

  public Result accept(String record, Optional<String> note) {
    return decide(
        record,
        "decision-accepted",
        note,
        (curated, _, stated) -> {
          stated.forEach(curated::add);
        });
  }

  public Result reject(String record, Optional<String> note) {
    return decide(
        record,
        REJECTED,
        note,
        (curated, found, _) -> {
          StatementTriples.remove(curated, found);
        });
  }

  /// Gives properties of the record other values.
  public Result correct(String record, Map<Node, List<Node>> values, Optional<String> note) {
    return decide(
        record,
        "decision-edited",
        note,
        (curated, found, stated) -> {
          stated.forEach(curated::add);
          values.forEach(
              (property, nodes) -> {
                curated.remove(found, property, Node.ANY);
                nodes.forEach(node -> curated.add(Triple.create(found, property, node)));
              });
        });
  }

  private interface Change {
    void apply(Graph curated, Node record, Set<Triple> stated);
  }

  private Result decide(String record, String kind, Optional<String> note, Change change) {
    var found =
        list().stream()
            .filter(reviewable -> reviewable.record().getURI().equals(record))
            .findFirst();
    if (found.isEmpty()) {
      return new Result.NotFound(record);
    }
    var reviewable = found.get();
    var name = Terms.graph(Terms.slugOf(reviewable.document()) + ".curated");
    var extracted = store.read(reviewable.graph());
    var curated = store.read(name);
    boolean first = curated.isEmpty();
    if (first && reviewable.isProposed() && kind.equals(REJECTED)) {
      store.replace(Terms.REVIEWS, reviews(reviewable, kind, note));
      return new Result.Done(Terms.REVIEWS);
    }
    if (first) {
      var byRules = store.read(Terms.graph(Terms.slugOf(reviewable.document())));
      if (byRules.isEmpty()) {
        return new Result.Unread(reviewable.document());
      }
      byRules.stream().forEach(curated::add);
    }
    var stated =
        reviewable.isProposed()
            ? Acceptance.of(extracted, reviewable.record(), curated)
            : StatementTriples.of(extracted, reviewable.record());
    change.apply(curated, reviewable.record(), stated);
    var violations = shapes.violations(curated.stream());
    if (!violations.isEmpty()) {
      return new Result.Refused(violations);
    }
    write(reviewable, kind, note, name, curated, first);
    return new Result.Done(name);
  }

  private void write(
      Reviewable reviewable,
      String kind,
      Optional<String> note,
      Node name,
      Graph curated,
      boolean first) {
    var contents = new HashMap<Node, Graph>();
    contents.put(name, curated);
    contents.put(Terms.REVIEWS, reviews(reviewable, kind, note));
    if (first) {
      var reference = store.read(Terms.REFERENCE);
      describe(reviewable, name).forEach(reference::add);
      contents.put(Terms.REFERENCE, reference);
    }
    store.replaceAll(contents);
  }

  private static List<Triple> describe(Reviewable reviewable, Node name) {
    return List.of(
        Triple.create(name, Terms.TYPE, Terms.NAMED_GRAPH),
        Triple.create(name, Terms.LABEL, Terms.text(reviewable.file())),
        Triple.create(name, Terms.GRAPH_KIND, Terms.concept("kind-curated")),
        Triple.create(name, Terms.DESCRIBES_DOCUMENT, reviewable.document()));
  }

  /// The graph of reviews with this verdict in the place of an earlier one under the same key.
  private Graph reviews(Reviewable reviewable, String kind, Optional<String> note) {
    var decision =
        Terms.id("review-" + Document.sha256(Bytes.of(reviewable.key())).substring(0, 16));
    var reviews = GraphMemFactory.createDefaultGraph();
    store.read(Terms.REVIEWS).stream()
        .filter(triple -> !triple.getSubject().equals(decision))
        .forEach(reviews::add);
    reviews.add(Triple.create(decision, Terms.TYPE, Terms.REVIEW_DECISION));
    reviews.add(Triple.create(decision, Terms.DECIDES_ON, reviewable.record()));
    reviews.add(Triple.create(decision, Terms.DECISION_KIND, Terms.concept(kind)));
    reviews.add(Triple.create(decision, Terms.REVIEW_KEY, Terms.text(reviewable.key())));
    reviews.add(Triple.create(decision, Terms.GENERATED_AT, now()));
    note.ifPresent(words -> reviews.add(Triple.create(decision, Terms.REASON, Terms.text(words))));
    return reviews;
  }

  private static Node now() {
    var time = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    return NodeFactory.createLiteralDT(time, XSDDatatype.XSDdateTime);
  }

  private Map<String, String> verdicts() {
    var verdicts = new HashMap<String, String>();
    rows("reviewed")
        .forEach(
            row ->
                verdicts.put(
                    row.get("key").getLiteralLexicalForm(),
                    row.get("kind").getURI().substring(Terms.SCHEME.length())));
    return verdicts;
  }

  private List<Binding> rows(String query) {
    var parsed = QueryFactory.create(Resources.text(FOLDER + query + ".rq"));
    var rows = new java.util.ArrayList<Binding>();
    store.select(parsed, Map.of()).forEachRemaining(rows::add);
    return rows;
  }

  private static Reviewable reviewable(Binding row, Map<String, String> verdicts) {
    var type = row.get("type").getURI().substring(Terms.ENT.length());
    var force =
        row.get("force") == null ? "" : row.get("force").getURI().substring(Terms.SCHEME.length());
    var span = lexical(row, "start") + "-" + lexical(row, "end");
    var key = String.join("|", lexical(row, "sha256"), span, type, force);
    return new Reviewable(
        row.get("graph"),
        row.get("document"),
        lexical(row, "file"),
        row.get("record"),
        type,
        lexical(row, "words"),
        lexical(row, "quote"),
        Double.parseDouble(lexical(row, "confidence")),
        key,
        Optional.ofNullable(verdicts.get(key)));
  }

  /// What the rules found counts before a model's proposal of the same record. Of the passages
  /// behind a record the one it is named after counts, else the first; a verdict on any of them is
  /// a verdict on the record.
  private static Reviewable better(Reviewable one, Reviewable other) {
    if (one.isProposed() != other.isProposed()) {
      return one.isProposed() ? other : one;
    }
    if (one.verdict().isPresent() != other.verdict().isPresent()) {
      return one.verdict().isPresent() ? one : other;
    }
    return isNamedAfter(other) && !isNamedAfter(one) ? other : one;
  }

  private static boolean isNamedAfter(Reviewable reviewable) {
    var start = reviewable.key().split("\\|", 3)[1].split("-", 2)[0];
    return reviewable.record().getURI().endsWith("-" + start);
  }

  private static String lexical(Binding row, String variable) {
    var node = row.get(variable);
    return node == null ? "" : node.getLiteralLexicalForm();
  }
}
