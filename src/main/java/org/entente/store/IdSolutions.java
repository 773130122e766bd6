package org.entente.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.tdb2.solver.BindingNodeId;
import org.apache.jena.tdb2.solver.BindingTDB;

/// The solutions of a basic graph pattern as rows of ids.
///
/// @param places where in a row each variable is
record IdSolutions(Map<Var, Integer> places, IdTable table, Iterator<long[]> rows) {

  /// Solutions of `pattern`, joined in its order, that `conditions` hold for: each is tried as soon
  /// as its variables have values.
  ///
  /// @param graph a name or a variable; of no account in a table of triples
  static IdSolutions of(
      BasicPattern pattern,
      List<Expr> conditions,
      Node graph,
      IdTable table,
      AtomicBoolean cancelled,
      FunctionEnv environment) {
    var places = new LinkedHashMap<Var, Integer>();
    var patterns = new ArrayList<IdPattern>();
    var known = new ArrayList<Integer>();
    for (var triple : pattern) {
      known.add(places.size());
      patterns.add(IdPattern.of(Quad.create(graph, triple), table, places));
    }
    known.add(places.size());
    var waiting = new ArrayList<>(conditions);
    var solutions =
        new IdSolutions(Map.copyOf(places), table, List.of(new long[places.size()]).iterator());
    for (int i = 0; i < patterns.size(); i++) {
      var joined = new IdJoin(solutions.rows, patterns.get(i), table, known.get(i), cancelled);
      solutions = new IdSolutions(solutions.places, table, joined);
      boolean isLast = i == patterns.size() - 1;
      int bound = known.get(i + 1);
      for (var condition : List.copyOf(waiting)) {
        if (isLast || isDecided(condition, places, bound)) {
          waiting.remove(condition);
          solutions = solutions.where(condition, bound, environment);
        }
      }
    }
    return solutions;
  }

  /// Whether the variables of `condition` have values once the first `bound` places have.
  private static boolean isDecided(Expr condition, Map<Var, Integer> places, int bound) {
    // What exists for a solution is told from the whole of it.
    return !(condition instanceof ExprFunctionOp)
        && condition.getVarsMentioned().stream()
            .allMatch(variable -> places.getOrDefault(variable, bound) < bound);
  }

  private IdSolutions where(Expr condition, int bound, FunctionEnv environment) {
    return new IdSolutions(
        places,
        table,
        Iter.filter(rows, row -> condition.isSatisfied(binding(row, bound), environment)));
  }

  /// Where in a row `variable` is, which must be one of the pattern.
  int place(Var variable) {
    return places.getOrDefault(variable, -1);
  }

  /// The same solutions as the engine takes them, terms looked up when they are asked for.
  Iterator<Binding> bindings() {
    return Iter.map(rows, row -> binding(row, row.length));
  }

  private Binding binding(long[] row, int bound) {
    var ids = new BindingNodeId(BindingFactory.root());
    places.forEach(
        (variable, place) -> {
          if (place < bound) {
            ids.put(variable, IdTable.asId(row[place]));
          }
        });
    return new BindingTDB(ids, table.terms());
  }
}
