package org.entente.conformance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
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

  /// The format to answer in for the sake of a file with the expected answer, as the end of a
  /// name. Tables as RDF are a format that the suites alone have.
  static String format(Path file, Query query) {
    return switch (ending(file)) {
      case "srx" -> "xml";
      case "tsv" -> "tsv";
      case "csv" -> "csv";
      default -> query.isConstructType() || query.isDescribeType() ? "ttl" : "json";
    };
  }

  static QueryExecResult read(byte[] answer, String format, Query query) {
    var input = new ByteArrayInputStream(answer);
    if (query.isConstructType() || query.isDescribeType()) {
      return new QueryExecResult(RDFParser.source(input).lang(Lang.TURTLE).toGraph());
    }
    return read(
        input,
        switch (format) {
          case "xml" -> ResultSetLang.RS_XML;
          case "tsv" -> ResultSetLang.RS_TSV;
          case "csv" -> ResultSetLang.RS_CSV;
          default -> ResultSetLang.RS_JSON;
        });
  }

  static QueryExecResult read(Path file, Query query) {
    return switch (ending(file)) {
      case "srx" -> read(file, ResultSetLang.RS_XML);
      case "srj" -> read(file, ResultSetLang.RS_JSON);
      case "tsv" -> read(file, ResultSetLang.RS_TSV);
      case "csv" -> read(file, ResultSetLang.RS_CSV);
      default -> fromRdf(file, query);
    };
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

  private static String ending(Path file) {
    var name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static QueryExecResult read(Path file, Lang format) {
    try (var input = Files.newInputStream(file)) {
      return read(input, format);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static QueryExecResult read(InputStream input, Lang format) {
    var result = RowSetReader.createReader(format).readAny(input, new Context());
    return result.isRowSet() ? new QueryExecResult(result.rowSet().materialize()) : result;
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
