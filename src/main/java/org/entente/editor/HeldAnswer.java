package org.entente.editor;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonParseException;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;

/// What the endpoint said, kept to be put into another form.
@SuppressWarnings("ArrayRecordComponent") // never compared
record HeldAnswer(int status, String contentType, byte[] content) {

  boolean isFault() {
    return status >= 400;
  }

  /// Whether it is the answer of SELECT or ASK.
  boolean isRows() {
    return !isFault() && contentType.startsWith("application/sparql-results+json");
  }

  RowSet rows() {
    return reader().read(new ByteArrayInputStream(content), Context.emptyContext());
  }

  /// The answer of ASK; empty for SELECT.
  Optional<Boolean> truth() {
    var result = reader().readAny(new ByteArrayInputStream(content), Context.emptyContext());
    return result.isBoolean() ? Optional.of(result.booleanResult()) : Optional.empty();
  }

  String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  /// The members of the problem document.
  JsonObject problem() {
    try {
      return JSON.parse(text());
    } catch (JsonParseException _) {
      var problem = new JsonObject();
      problem.put("detail", text());
      return problem;
    }
  }

  private static RowSetReader reader() {
    return RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON).create(ResultSetLang.RS_JSON);
  }
}
