package org.entente.sparql;

import java.io.StringReader;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.lang.SPARQLParser;
import org.apache.jena.sparql.lang.sparql_12.javacc.JavaCharStream;
import org.apache.jena.sparql.lang.sparql_12.javacc.ParseException;
import org.apache.jena.sparql.lang.sparql_12.javacc.SPARQLParser12;
import org.apache.jena.sparql.lang.sparql_12.javacc.SPARQLParser12TokenManager;
import org.apache.jena.sparql.lang.sparql_12.javacc.TokenMgrError;

/// Jena's parser of SPARQL 1.2, with a buffer no larger than the text: its own is larger than most
/// queries, and filling it takes as long as reading them.
final class QueryParser extends SPARQLParser {

  private static final int LARGEST = 4096;
  private static final int ROOM = 64;

  /// Reads `text`, with what Jena says of it if it is not a query.
  ///
  /// @param base what relative IRIs are relative to
  static Query parse(String text, String base) {
    var query = new Query();
    query.setSyntax(Syntax.syntaxSPARQL_12);
    query.setBaseURI(base);
    try {
      return new QueryParser().parse(query, text);
    } catch (NotAQuery _) {
      return QueryFactory.create(text, base, Syntax.syntaxSPARQL_12);
    }
  }

  @Override
  protected Query parse$(Query query, String text) {
    int size = Math.min(text.length() + ROOM, LARGEST);
    var characters = new JavaCharStream(new StringReader(text), 1, 1, size);
    var parser = new SPARQLParser12(new SPARQLParser12TokenManager(characters));
    query.setStrict(true);
    parser.setQuery(query);
    try {
      parser.QueryUnit();
    } catch (ParseException | TokenMgrError | JenaException e) {
      throw new NotAQuery(e);
    }
    return query;
  }

  /// Jena says better what is wrong.
  private static final class NotAQuery extends QueryParseException {

    private static final long serialVersionUID = 1;

    NotAQuery(Throwable cause) {
      super(cause, -1, -1);
    }
  }
}
