package org.entente.sparql.guard;

import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transform;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpExt;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.apache.jena.sparql.util.NodeIsomorphismMap;

/// A part of a plan whose rows are kept in memory, and so counted.
final class HeldRows extends OpExt {

  private final Op rows;
  private final Budget budget;

  HeldRows(Op rows, Budget budget) {
    super("held");
    this.rows = rows;
    this.budget = budget;
  }

  @Override
  public QueryIterator eval(QueryIterator input, ExecutionContext execution) {
    return new QueryIteratorWrapper(QC.execute(rows, input, execution)) {
      @Override
      protected Binding moveToNextBinding() {
        budget.hold();
        return super.moveToNextBinding();
      }
    };
  }

  @Override
  public Op effectiveOp() {
    return rows;
  }

  @Override
  public Op apply(Transform transform) {
    return new HeldRows(Transformer.transform(transform, rows), budget);
  }

  @Override
  public void outputArgs(IndentedWriter out, SerializationContext context) {
    rows.output(out, context);
  }

  @Override
  public int hashCode() {
    return rows.hashCode() + 1;
  }

  @Override
  public boolean equalTo(Op other, NodeIsomorphismMap labels) {
    return other instanceof HeldRows held && rows.equalTo(held.rows, labels);
  }
}
