package org.entente.conformance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.RDFInput;
import org.apache.jena.sparql.util.Context;

/// Expected answers, in the formats of answers or as RDF.
final class Results {

  private static final Node UNBOUND = NodeFactory.createURI("urn:x-entente:unbound");

  private Results() {}

  static QueryExecResult read(Path file, Query query) {
    var name = file.getFileName().toString();
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "srx" -> read(file, ResultSetLang.RS_XML);
      case "srj" -> read(file, ResultSetLang.RS_JSON);
      case "tsv" -> read(file, ResultSetLang.RS_TSV);
      case "csv" -> read(file, ResultSetLang.RS_CSV);
      default -> fromRdf(file, query);
    };
  }

  /// The lines of `file`, whose ends differ from file to file.
  static List<String> lines(Path file) {
    return Data.text(file).lines().toList();
  }

  static List<String> lines(RowSet rows, Lang format) {
    var bytes = new ByteArrayOutputStream();
    ResultSetMgr.write(bytes, ResultSet.adapt(rows), format);
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /// The rows as terms in the order of `variables`; a mark of ours where there is none.
  static List<List<Node>> rows(RowSet rows, List<Var> variables) {
    return rows.stream()
        .map(
            row ->
                variables.stream()
                    .map(variable -> row.contains(variable) ? row.get(variable) : UNBOUND)
                    .toList())
        .toList();
  }

  static List<List<Node>> rows(Graph graph) {
    return graph.stream()
        .map(t -> List.of(t.getSubject(), t.getPredicate(), t.getObject()))
        .toList();
  }

  static List<List<Node>> rows(DatasetGraph dataset) {
    return dataset.stream()
        .map(q -> List.of(q.getGraph(), q.getSubject(), q.getPredicate(), q.getObject()))
        .toList();
  }

  static String table(List<List<Node>> rows) {
    return String.join("\n", rows.stream().map(Object::toString).toList());
  }

  private static QueryExecResult read(Path file, Lang format) {
    try {
      var bytes = new ByteArrayInputStream(Files.readAllBytes(file));
      var result = RowSetReader.createReader(format).readAny(bytes, new Context());
      return result.isRowSet() ? new QueryExecResult(result.rowSet().materialize()) : result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static QueryExecResult fromRdf(Path file, Query query) {
    var graph = Data.graph(file);
    if (query.isAskType()) {
      var values = graph.find(Node.ANY, Vocabulary.RESULT_BOOLEAN, Node.ANY).toList();
      return new QueryExecResult(
          values.getFirst().getObject().getLiteralLexicalForm().equals("true"));
    }
    return query.isSelectType()
        ? new QueryExecResult(
            RowSet.adapt(RDFInput.fromRDF(ModelFactory.createModelForGraph(graph))))
        : new QueryExecResult(graph);
  }
}
