package org.entente.bench;

import java.io.ByteArrayInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.sparql.util.Context;

/// What of an answer is the same wherever it comes from: its rows, in whatever order, numbers by
/// their value. Two answers with one fingerprint are taken for the same.
///
/// @param rows how many, or 1 for yes and 0 for no
record Fingerprint(long rows, long hash) {

  /// Of an answer in SPARQL's JSON.
  static Fingerprint of(byte[] json) {
    var reader = RowSetReader.createReader(ResultSetLang.RS_JSON);
    var answer = reader.readAny(new ByteArrayInputStream(json), Context.emptyContext());
    if (answer.isBoolean()) {
      return new Fingerprint(answer.booleanResult() ? 1 : 0, 0);
    }
    long[] sums = new long[2];
    answer
        .rowSet()
        .forEachRemaining(
            row -> {
              long hash = 0;
              for (var variables = row.vars(); variables.hasNext(); ) {
                var variable = variables.next();
                hash += 31L * variable.getVarName().hashCode() * text(row.get(variable)).hashCode();
              }
              sums[0]++;
              sums[1] += hash;
            });
    return new Fingerprint(sums[0], sums[1]);
  }

  private static String text(Node node) {
    if (!node.isLiteral()) {
      return node.toString();
    }
    var type = node.getLiteralDatatypeURI();
    var form = node.getLiteralLexicalForm();
    if (type.matches(".*#(integer|int|decimal|double|float)")) {
      return Double.toString(Double.parseDouble(form));
    }
    return form + "@" + node.getLiteralLanguage();
  }
}
