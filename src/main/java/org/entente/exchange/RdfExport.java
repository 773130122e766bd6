package org.entente.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.turtle.TurtleWriterSettings;
import org.entente.ontology.Namespaces;
import org.entente.ontology.Resources;
import org.entente.store.GraphNames;
import org.entente.store.Store;

/// RDF out: the graphs of a store but the derived ones, in any syntax of Rio, packed in any way.
/// What a syntax cannot say is refused before a reader would find it changed.
public final class RdfExport {

  /// Stands for the default graph among the graphs to be written.
  public static final Node DEFAULT_GRAPH = Quad.defaultGraphIRI;

  private static final Node HAS_SELECTOR = oa("hasSelector");
  private static final Node QUOTE_SELECTOR = oa("TextQuoteSelector");
  private static final Query MERGED =
      QueryFactory.create(Resources.text("org/entente/exchange/merged.rq"));

  private final Syntax syntax;
  private final Packing packing;
  private final List<Node> graphs;
  private final boolean hasQuotes;
  private final Sayable sayable;

  private RdfExport(Syntax syntax, Packing packing, List<Node> graphs, boolean hasQuotes) {
    this.syntax = syntax;
    this.packing = packing;
    this.graphs = List.copyOf(graphs);
    this.hasQuotes = hasQuotes;
    this.sayable = new Sayable(syntax);
  }

  /// Reads `nq`, `trig.gz`, `turtle.zst`, …; empty for a syntax that is unknown.
  public static Optional<RdfExport> as(String name) {
    try {
      return Optional.of(in(Syntax.named(Packing.plainName(name)), Packing.ofName(name)));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  /// Every graph, with the quotes.
  public static RdfExport in(Syntax syntax, Packing packing) {
    return new RdfExport(syntax, packing, List.of(), true);
  }

  /// The syntax and packing that a file's name says.
  public static Optional<RdfExport> asNamed(String fileName) {
    return Syntax.ofName(fileName).map(syntax -> in(syntax, Packing.ofName(fileName)));
  }

  /// The same of some graphs only, in their order; of all if there are none.
  public RdfExport of(List<Node> graphs) {
    return new RdfExport(syntax, packing, graphs, hasQuotes);
  }

  /// The same without the words of others' articles: selectors that quote them are left out.
  public RdfExport withoutQuotes() {
    return new RdfExport(syntax, packing, graphs, false);
  }

  /// Writes the graphs one after another, in the order of their names.
  public void write(Store store, OutputStream out) throws IOException {
    write(store, out, _ -> {});
  }

  /// The same; all of it is of one state of the data.
  ///
  /// @param progress is told how many more triples were written
  /// @throws RdfFault for what the syntax cannot say
  public void write(Store store, OutputStream out, LongConsumer progress) throws IOException {
    try (var packed = packing.pack(new Unclosed(out), "export." + syntax.name())) {
      var writer = writer(packed);
      if (store.dataset().isPresent()) {
        var dataset = store.dataset().get();
        Txn.executeRead(dataset, () -> write(writer, of(store, dataset), progress));
      } else {
        write(writer, of(store), progress);
      }
    } catch (RDFHandlerException e) {
      if (e.getCause() instanceof IOException broken) {
        throw broken;
      }
      throw new RdfFault("cannot export", String.valueOf(e.getMessage()), e);
    }
    out.flush();
  }

  private RDFWriter writer(OutputStream out) {
    var writer = Rio.createWriter(syntax.writer(), out);
    writer.getWriterConfig().set(BasicWriterSettings.ENCODE_RDF_STAR, false);
    // 01 and 1.50 are to come back as they are.
    writer.getWriterConfig().set(TurtleWriterSettings.ABBREVIATE_NUMBERS, false);
    return writer;
  }

  private void write(RDFWriter writer, Graphs data, LongConsumer progress) {
    var chosen = chosen(data);
    writer.startRDF();
    Namespaces.prefixes().forEach(writer::handleNamespace);
    for (var name : chosen) {
      var graph = data.graph().apply(name);
      try (var triples = graph.stream()) {
        triples
            .filter(triple -> hasQuotes || !isQuote(triple, graph))
            .forEach(
                triple -> {
                  handle(writer, triple, name);
                  progress.accept(1);
                });
      }
    }
    writer.endRDF();
  }

  private List<Node> chosen(Graphs data) {
    var all = data.names().stream().filter(name -> !GraphNames.isDerived(name)).toList();
    for (var name : graphs) {
      if (!name.equals(DEFAULT_GRAPH) && !data.names().contains(name)) {
        throw new RdfFault("cannot export", "there is no graph " + name + ".");
      }
    }
    var chosen = graphs.isEmpty() ? all : graphs;
    if (chosen.size() > 1 && !syntax.format().supportsContexts()) {
      throw new RdfFault(
          "cannot export",
          syntax.format().getName()
              + " has no named graphs, and here are "
              + chosen.size()
              + ", such as "
              + chosen.getFirst()
              + ". Choose one with --graph, or --graph default for what all of them say together,"
              + " or a format that names graphs (trig, nq, jsonld, trix).");
    }
    return chosen;
  }

  private void handle(RDFWriter writer, Triple triple, Node graph) {
    sayable.check(triple);
    boolean isNamed = syntax.format().supportsContexts() && !graph.equals(DEFAULT_GRAPH);
    writer.handleStatement(
        isNamed ? Terms.statement(triple, (Resource) Terms.value(graph)) : Terms.statement(triple));
  }

  private static boolean isQuote(Triple triple, Graph graph) {
    return isQuote(triple.getSubject(), graph)
        || (triple.getPredicate().equals(HAS_SELECTOR) && isQuote(triple.getObject(), graph));
  }

  private static boolean isQuote(Node selector, Graph graph) {
    return selector.isURI() && graph.contains(selector, RDF.type.asNode(), QUOTE_SELECTOR);
  }

  private static Node oa(String name) {
    return NodeFactory.createURI("http://www.w3.org/ns/oa#" + name);
  }

  /// Where the graphs are read from: those of this process are read while they are written.
  private record Graphs(List<Node> names, Function<Node, Graph> graph) {}

  private static Graphs of(Store store, DatasetGraph dataset) {
    return new Graphs(
        store.graphs(),
        name -> name.equals(DEFAULT_GRAPH) ? dataset.getDefaultGraph() : dataset.getGraph(name));
  }

  private static Graphs of(Store store) {
    return new Graphs(
        store.graphs(),
        name -> name.equals(DEFAULT_GRAPH) ? store.construct(MERGED, Map.of()) : store.read(name));
  }
}
