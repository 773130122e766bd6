package org.entente.sparql.guard;

import java.util.Optional;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.NodeFactoryExtra;

/// Runs queries on the engine that their dataset brings, within a budget.
///
/// The plan that the engine has made is rewritten just before it runs: what holds rows counts them,
/// what can go on for long without giving a row looks at the clock.
public final class Guard {

  private Guard() {}

  /// The rows of `query`; closing them ends it. Whoever asks holds a transaction of `dataset`.
  ///
  /// @param totals those of exactly this state of the dataset
  public static QueryIterator rows(
      Query query,
      DatasetGraph dataset,
      Budget budget,
      Services services,
      Optional<Totals> totals) {
    var context = Context.setupContextForDataset(ARQ.getContext(), dataset);
    context.set(ARQConstants.symCancelQuery, budget.signal());
    context.set(ARQConstants.sysCurrentQuery, query);
    context.set(ARQConstants.sysCurrentTime, NodeFactoryExtra.nowAsDateTime());
    services.install(context, budget);
    // It would evaluate regular expressions before anybody can stop them.
    context.set(ARQ.optExprConstantFolding, false);
    // Predicates mean what the data says, and nothing else.
    context.set(ARQ.enablePropertyFunctions, false);
    var engine = QC.getFactory(context);
    QC.setFactory(context, execution -> new Entry(execution, engine, budget, totals));
    return QueryEngineRegistry.findFactory(query, dataset, context)
        .create(query, dataset, BindingFactory.root(), context)
        .iterator();
  }

  /// Rewrites the plan where it enters the engine, and hands it on.
  private static final class Entry extends OpExecutor {

    private final OpExecutorFactory engine;
    private final Budget budget;
    private final Optional<Totals> totals;

    Entry(
        ExecutionContext execution,
        OpExecutorFactory engine,
        Budget budget,
        Optional<Totals> totals) {
      super(execution);
      this.engine = engine;
      this.budget = budget;
      this.totals = totals;
    }

    @Override
    protected QueryIterator exec(Op plan, QueryIterator input) {
      var within = ExecutionContext.copy(execCxt);
      within.setExecutor(engine);
      return QC.execute(Rewriting.of(plan, budget, totals), input, within);
    }
  }
}
