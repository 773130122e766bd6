package org.entente.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;

/// A dataset that is written through, and remembers which quads came and went on balance.
final class Recording extends DatasetGraphWrapper {

  private final Set<Quad> added = new LinkedHashSet<>();
  private final Set<Quad> removed = new LinkedHashSet<>();

  Recording(DatasetGraph dataset) {
    super(dataset);
  }

  Set<Quad> added() {
    return added;
  }

  Set<Quad> removed() {
    return removed;
  }

  @Override
  public void add(Quad quad) {
    if (!contains(quad)) {
      super.add(quad);
      if (!removed.remove(quad)) {
        added.add(quad);
      }
    }
  }

  @Override
  public void add(Node graph, Node subject, Node predicate, Node object) {
    add(Quad.create(graph, subject, predicate, object));
  }

  @Override
  public void delete(Quad quad) {
    if (contains(quad)) {
      super.delete(quad);
      if (!added.remove(quad)) {
        removed.add(quad);
      }
    }
  }

  @Override
  public void delete(Node graph, Node subject, Node predicate, Node object) {
    delete(Quad.create(graph, subject, predicate, object));
  }

  @Override
  public void deleteAny(Node graph, Node subject, Node predicate, Node object) {
    quads(graph, subject, predicate, object).forEach(this::delete);
  }

  @Override
  public void removeGraph(Node name) {
    deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public void addGraph(Node name, Graph content) {
    content.find().forEachRemaining(triple -> add(Quad.create(name, triple)));
  }

  @Override
  public void clear() {
    deleteAny(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  @Override
  public Graph getGraph(Node name) {
    return Quad.isDefaultGraph(name) ? getDefaultGraph() : GraphView.createNamedGraph(this, name);
  }

  private List<Quad> quads(Node graph, Node subject, Node predicate, Node object) {
    var quads = new ArrayList<Quad>();
    find(graph, subject, predicate, object).forEachRemaining(quads::add);
    return quads;
  }
}
