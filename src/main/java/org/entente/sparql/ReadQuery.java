package org.entente.sparql;

import org.apache.jena.query.Query;

/// A query that has been read and may be answered.
///
/// @param isRepeatable whether the same data always gives the same answer
record ReadQuery(Query query, boolean isRepeatable) {

  Format.Kind kind() {
    return query.isSelectType() || query.isAskType() ? Format.Kind.TABLE : Format.Kind.GRAPH;
  }
}
