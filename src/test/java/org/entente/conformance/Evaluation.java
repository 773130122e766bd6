package org.entente.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.entente.sparql.Answering;

/// A query over the data of a test, and whether its answer is the one expected.
final class Evaluation {

  private final Entry test;

  Evaluation(Entry test) {
    this.test = test;
  }

  /// Answers as the service does, in the format of the expected answer wherever that is one.
  void check() {
    var query = query();
    var expected = test.file(test.node(), Vocabulary.RESULT);
    var format = expected.map(file -> Results.format(file, query)).orElse("json");

    var answer = Results.read(answer(query, format), format, query);

    expected.map(file -> Results.read(file, query)).ifPresent(e -> compare(query, answer, e));
  }

  /// As [#check()], but for an answer that its format tells only in part.
  void checkAsCsv() {
    var answer = new String(answer(query(), "csv"), StandardCharsets.UTF_8);

    var expected = Data.text(test.file(test.node(), Vocabulary.RESULT).orElseThrow());
    assertThat(lines(answer)).containsExactlyInAnyOrderElementsOf(lines(expected));
  }

  private Query query() {
    var action = test.action();
    var file = test.file(action, Vocabulary.QUERY).orElseGet(() -> Data.file(action));
    return Answering.read(Data.text(file), Data.address(file));
  }

  private byte[] answer(Query query, String format) {
    var dataset = dataset(test.action(), query);
    services(test.action()).reachableFrom(dataset);
    return Answering.answer(query, dataset, format);
  }

  /// Without the names of blank nodes.
  private static List<String> lines(String text) {
    return text.lines().map(line -> line.replaceAll("_:\\w+", "_:")).toList();
  }

  private DatasetGraph dataset(Node action, Query query) {
    var dataset = Engine.dataset();
    Txn.executeWrite(
        dataset,
        () -> {
          for (var file : test.values(action, Vocabulary.DATA)) {
            Data.add(dataset, Quad.defaultGraphIRI, Data.file(file));
          }
          for (var file : test.values(action, Vocabulary.GRAPH_DATA)) {
            Data.add(dataset, file, Data.file(file));
          }
          // What a query names as its dataset, our service has as named graphs.
          var named = new HashSet<>(query.getGraphURIs());
          named.addAll(query.getNamedGraphURIs());
          for (var address : named) {
            var name = NodeFactory.createURI(address);
            Data.add(dataset, name, Data.file(name));
          }
        });
    return dataset;
  }

  private Services services(Node action) {
    var endpoints = new HashMap<Node, DatasetGraph>();
    for (var service : test.values(action, Vocabulary.SERVICE_DATA)) {
      var dataset = Engine.dataset();
      Txn.executeWrite(
          dataset,
          () ->
              test.values(service, Vocabulary.DATA)
                  .forEach(file -> Data.add(dataset, Quad.defaultGraphIRI, Data.file(file))));
      endpoints.put(test.value(service, Vocabulary.ENDPOINT).orElseThrow(), dataset);
    }
    return new Services(endpoints);
  }

  private void compare(Query query, QueryExecResult answer, QueryExecResult expected) {
    if (query.isAskType()) {
      assertThat(answer.booleanResult()).isEqualTo(expected.booleanResult());
    } else if (query.isSelectType()) {
      compareRows(query, answer.rowSet(), expected.rowSet());
    } else {
      compareGraphs(answer.graph(), expected.graph());
    }
  }

  private void compareRows(Query query, RowSet answer, RowSet expected) {
    assertThat(answer.getResultVars()).hasSameElementsAs(expected.getResultVars());
    var variables = expected.getResultVars();
    var found = Results.rows(answer, variables);
    var wanted = Results.rows(expected, variables);
    if (test.value(Vocabulary.CARDINALITY).equals(Optional.of(Vocabulary.LAX))) {
      found = found.stream().distinct().toList();
      wanted = wanted.stream().distinct().toList();
    }
    assertThat(
            query.isOrdered()
                ? Likeness.inOrder(found, wanted)
                : Likeness.inAnyOrder(found, wanted))
        .as("%s\nis not\n%s", Results.table(found), Results.table(wanted))
        .isTrue();
  }

  private static void compareGraphs(Graph answer, Graph expected) {
    assertThat(Likeness.inAnyOrder(Results.rows(answer), Results.rows(expected)))
        .as("%s\nis not\n%s", answer, expected)
        .isTrue();
  }
}
