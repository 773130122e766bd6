package org.entente.sparql.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;

/// The values that an aggregate gathers: it passes them on and counts what is kept of them.
///
/// GROUP_CONCAT keeps every character. DISTINCT keeps each value once in each group; how many those
/// are is told from one in [#SAMPLE], so that counting costs little beside what it counts.
final class Gathered extends ExprFunction1 {

  private static final int SAMPLE = 64;

  private final Budget budget;
  private final List<Var> group;
  private final boolean isText;
  private final boolean isDistinct;
  private final Set<Long> sampled;

  private Gathered(
      Expr value,
      Budget budget,
      List<Var> group,
      boolean isText,
      boolean isDistinct,
      Set<Long> sampled) {
    super(value, "gathered");
    this.budget = budget;
    this.group = group;
    this.isText = isText;
    this.isDistinct = isDistinct;
    this.sampled = sampled;
  }

  /// `aggregator`, counting what it keeps in each of its groups; itself if it keeps one value.
  static Aggregator of(Aggregator aggregator, List<Var> group, Budget budget) {
    boolean isText =
        aggregator instanceof AggGroupConcat || aggregator instanceof AggGroupConcatDistinct;
    boolean isDistinct = aggregator.getClass().getSimpleName().endsWith("Distinct");
    var values = aggregator.getExprList();
    if ((!isText && !isDistinct) || values == null || values.isEmpty()) {
      return aggregator;
    }
    var counted = new ExprList();
    values.forEach(
        value ->
            counted.add(new Gathered(value, budget, group, isText, isDistinct, new HashSet<>())));
    return aggregator.copy(counted);
  }

  @Override
  protected NodeValue evalSpecial(Binding row, FunctionEnv environment) {
    var value = getArg().eval(row, environment);
    if (isText) {
      budget.gather(value.asString().length());
    }
    if (isDistinct) {
      sample(value, row);
    }
    return value;
  }

  private void sample(NodeValue value, Binding row) {
    long hash = value.hashCode();
    for (var variable : group) {
      var term = row.get(variable);
      hash = hash * 1_000_003 + (term == null ? 0 : term.hashCode());
    }
    hash *= 0x9E3779B97F4A7C15L;
    if (Long.remainderUnsigned(hash >>> 20, SAMPLE) == 0 && sampled.add(hash)) {
      for (int i = 0; i < SAMPLE; i++) {
        budget.hold();
      }
    }
  }

  @Override
  public NodeValue eval(NodeValue value) {
    return value;
  }

  @Override
  public Expr copy(Expr value) {
    return new Gathered(value, budget, group, isText, isDistinct, sampled);
  }
}
