package org.entente.query;

import java.util.List;

/// Which values of its type a parameter takes.
public sealed interface Choice {

  /// Any value of the type.
  record Any() implements Choice {}

  /// One of those that the header lists.
  record Listed(List<String> values) implements Choice {

    public Listed {
      values = List.copyOf(values);
    }
  }

  /// One of those that the query `queries/choices/{name}.rq` finds in the data.
  record Found(String name) implements Choice {}
}
