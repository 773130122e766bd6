package org.entente.sparql.guard;

import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transform;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpExt;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.apache.jena.sparql.util.NodeIsomorphismMap;
import org.apache.jena.util.iterator.ExtendedIterator;

/// A property path that can be stopped. The engine walks the whole of a path before it gives the
/// first row, and looks at nothing meanwhile; but every step of it asks the graph.
final class WatchedPath extends OpExt {

  private final OpPath path;
  private final Budget budget;

  WatchedPath(OpPath path, Budget budget) {
    super("watched");
    this.path = path;
    this.budget = budget;
  }

  @Override
  public QueryIterator eval(QueryIterator input, ExecutionContext execution) {
    var graph = new WatchedGraph(execution.getActiveGraph(), budget);
    return new QueryIterPath(
        path.getTriplePath(), input, ExecutionContext.copyChangeActiveGraph(execution, graph));
  }

  @Override
  public Op effectiveOp() {
    return path;
  }

  @Override
  public Op apply(Transform transform) {
    var changed = Transformer.transform(transform, path);
    return changed instanceof OpPath other ? new WatchedPath(other, budget) : changed;
  }

  @Override
  public void outputArgs(IndentedWriter out, SerializationContext context) {
    path.output(out, context);
  }

  @Override
  public int hashCode() {
    return path.hashCode() + 1;
  }

  @Override
  public boolean equalTo(Op other, NodeIsomorphismMap labels) {
    return other instanceof WatchedPath watched && path.equalTo(watched.path, labels);
  }

  private static final class WatchedGraph extends GraphWrapper {

    private final Budget budget;

    WatchedGraph(Graph graph, Budget budget) {
      super(graph);
      this.budget = budget;
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
      budget.check();
      return super.find(subject, predicate, object).mapWith(this::watched);
    }

    @Override
    public ExtendedIterator<Triple> find(Triple triple) {
      budget.check();
      return super.find(triple).mapWith(this::watched);
    }

    private Triple watched(Triple triple) {
      budget.check();
      return triple;
    }
  }
}
