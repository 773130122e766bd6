package org.entente.store;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.tdb2.solver.QC2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.TDBInternal;

/// TDB2's executor, with patterns joined and counted on ids where they are where a query begins:
/// what comes after them is TDB2's and ARQ's own, and so are the answers.
final class IdExecutor extends OpExecutorTDB2 {

  private IdExecutor(ExecutionContext execution) {
    super(execution);
  }

  /// Has the queries on a TDB2 dataset be executed so.
  static void install(DatasetGraph dataset) {
    QC.setFactory(TDBInternal.getDatasetGraphTDB(dataset).getContext(), IdExecutor::new);
    QC.setFactory(dataset.getContext(), IdExecutor::new);
  }

  @Override
  protected QueryIterator execute(OpQuadPattern pattern, QueryIterator input) {
    return solutions(pattern, input)
        .map(found -> rows(found.bindings(), input))
        .orElseGet(() -> super.execute(pattern, input));
  }

  @Override
  protected QueryIterator execute(OpFilter filter, QueryIterator input) {
    return solutions(filter, input)
        .map(found -> rows(found.bindings(), input))
        .orElseGet(() -> super.execute(filter, input));
  }

  @Override
  protected QueryIterator execute(OpGroup group, QueryIterator input) {
    var counts = IdCounts.of(group);
    return counts
        .flatMap(_ -> solutions(group.getSubOp(), input))
        .filter(found -> counts.get().fits(found))
        .map(found -> rows(counts.get().of(found), input))
        .orElseGet(() -> super.execute(group, input));
  }

  private QueryIterator rows(Iterator<Binding> bindings, QueryIterator input) {
    input.close();
    return QueryIterPlainWrapper.create(bindings, execCxt);
  }

  /// Those of a pattern, or of a pattern and a filter, where a query begins; else empty.
  private Optional<IdSolutions> solutions(Op op, QueryIterator input) {
    if (!(input instanceof QueryIterRoot)) {
      return Optional.empty();
    }
    return switch (op) {
      case OpQuadPattern pattern -> solutions(pattern, List.of());
      case OpFilter filter when filter.getSubOp() instanceof OpQuadPattern pattern ->
          solutions(pattern, filter.getExprs().getList());
      default -> Optional.empty();
    };
  }

  /// Empty where the pattern is not one over the stored default graph, a named graph, or any.
  private Optional<IdSolutions> solutions(OpQuadPattern quads, List<Expr> conditions) {
    if (!(execCxt.getDataset() instanceof DatasetGraphTDB dataset)
        || quads.isEmpty()
        || QC2.getFilter(execCxt.getContext()) != null
        || Quad.isUnionGraph(quads.getGraphNode())
        || quads.getBasicPattern().getList().stream().anyMatch(IdExecutor::hasTripleTerm)) {
      return Optional.empty();
    }
    boolean isDefault = Quad.isDefaultGraph(quads.getGraphNode());
    var table =
        new IdTable(
            isDefault
                ? dataset.getTripleTable().getNodeTupleTable()
                : dataset.getQuadTable().getNodeTupleTable());
    var cancelled = Optional.ofNullable(execCxt.getCancelSignal()).orElseGet(AtomicBoolean::new);
    return Optional.of(
        IdSolutions.of(
            ordered(quads.getBasicPattern(), dataset),
            conditions,
            quads.getGraphNode(),
            table,
            cancelled,
            execCxt));
  }

  private static BasicPattern ordered(BasicPattern pattern, DatasetGraphTDB dataset) {
    var order = dataset.getReorderTransform();
    return order == null || pattern.size() < 2 ? pattern : order.reorder(pattern);
  }

  /// A triple term may have variables inside.
  private static boolean hasTripleTerm(Triple triple) {
    return triple.getSubject().isTripleTerm() || triple.getObject().isTripleTerm();
  }
}
