package org.entente.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.exec.RowSet;

/// Answers to a section's query, with what belongs to one thing put together: each value once, the
/// things in the order in which they came.
record Answers(SectionQuery query, List<Statement> statements) {

  static Answers of(SectionQuery query, RowSet rows) {
    var variables = query.variables();
    var statements = new LinkedHashMap<Object, Statement>();
    rows.forEachRemaining(
        row -> {
          var key = row.get(variables.getFirst());
          if (key == null) {
            return;
          }
          Object identity = query.isCounting() ? row : key;
          var statement = statements.computeIfAbsent(identity, _ -> empty(key, variables.size()));
          for (int at = 0; at < variables.size(); at++) {
            var value = row.get(variables.get(at));
            if (value != null && !statement.values().get(at).contains(value)) {
              statement.values().get(at).add(value);
            }
          }
        });
    return new Answers(query, List.copyOf(statements.values()));
  }

  /// The values of one variable; none where the query has no such variable.
  List<Node> values(Statement statement, String variable) {
    int at = query.variables().indexOf(variable);
    return at < 0 ? List.of() : statement.values().get(at);
  }

  Optional<Node> value(Statement statement, String variable) {
    return values(statement, variable).stream().findFirst();
  }

  /// The first `size` of them.
  Answers first(int size) {
    return new Answers(query, statements.stream().limit(size).toList());
  }

  private static Statement empty(Node key, int width) {
    var values = new ArrayList<List<Node>>(width);
    for (int at = 0; at < width; at++) {
      values.add(new ArrayList<>());
    }
    return new Statement(key, values);
  }

  /// Facts in brief come as one row a value, whatever they are about: all of one statement.
  static Map<String, List<Node>> facts(SectionQuery query, RowSet rows) {
    var facts = new LinkedHashMap<String, List<Node>>();
    query.variables().forEach(name -> facts.put(name, new ArrayList<>()));
    rows.forEachRemaining(
        row ->
            row.forEach(
                (variable, value) -> {
                  var known = facts.get(variable.getVarName());
                  if (known != null && !known.contains(value)) {
                    known.add(value);
                  }
                }));
    facts.values().removeIf(List::isEmpty);
    return facts;
  }
}
