package org.entente.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/// An update of the data of a test, and whether they become what is expected.
record UpdateEvaluation(Entry test) {

  void check() {
    var file = test.file(test.action(), Vocabulary.REQUEST).orElseThrow();
    var update = Engine.update(Data.text(file), Data.address(file), Syntax.syntaxSPARQL_12);
    var dataset = dataset(test.action());

    Engine.run(update, dataset);

    var expected = dataset(test.value(Vocabulary.RESULT).orElseThrow());
    Txn.executeRead(
        dataset,
        () ->
            Txn.executeRead(
                expected,
                () ->
                    assertThat(Likeness.inAnyOrder(Results.rows(dataset), Results.rows(expected)))
                        .as("%s\nis not\n%s", dataset, expected)
                        .isTrue()));
  }

  private DatasetGraph dataset(Node state) {
    var dataset = Engine.dataset();
    Txn.executeWrite(
        dataset,
        () -> {
          for (var file : test.values(state, Vocabulary.UPDATE_DATA)) {
            Data.add(dataset, Quad.defaultGraphIRI, Data.file(file));
          }
          for (var data : test.values(state, Vocabulary.UPDATE_GRAPH_DATA)) {
            var label = test.value(data, Vocabulary.LABEL).orElseThrow();
            var file = test.file(data, Vocabulary.UPDATE_GRAPH).orElseThrow();
            Data.add(dataset, NodeFactory.createURI(label.getLiteralLexicalForm()), file);
          }
        });
    return dataset;
  }
}
