package org.entente.ingest;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.extract.Span;
import org.entente.extract.Statement;
import org.entente.extract.Why;
import org.entente.ontology.Edtf;

/// A document's graph while it is being written, and what all parts of it need.
final class Draft {

  private final Document document;
  private final Names names;
  private final Labels labels;
  private final Offsets offsets;
  private final Set<Triple> triples = new LinkedHashSet<>(512);
  private final Map<Node, String> owners = new HashMap<>();
  private final Map<Why.Summand, Node> summands = new HashMap<>();

  Draft(Document document, Names names, Labels labels) {
    this.document = document;
    this.names = names;
    this.labels = labels;
    this.offsets = document.offsets();
  }

  Document document() {
    return document;
  }

  Names names() {
    return names;
  }

  Labels labels() {
    return labels;
  }

  String language() {
    return document.article().language();
  }

  Set<Triple> triples() {
    return triples;
  }

  /// Which statement wrote a subject, by its key.
  Map<Node, String> owners() {
    return owners;
  }

  void add(Node subject, Node property, Node object) {
    triples.add(Triple.create(subject, property, object));
  }

  void add(Node subject, Node property, Optional<Node> object) {
    object.ifPresent(value -> add(subject, property, value));
  }

  void add(Node subject, Node property, Iterable<Node> objects) {
    objects.forEach(object -> add(subject, property, object));
  }

  /// Says that `statement` wrote `subject`, so that a shape it violates leads back to it.
  void owned(Node subject, Statement statement) {
    owners.putIfAbsent(subject, statement.key());
  }

  /// The passage at `span`, with a selector by position and one by quotation.
  Node passage(Span span, Statement statement) {
    var at = offsets.start(span) + "-" + offsets.end(span);
    var passage = Terms.id(document.slug() + "-passage-" + at);
    if (!owners.containsKey(passage)) {
      var position = Terms.id(document.slug() + "-selector-" + at);
      var quote = Terms.id(document.slug() + "-quote-" + at);
      add(passage, Terms.TYPE, Terms.EVIDENCE_PASSAGE);
      add(passage, Terms.HAS_SOURCE, document.iri());
      add(passage, Terms.HAS_SELECTOR, position);
      add(passage, Terms.HAS_SELECTOR, quote);
      add(position, Terms.TYPE, Terms.POSITION_SELECTOR);
      add(position, Terms.START, Terms.integer(offsets.start(span)));
      add(position, Terms.END, Terms.integer(offsets.end(span)));
      add(quote, Terms.TYPE, Terms.QUOTE_SELECTOR);
      add(quote, Terms.EXACT, Terms.text(span.in(document.article().text())));
      owned(passage, statement);
    }
    return passage;
  }

  /// Makes `record` one that rests on the evidence of `statement`.
  void evidence(Node record, Statement statement) {
    owned(record, statement);
    statement.evidence().forEach(span -> evidence(record, span, statement));
    confidence(record, statement.why());
  }

  void evidence(Node record, Span span, Statement statement) {
    owned(record, statement);
    add(record, Terms.EVIDENCED_BY, passage(span, statement));
  }

  /// How sure the extractor is, and why.
  void confidence(Node record, Why why) {
    add(record, Terms.CONFIDENCE, Terms.decimal(number(why.confidence())));
    add(record, Terms.RULE, Terms.text(why.rule()));
    why.entries().forEach(entry -> add(record, Terms.LEXICAL_ENTRY, Terms.iri(entry)));
    why.summands().forEach(summand -> add(record, Terms.HAS_SUMMAND, summand(summand)));
  }

  /// Summands are shared within a document: the same few reasons recur in every record.
  private Node summand(Why.Summand summand) {
    return summands.computeIfAbsent(
        summand,
        _ -> {
          var node = Terms.id(names.stem() + "-summand-" + (summands.size() + 1));
          add(node, Terms.TYPE, Terms.SUMMAND);
          add(node, Terms.AMOUNT, Terms.decimal(number(summand.value())));
          add(node, Terms.REASON, Terms.text(summand.reason()));
          return node;
        });
  }

  /// A date extent, shared by all that fall on the same date on the same basis.
  Node extent(String edtf, String basis) {
    var name = basis.startsWith("basis-") ? basis.substring("basis-".length()) : basis;
    var extent = Terms.id("date-" + Names.edtfSlug(edtf) + "-" + name);
    add(extent, Terms.TYPE, Terms.DATE_EXTENT);
    add(extent, Terms.EDTF, Terms.text(edtf));
    add(extent, Terms.DATE_BASIS, Terms.concept("basis-" + name));
    Edtf.parse(edtf)
        .ifPresent(
            days -> {
              add(extent, Terms.EARLIEST_BEGIN, Terms.date(days.earliestBegin().toString()));
              add(extent, Terms.LATEST_BEGIN, Terms.date(days.latestBegin().toString()));
              add(extent, Terms.EARLIEST_END, Terms.date(days.earliestEnd().toString()));
              add(extent, Terms.LATEST_END, Terms.date(days.latestEnd().toString()));
            });
    return extent;
  }

  Node extent(Statement.DateFound date) {
    return extent(date.edtf(), date.basis());
  }

  /// Two decimals, as XSD writes decimals.
  private static String number(double value) {
    long hundredths = Math.round(value * 100);
    var sign = hundredths < 0 ? "-" : "";
    long size = Math.abs(hundredths);
    return sign + size / 100 + "." + size / 10 % 10 + (size % 10 == 0 ? "" : size % 10);
  }
}
