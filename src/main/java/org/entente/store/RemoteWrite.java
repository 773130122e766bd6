package org.entente.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.modify.request.QuadDataAcc;
import org.apache.jena.sparql.modify.request.Target;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateDrop;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateRequest;

/// One write to a remote dataset: a single SPARQL Update request that changes named graphs and
/// brings the default graph, `inferred` and the version in step with them, in the steps of
/// [LocalWrite].
final class RemoteWrite {

  private static final Var GRAPH = Var.alloc("graph");
  private static final Var TWIN = Var.alloc("twin");

  private final UpdateRequest request = new UpdateRequest();

  RemoteWrite replace(Map<Node, Graph> contents) {
    contents.keySet().forEach(this::empty);
    return add(contents);
  }

  RemoteWrite add(Map<Node, Graph> contents) {
    contents.forEach(this::insert);
    contents.keySet().stream()
        .filter(GraphNames::isCurated)
        .map(GraphNames::extractedTwin)
        .forEach(
            extracted -> {
              request.add(on(Requests.RETIRE, extracted));
              admit(extracted);
            });
    contents.keySet().forEach(this::admit);
    return this;
  }

  /// Makes `inferred` what the rules conclude from the rest of the default graph.
  RemoteWrite infer(List<Query> rules) {
    if (!rules.isEmpty()) {
      empty(GraphNames.INFERRED);
      rules.forEach(rule -> request.add(conclusion(rule)));
    }
    return this;
  }

  UpdateRequest version(Graph version) {
    request.add(new UpdateDrop(Target.create(GraphNames.VERSION), true));
    insert(GraphNames.VERSION, version);
    return request;
  }

  private void empty(Node name) {
    request.add(on(Requests.FORGET, name));
    request.add(new UpdateDrop(Target.create(name), true));
  }

  private void admit(Node name) {
    if (!GraphNames.isAside(name)) {
      request.add(on(Requests.ADMIT, name));
    }
  }

  private void insert(Node name, Graph content) {
    var quads = new ArrayList<Quad>();
    content.find().forEachRemaining(triple -> quads.add(Quad.create(name, triple)));
    request.add(new UpdateDataInsert(new QuadDataAcc(quads)));
  }

  private static Update on(Update update, Node name) {
    return Requests.bind(update, Map.of(GRAPH, name, TWIN, GraphNames.curatedTwin(name)));
  }

  /// The rule as an update that adds its conclusions to `inferred` and to the default graph.
  private static Update conclusion(Query rule) {
    var update = new UpdateModify();
    var template = rule.getConstructTemplate().getTriples();
    for (Triple triple : template) {
      update.getInsertAcc().addQuad(Quad.create(Quad.defaultGraphNodeGenerated, triple));
      update.getInsertAcc().addQuad(Quad.create(GraphNames.INFERRED, triple));
    }
    update.setElement(rule.getQueryPattern());
    return update;
  }
}
