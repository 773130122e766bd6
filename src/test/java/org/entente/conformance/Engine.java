package org.entente.conformance;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.system.Txn;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;

/// Reading by the version of SPARQL that a suite is about, and updates of a dataset in memory.
final class Engine {

  private Engine() {}

  /// The version that a suite asks for; a later one may allow what it forbids.
  static Syntax syntaxOf(Entry entry) {
    return switch (entry.key().split("/", 2)[0]) {
      case "sparql10" -> Syntax.syntaxSPARQL_10;
      case "sparql11" -> Syntax.syntaxSPARQL_11;
      default -> Syntax.syntaxSPARQL_12;
    };
  }

  static Query query(String text, String base, Syntax syntax) {
    return QueryFactory.create(text, base, syntax);
  }

  static UpdateRequest update(String text, String base, Syntax syntax) {
    return UpdateFactory.create(text, base, syntax);
  }

  static DatasetGraph dataset() {
    return DatasetGraphFactory.createTxnMem();
  }

  static void run(UpdateRequest update, DatasetGraph dataset) {
    Txn.executeWrite(dataset, () -> UpdateExec.dataset(dataset).update(update).execute());
  }
}
