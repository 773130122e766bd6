package org.entente.sparql.guard;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpExt;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.apache.jena.sparql.util.NodeIsomorphismMap;

/// A count over everything: from those that were kept, or counted now and kept.
final class KeptCount extends OpExt {

  private final WholeCount asked;
  private final Op group;
  private final Totals totals;
  private final Budget budget;

  KeptCount(WholeCount asked, Op group, Totals totals, Budget budget) {
    super("kept");
    this.asked = asked;
    this.group = group;
    this.totals = totals;
    this.budget = budget;
  }

  @Override
  public QueryIterator eval(QueryIterator input, ExecutionContext execution) {
    var kept = totals.find(asked.question());
    if (kept.isPresent()) {
      input.close();
      return rows(kept.get(), execution);
    }
    var counts = new ArrayList<Totals.Total>();
    QC.execute(group, input, execution)
        .forEachRemaining(
            row -> counts.add(new Totals.Total(asked.by().map(row::get), row.get(asked.count()))));
    budget.check();
    totals.keep(asked.question(), counts);
    return rows(counts, execution);
  }

  private QueryIterator rows(List<Totals.Total> counts, ExecutionContext execution) {
    return QueryIterPlainWrapper.create(counts.stream().map(this::row).iterator(), execution);
  }

  private Binding row(Totals.Total total) {
    return asked
        .by()
        .map(
            by ->
                BindingFactory.binding(by, total.of().orElseThrow(), asked.count(), total.count()))
        .orElseGet(() -> BindingFactory.binding(asked.count(), total.count()));
  }

  @Override
  public Op effectiveOp() {
    return group;
  }

  @Override
  public void outputArgs(IndentedWriter out, SerializationContext context) {
    group.output(out, context);
  }

  @Override
  public int hashCode() {
    return group.hashCode() + 1;
  }

  @Override
  public boolean equalTo(Op other, NodeIsomorphismMap labels) {
    return other instanceof KeptCount kept && group.equalTo(kept.group, labels);
  }
}
