package org.entente.sparql;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.entente.sparql.guard.Budget;
import org.entente.sparql.guard.Services;

/// The service's way from the text of a query to the bytes of its answer, without HTTP.
public final class Answering {

  /// With the endpoints that tests of SERVICE name.
  private static final Limits LIMITS =
      Limits.of(
          Map.of(
              "ENTENTE_SERVICES",
              "http://example.org/sparql http://example1.org/sparql http://example2.org/sparql"
                  + " http://invalid.endpoint.org/sparql"));

  private Answering() {}

  public static Query read(String text, String base) {
    return new QueryReader(LIMITS, base)
        .read(new ProtocolRequest(text, List.of(), List.of(), Optional.empty()))
        .query();
  }

  /// The bytes of the answer.
  ///
  /// @param format by the end of a file name, such as `json` or `ttl`
  public static byte[] answer(Query query, DatasetGraph dataset, String format) {
    var kind = query.isSelectType() || query.isAskType() ? Format.Kind.TABLE : Format.Kind.GRAPH;
    var budget = new Budget(LIMITS.heldRows(), LIMITS.stringLength(), false);
    var out = new ByteArrayOutputStream();
    Txn.executeRead(
        dataset,
        () ->
            new Answers(
                    query,
                    dataset,
                    budget,
                    Services.at(Set.of()),
                    Optional.empty(),
                    LIMITS.answerRows())
                .write(Format.named(kind, format).orElseThrow(), out));
    return out.toByteArray();
  }
}
