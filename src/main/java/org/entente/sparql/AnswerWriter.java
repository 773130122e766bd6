package org.entente.sparql;

import java.io.OutputStream;
import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.sparql.guard.Budget;

/// Writes answers in the syntax asked for, row by row wherever the syntax allows it.
final class AnswerWriter {

  private AnswerWriter() {}

  static void rows(Query query, Iterator<Binding> rows, Format format, OutputStream out) {
    if (format == Format.JSON) {
      JsonRows.write(query.getProjectVars(), rows, out);
      return;
    }
    var shown = format == Format.CSV ? Iter.map(rows, new BlankLabels()::inPlaceOfNodes) : rows;
    var set = RowSetStream.create(query.getProjectVars(), shown);
    var lang = table(format);
    RowSetWriterRegistry.getFactory(lang).create(lang).write(out, set, ARQ.getContext());
  }

  static void truth(boolean truth, Format format, OutputStream out) {
    if (format == Format.JSON) {
      JsonRows.write(truth, out);
      return;
    }
    var lang = table(format);
    RowSetWriterRegistry.getFactory(lang).create(lang).write(out, truth, ARQ.getContext());
  }

  /// @param prefixes those of the query, for the syntaxes that have them
  static void triples(
      Query prefixes, Iterator<Triple> triples, Format format, OutputStream out, Budget budget) {
    switch (format) {
      case JSON_LD -> whole(prefixes, triples, RDFFormat.JSONLD, out, budget);
      case RDF_XML -> whole(prefixes, triples, RDFFormat.RDFXML_PLAIN, out, budget);
      case TURTLE -> streamed(prefixes, triples, RDFFormat.TURTLE_BLOCKS, out);
      case TRIG -> streamed(prefixes, triples, RDFFormat.TRIG_BLOCKS, out);
      case N_TRIPLES -> streamed(prefixes, triples, RDFFormat.NTRIPLES_UTF8, out);
      case N_QUADS -> streamed(prefixes, triples, RDFFormat.NQUADS_UTF8, out);
      case JSON, XML, CSV, TSV ->
          throw new IllegalArgumentException("Not a syntax of RDF: " + format);
    }
  }

  private static void streamed(
      Query prefixes, Iterator<Triple> triples, RDFFormat syntax, OutputStream out) {
    var writer = StreamRDFWriter.getWriterStream(out, syntax);
    writer.start();
    prefixes.getPrefixMapping().getNsPrefixMap().forEach(writer::prefix);
    triples.forEachRemaining(writer::triple);
    writer.finish();
  }

  private static void whole(
      Query prefixes, Iterator<Triple> triples, RDFFormat syntax, OutputStream out, Budget budget) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(prefixes.getPrefixMapping());
    triples.forEachRemaining(
        triple -> {
          budget.hold();
          graph.add(triple);
        });
    RDFWriter.source(graph).format(syntax).output(out);
  }

  private static Lang table(Format format) {
    return switch (format) {
      case JSON -> ResultSetLang.RS_JSON;
      case XML -> ResultSetLang.RS_XML;
      case CSV -> ResultSetLang.RS_CSV;
      case TSV -> ResultSetLang.RS_TSV;
      case TURTLE, TRIG, N_TRIPLES, N_QUADS, JSON_LD, RDF_XML ->
          throw new IllegalArgumentException("Not a syntax of tables: " + format);
    };
  }
}
