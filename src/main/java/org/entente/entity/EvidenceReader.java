package org.entente.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.entente.page.Messages;
import org.entente.store.Store;

/// Reads what records rest on, for all records of a page at once.
final class EvidenceReader {

  private static final int MOST_ROWS = 2000;
  private static final int MOST_OF_ONE = 100;
  private static final int MOST_PASSAGES = 4;

  private final Store store;
  private final Queries queries;
  private final KeptTexts texts;

  EvidenceReader(Store store, Queries queries, KeptTexts texts) {
    this.store = store;
    this.queries = queries;
    this.texts = texts;
  }

  /// What the graphs say of the evidence behind `records`; of those that are no records, nothing.
  Found read(Collection<Node> records) {
    var things = records.stream().filter(Node::isURI).distinct().toList();
    var rows = rows(things, MOST_ROWS);
    if (rows.size() >= MOST_ROWS) {
      // One that thousands of passages attest would leave nothing to the others.
      rows = new ArrayList<>();
      for (var thing : things) {
        rows.addAll(rows(List.of(thing), MOST_OF_ONE));
      }
    }
    var found = new Found(texts);
    rows.forEach(found::add);
    found.describe(store, queries);
    return found;
  }

  private List<Binding> rows(Collection<Node> things, int most) {
    if (things.isEmpty()) {
      return List.of();
    }
    var rows = new ArrayList<Binding>();
    var query = queries.evidence().about(things);
    query.setLimit(most);
    store.select(query, Map.of()).forEachRemaining(rows::add);
    return rows;
  }

  private record Span(Node document, long start, long end, Optional<String> quote) {}

  private static final class Basis {
    final Set<Double> confidences = new LinkedHashSet<>();
    final Set<String> rules = new LinkedHashSet<>();
    final Set<Evidence.Reason> reasons = new LinkedHashSet<>();
    final Set<Span> spans = new LinkedHashSet<>();

    boolean isRead() {
      return !rules.isEmpty();
    }
  }

  private record About(Optional<String> sha256, Optional<Node> issued, String language) {}

  /// What was read, before it is put into words.
  static final class Found {

    private final KeptTexts texts;
    private final Map<Node, Map<Origin, Basis>> bases = new HashMap<>();
    private final Map<Node, Map<String, Node>> documents = new LinkedHashMap<>();
    private final Map<String, Optional<String>> read = new HashMap<>();
    private final Set<Node> judged = new LinkedHashSet<>();

    private Found(KeptTexts texts) {
      this.texts = texts;
    }

    /// The documents, whose names are to be looked up.
    Set<Node> documents() {
      return documents.keySet();
    }

    private void add(Binding row) {
      if (row.contains("decision")) {
        judged.add(row.get("record"));
        return;
      }
      var basis =
          bases
              .computeIfAbsent(row.get("record"), _ -> new EnumMap<>(Origin.class))
              .computeIfAbsent(Origin.of(row.get("graph")), _ -> new Basis());
      lexical(row, "confidence").map(Double::parseDouble).ifPresent(basis.confidences::add);
      lexical(row, "rule").ifPresent(basis.rules::add);
      lexical(row, "reason")
          .ifPresent(
              words ->
                  basis.reasons.add(new Evidence.Reason(lexical(row, "amount").orElse(""), words)));
      if (row.contains("passage")) {
        var document = row.get("document");
        documents.putIfAbsent(document, new HashMap<>());
        basis.spans.add(
            new Span(document, number(row, "start"), number(row, "end"), lexical(row, "quote")));
      }
    }

    private void describe(Store store, Queries queries) {
      if (documents.isEmpty()) {
        return;
      }
      store
          .select(queries.documents().about(documents.keySet()), Map.of())
          .forEachRemaining(
              row ->
                  row.forEach(
                      (variable, value) ->
                          documents
                              .getOrDefault(row.get("document"), new HashMap<>())
                              .put(variable.getVarName(), value)));
    }

    /// In words of the page's language; nothing for what rests on nothing.
    Optional<Evidence> of(Node record, Values values, Messages messages) {
      return bases.getOrDefault(record, Map.of()).entrySet().stream()
          .min(Comparator.comparing(Map.Entry::getKey))
          .map(entry -> evidence(origin(record, entry), entry.getValue(), values, messages));
    }

    /// The first verdict on an article takes all that rules read there into its curated graph; a
    /// person stands by no more of it than what was judged.
    private Origin origin(Node record, Map.Entry<Origin, Basis> entry) {
      return entry.getKey() == Origin.CURATED
              && entry.getValue().isRead()
              && !judged.contains(record)
          ? Origin.EXTRACTED
          : entry.getKey();
    }

    private Evidence evidence(Origin origin, Basis basis, Values values, Messages messages) {
      var spans =
          basis.spans.stream()
              .sorted(
                  Comparator.comparing((Span span) -> span.document().toString())
                      .thenComparing(Span::start))
              .toList();
      return new Evidence(
          origin,
          basis.confidences.stream()
              .max(Comparator.naturalOrder())
              .map(number -> String.format(messages.language().locale(), "%.2f", number)),
          basis.rules.stream().findFirst(),
          List.copyOf(basis.reasons),
          spans.stream().limit(MOST_PASSAGES).map(span -> passage(span, values)).toList(),
          Math.max(0, spans.size() - MOST_PASSAGES));
    }

    private Evidence.Passage passage(Span span, Values values) {
      var about = about(span.document());
      var words =
          about
              .sha256()
              .flatMap(sha -> read.computeIfAbsent(sha, texts::text))
              .flatMap(text -> Sentence.around(text, span.start(), span.end()))
              .or(() -> span.quote().map(quote -> new Evidence.Marked("", quote, "")));
      return new Evidence.Passage(
          values.link(span.document()),
          about.issued().map(values::when),
          about.language(),
          span.start(),
          span.end(),
          words);
    }

    private About about(Node document) {
      var known = documents.getOrDefault(document, Map.of());
      return new About(
          Optional.ofNullable(known.get("sha256")).map(Node::getLiteralLexicalForm),
          Optional.ofNullable(known.get("issued")),
          Optional.ofNullable(known.get("language")).map(Node::getLiteralLexicalForm).orElse(""));
    }

    private static Optional<String> lexical(Binding row, String variable) {
      return Optional.ofNullable(row.get(variable)).map(Node::getLiteralLexicalForm);
    }

    private static long number(Binding row, String variable) {
      return lexical(row, variable).map(Long::parseLong).orElse(0L);
    }
  }
}
