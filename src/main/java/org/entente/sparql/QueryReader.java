package org.entente.sparql;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;

/// Reads the text of queries, and refuses what is not one or asks for too much.
final class QueryReader {

  private final Limits limits;
  private final String base;

  /// @param base what relative IRIs are relative to
  QueryReader(Limits limits, String base) {
    this.limits = limits;
    this.base = base;
  }

  Query read(ProtocolRequest request) {
    var query = parsed(request.query());
    if (request.hasDataset()) {
      query.getGraphURIs().clear();
      query.getNamedGraphURIs().clear();
      request.defaultGraphs().forEach(query::addGraphURI);
      request.namedGraphs().forEach(query::addNamedGraphURI);
    }
    return query;
  }

  private Query parsed(String text) {
    try {
      return QueryFactory.create(text, base, Syntax.syntaxSPARQL_12);
    } catch (JenaException e) {
      throw new Refusal(400, String.valueOf(e.getMessage()));
    } catch (StackOverflowError e) {
      throw new Refusal(400, "The query is nested too deeply.");
    }
  }
}
