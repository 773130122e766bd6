package org.entente.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/// Groups by variables, with nothing but counts: told on ids, for one term has one id.
///
/// @param groups the variables that are grouped by
record IdCounts(List<Var> groups, List<Count> counts) {

  /// How a function is called that passes its argument on, such as one that watches what a query
  /// keeps in memory.
  private static final String PASSED_ON = "gathered";

  /// One count.
  ///
  /// @param result the variable that gets it
  /// @param counted whose values are counted; every row if empty
  /// @param aggregator hears of each group, and of each value that is kept, by being asked for an
  ///     accumulator: so whoever counts what a query keeps in memory counts it
  private record Count(
      Var result, Optional<Var> counted, boolean isDistinct, Aggregator aggregator) {}

  /// Empty where `group` asks for more than counts of variables by variables.
  static Optional<IdCounts> of(OpGroup group) {
    var counts = group.getAggregators().stream().map(IdCounts::count).flatMap(Optional::stream);
    var found = new IdCounts(List.copyOf(group.getGroupVars().getVars()), counts.toList());
    boolean isPlain =
        group.getGroupVars().getExprs().isEmpty()
            && !found.counts.isEmpty()
            && found.counts.size() == group.getAggregators().size();
    return isPlain ? Optional.of(found) : Optional.empty();
  }

  /// Whether every variable has a value in every solution.
  boolean fits(IdSolutions solutions) {
    var variables = new HashSet<>(groups);
    counts.forEach(count -> count.counted.ifPresent(variables::add));
    return solutions.places().keySet().containsAll(variables);
  }

  Iterator<Binding> of(IdSolutions solutions) {
    int[] keys = groups.stream().mapToInt(solutions::place).toArray();
    int[] counted =
        counts.stream().mapToInt(count -> count.counted.map(solutions::place).orElse(0)).toArray();
    var found = new HashMap<Key, Group>();
    // Solutions of one group often come one after another.
    Optional<Group> last = Optional.empty();
    while (solutions.rows().hasNext()) {
      var row = solutions.rows().next();
      if (last.isEmpty() || !last.get().key.isOf(row, keys)) {
        last = Optional.of(found.computeIfAbsent(Key.of(row, keys), key -> new Group(key, counts)));
      }
      last.get().add(row, counted);
    }
    if (groups.isEmpty() && found.isEmpty()) {
      var none = Key.of(new long[0], keys);
      found.put(none, new Group(none, counts));
    }
    return Iter.map(found.values().iterator(), group -> binding(group, solutions));
  }

  private Binding binding(Group group, IdSolutions solutions) {
    var binding = BindingFactory.builder();
    for (int i = 0; i < groups.size(); i++) {
      var id = IdTable.asId(group.key.ids[i]);
      binding.add(groups.get(i), solutions.table().terms().getNodeForNodeId(id));
    }
    for (int i = 0; i < counts.size(); i++) {
      binding.add(counts.get(i).result, NodeValue.makeInteger(group.value(i)).asNode());
    }
    return binding.build();
  }

  private static Optional<Count> count(ExprAggregator aggregate) {
    var aggregator = aggregate.getAggregator();
    var form = aggregator.key();
    var values = aggregator.getExprList();
    boolean ofRows = values == null || values.isEmpty();
    boolean isDistinct = form.startsWith("(count distinct");
    if (!form.startsWith("(count") || (ofRows && isDistinct)) {
      return Optional.empty();
    }
    var counted = ofRows ? Optional.<Var>empty() : variable(values.get(0));
    return ofRows || counted.isPresent()
        ? Optional.of(new Count(aggregate.getVar(), counted, isDistinct, aggregator))
        : Optional.empty();
  }

  private static Optional<Var> variable(Expr value) {
    if (value instanceof ExprFunction1 function
        && PASSED_ON.equals(function.getFunctionSymbol().getSymbol())) {
      return variable(function.getArg());
    }
    return value.isVariable() ? Optional.of(value.asVar()) : Optional.empty();
  }

  /// Ids that solutions share.
  private static final class Key {

    private final long[] ids;

    private Key(long[] ids) {
      this.ids = ids;
    }

    static Key of(long[] row, int[] places) {
      return new Key(Arrays.stream(places).mapToLong(place -> row[place]).toArray());
    }

    boolean isOf(long[] row, int[] places) {
      for (int i = 0; i < places.length; i++) {
        if (ids[i] != row[places[i]]) {
          return false;
        }
      }
      return true;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && Arrays.equals(ids, key.ids);
    }

    @Override
    public int hashCode() {
      return Long.hashCode(Arrays.hashCode(ids) * 0x9E3779B97F4A7C15L);
    }
  }

  /// The counts of one group.
  private static final class Group {

    private final Key key;
    private final List<Count> counts;
    private final List<Set<Long>> different = new ArrayList<>();
    private long rows;

    Group(Key key, List<Count> counts) {
      this.key = key;
      this.counts = counts;
      for (var count : counts) {
        count.aggregator.createAccumulator();
        different.add(count.isDistinct ? new HashSet<>() : Set.of());
      }
    }

    /// @param counted where the variable of each count is in a row
    void add(long[] row, int[] counted) {
      rows++;
      for (int i = 0; i < counted.length; i++) {
        var count = counts.get(i);
        if (count.isDistinct && different.get(i).add(row[counted[i]])) {
          count.aggregator.createAccumulator();
        }
      }
    }

    long value(int count) {
      return counts.get(count).isDistinct ? different.get(count).size() : rows;
    }
  }
}
