package org.entente.sparql;

import java.nio.charset.StandardCharsets;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.shared.JenaException;
import org.entente.sparql.guard.Screening;

/// Reads the text of queries, and refuses what is not one or asks for too much.
final class QueryReader {

  private final Limits limits;
  private final String base;

  /// @param base what relative IRIs are relative to
  QueryReader(Limits limits, String base) {
    this.limits = limits;
    this.base = base;
  }

  ReadQuery read(ProtocolRequest request) {
    var text = request.query();
    requireShort(text);
    requireFlat(text);
    try {
      var query = parsed(text);
      if (request.hasDataset()) {
        query.getGraphURIs().clear();
        query.getNamedGraphURIs().clear();
        request.defaultGraphs().forEach(query::addGraphURI);
        request.namedGraphs().forEach(query::addNamedGraphURI);
      }
      return screened(query);
    } catch (StackOverflowError e) {
      throw tooDeep();
    }
  }

  private Query parsed(String text) {
    try {
      return QueryParser.parse(text, base);
    } catch (QueryParseException e) {
      throw new Refusal(SyntaxFault.problem(text, e));
    } catch (JenaException e) {
      throw new Refusal(400, String.valueOf(e.getMessage()));
    }
  }

  private ReadQuery screened(Query query) {
    var screening = Screening.of(query, limits.services());
    screening
        .refusal()
        .ifPresent(
            reason -> {
              throw new Refusal(403, reason);
            });
    require("rows of VALUES", screening.values(), limits.valuesRows());
    require("triple patterns", screening.patterns(), limits.patterns());
    return new ReadQuery(query, screening.isRepeatable());
  }

  private void requireShort(String text) {
    // No character has fewer bytes than one, and few queries have many characters.
    if (text.length() > limits.queryBytes()
        || (text.length() * 3L > limits.queryBytes()
            && text.getBytes(StandardCharsets.UTF_8).length > limits.queryBytes())) {
      throw new Refusal(413, "A query may have " + limits.queryBytes() + " bytes; this has more.");
    }
  }

  /// The parser goes one level deeper with each bracket, so they are counted before. Brackets in
  /// strings count, too: a hundred open ones are rare there.
  private void requireFlat(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '(', '{', '[' -> depth++;
        case ')', '}', ']' -> depth--;
        default -> {}
      }
      if (depth > limits.nesting()) {
        throw tooDeep();
      }
    }
  }

  private Refusal tooDeep() {
    return new Refusal(
        400, "The query is nested too deeply; " + limits.nesting() + " brackets may be open.");
  }

  private static void require(String what, int count, int most) {
    if (count > most) {
      throw new Refusal(413, "A query may have " + most + " " + what + "; this has " + count + ".");
    }
  }
}
