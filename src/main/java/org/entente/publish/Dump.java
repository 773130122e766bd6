package org.entente.publish;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.system.Txn;
import org.entente.ontology.Namespaces;
import org.entente.store.GraphNames;

/// The whole dataset as one compressed file: every named graph, or in Turtle, which has none, the
/// default graph. The words of articles are left out.
final class Dump {

  /// Up to this many triples a graph is sorted, so that the same data makes the same file.
  private static final int SORTED = 200_000;

  private static final Comparator<Triple> ORDER =
      Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
          .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
          .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

  private final DatasetGraph dataset;
  private final List<Node> graphs;

  /// @param graphs the names of the graphs to write, in order
  Dump(DatasetGraph dataset, List<Node> graphs) {
    this.dataset = dataset;
    this.graphs = graphs;
  }

  void write(DumpFormat format, OutputStream out) throws IOException {
    try (var compressed = compressed(format, out)) {
      Txn.executeRead(dataset, () -> writePlain(format, compressed));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static OutputStream compressed(DumpFormat format, OutputStream out) throws IOException {
    return format.isZstd() ? new ZstdOutputStream(out, 6) : new GZIPOutputStream(out, 1 << 16);
  }

  private void writePlain(DumpFormat format, OutputStream out) {
    try {
      switch (format) {
        case JSONLD_GZ -> jsonLd(out);
        case TTL_GZ -> turtle(StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS));
        case TRIG_GZ -> quads(StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS));
        case NQ_GZ, NQ_ZST -> quads(StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void quads(StreamRDF sink) {
    sink.start();
    Namespaces.prefixes().forEach(sink::prefix);
    for (var name : graphs) {
      triples(dataset.getGraph(name))
          .forEachRemaining(triple -> sink.quad(Quad.create(name, triple)));
    }
    sink.finish();
  }

  private void turtle(StreamRDF sink) {
    sink.start();
    Namespaces.prefixes().forEach(sink::prefix);
    triples(dataset.getDefaultGraph()).forEachRemaining(sink::triple);
    sink.finish();
  }

  private void jsonLd(OutputStream out) throws IOException {
    try (var json = new ExpandedJsonLd(out)) {
      for (var name : graphs) {
        json.graph(name, triples(dataset.getGraph(name)));
      }
    }
  }

  private static Iterator<Triple> triples(Graph graph) {
    var quotes = Quotes.of(graph);
    var triples = graph.find().filterDrop(quotes::has);
    if (graph.size() > SORTED) {
      return triples;
    }
    var sorted = triples.toList();
    sorted.sort(ORDER);
    return sorted.iterator();
  }

  /// The names of the graphs of a dump: all but the one that keeps the version.
  static List<Node> graphs(List<Node> all) {
    return all.stream()
        .filter(name -> !name.equals(NodeFactory.createURI(GraphNames.NAMESPACE + "version")))
        .toList();
  }
}
