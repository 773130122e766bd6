package org.entente.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.extract.Statement;

/// The statements of one article by their keys.
final class StatementIndex {

  private StatementIndex() {}

  /// Those of one kind, in order; of two with one key the first.
  static <T extends Statement> Map<String, T> of(List<Statement> statements, Class<T> kind) {
    var found = new LinkedHashMap<String, T>();
    for (var statement : statements) {
      if (kind.isInstance(statement)) {
        found.putIfAbsent(statement.key(), kind.cast(statement));
      }
    }
    return found;
  }
}
