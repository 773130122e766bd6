package org.entente.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;

/// A pattern over the rows of an [IdTable]: a constant or a variable for each column.
final class IdPattern {

  private final long[] constants;
  private final int[] variables;

  private IdPattern(long[] constants, int[] variables) {
    this.constants = constants;
    this.variables = variables;
  }

  /// @param places gives each variable its place in a solution, a new one when it first comes
  static IdPattern of(Quad quad, IdTable table, Map<Var, Integer> places) {
    var nodes =
        table.columns() == 3
            ? List.of(quad.getSubject(), quad.getPredicate(), quad.getObject())
            : List.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    var constants = new long[table.columns()];
    var variables = new int[table.columns()];
    for (int column = 0; column < constants.length; column++) {
      variables[column] = -1;
      var variable = variable(nodes.get(column));
      if (variable.isPresent()) {
        var place = places.get(variable.get());
        if (place == null) {
          place = places.size();
          places.put(variable.get(), place);
        }
        variables[column] = place;
      } else {
        constants[column] = table.id(nodes.get(column));
      }
    }
    return new IdPattern(constants, variables);
  }

  private static Optional<Var> variable(Node node) {
    return Var.isVar(node) ? Optional.of(Var.alloc(node)) : Optional.empty();
  }

  /// The ids of the columns that have a constant; the others are of no account.
  long[] constants() {
    return constants.clone();
  }

  /// The place in a solution of the variable that `column` has, or less than 0.
  int place(int column) {
    return variables[column];
  }

  int columns() {
    return constants.length;
  }

  boolean isVariable(int column) {
    return variables[column] >= 0;
  }

  /// Whether a variable that comes twice has one value in `row`.
  boolean agrees(long[] row) {
    for (int column = 1; column < row.length; column++) {
      for (int other = 0; isVariable(column) && other < column; other++) {
        if (variables[other] == variables[column] && row[other] != row[column]) {
          return false;
        }
      }
    }
    return true;
  }
}
