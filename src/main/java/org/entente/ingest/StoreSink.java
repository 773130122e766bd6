package org.entente.ingest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.entente.ingest.Extraction.Extracted;
import org.entente.store.Store;

/// Puts each article's graph into a store, linked to what the store knows, and replaces what an
/// earlier reading of the same article put there. Curated graphs are never touched.
final class StoreSink implements Sink {

  /// Articles a transaction: enough to be quick, few enough to lose little time when killed.
  private static final int BATCH = 250;

  /// What a model proposes was waited and perhaps paid for: each article is kept at once.
  private static final int BATCH_PROPOSED = 1;

  private final Store store;
  private final Labels labels;
  private final Provenance provenance;
  private final Texts texts;
  private final Journal journal;
  private final Linker linker;
  private final Set<String> stored;
  private final String time = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  private final Map<Node, Graph> graphs = new LinkedHashMap<>();
  private final List<Document> documents = new ArrayList<>();
  private final List<Triple> descriptions = new ArrayList<>();
  private final List<Triple> links = new ArrayList<>();

  StoreSink(
      Store store,
      Labels labels,
      Provenance provenance,
      Texts texts,
      Journal journal,
      Set<String> stored) {
    this.store = store;
    this.labels = labels;
    this.provenance = provenance;
    this.texts = texts;
    this.journal = journal;
    this.linker = KnownEntities.of(store, labels);
    this.stored = new HashSet<>(stored);
  }

  @Override
  public List<String> accept(Extracted extracted) {
    var document = extracted.document();
    var name = provenance.graph(document);
    if (graphs.containsKey(name)) {
      commit();
    }
    var linked = linker.link(document, extracted.statements(), extracted.names());
    var graph =
        DocumentGraph.of(document, extracted.statements(), linked.names(), labels).asGraph();
    documents.add(document);
    if (provenance.isProposed() && extracted.statements().isEmpty()) {
      // An empty graph deletes what an earlier answer left.
      graphs.put(name, GraphMemFactory.createDefaultGraph());
    } else {
      texts.keep(document);
      graphs.put(name, graph);
      describe(document);
    }
    if (!provenance.isProposed()) {
      // The graph `links` is read by all; a proposal decides nothing there.
      linked.decisions().forEach(decision -> links.addAll(decision.triples()));
    }
    if (graphs.size() >= (provenance.isProposed() ? BATCH_PROPOSED : BATCH)) {
      commit();
    }
    return linked.keptApart();
  }

  private void describe(Document document) {
    descriptions.addAll(provenance.describe(document));
    descriptions.add(
        Triple.create(
            provenance.graph(document),
            Terms.GENERATED_AT,
            NodeFactory.createLiteralDT(time, XSDDatatype.XSDdateTime)));
  }

  /// First what describes the graphs, then the graphs, then the journal: killed in between, the
  /// next run does the same again and nothing is there twice.
  private void commit() {
    if (graphs.isEmpty()) {
      return;
    }
    var again =
        documents.stream()
            .filter(document -> stored.contains(provenance.graph(document.slug())))
            .toList();
    if (again.isEmpty()) {
      addDescriptions();
    } else {
      graphs.put(Terms.REFERENCE, renewed(Terms.REFERENCE, described(again), descriptions));
      if (!provenance.isProposed()) {
        graphs.put(Terms.LINKS, renewed(Terms.LINKS, decided(again), links));
      }
    }
    store.replaceAll(graphs);
    journal.add(documents, provenance);
    documents.forEach(document -> stored.add(provenance.graph(document.slug())));
    graphs.clear();
    documents.clear();
    descriptions.clear();
    links.clear();
  }

  private void addDescriptions() {
    var more = DatasetGraphFactory.create();
    descriptions.forEach(triple -> more.getGraph(Terms.REFERENCE).add(triple));
    links.forEach(triple -> more.getGraph(Terms.LINKS).add(triple));
    store.add(more);
  }

  private Graph renewed(Node name, Set<Node> stale, List<Triple> fresh) {
    var renewed = GraphMemFactory.createDefaultGraph();
    store.read(name).stream()
        .filter(triple -> !stale.contains(triple.getSubject()))
        .forEach(renewed::add);
    fresh.forEach(renewed::add);
    return renewed;
  }

  private Set<Node> described(List<Document> again) {
    var subjects = new HashSet<Node>();
    again.forEach(document -> subjects.add(provenance.graph(document)));
    return subjects;
  }

  /// The decisions that earlier readings of these documents led to, and the names they retired.
  private Set<Node> decided(List<Document> again) {
    var subjects = new HashSet<Node>();
    var known = store.read(Terms.LINKS);
    for (var document : again) {
      known
          .find(Node.ANY, Terms.DERIVED_FROM, document.iri())
          .forEachRemaining(
              triple -> {
                subjects.add(triple.getSubject());
                known
                    .find(triple.getSubject(), Terms.DECIDED_FOR, Node.ANY)
                    .forEachRemaining(own -> subjects.add(own.getObject()));
              });
    }
    return subjects;
  }

  @Override
  public void close() {
    commit();
  }
}
