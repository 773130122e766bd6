package org.entente.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.UpdateTransformOps;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateFactory;

/// The store's own queries and updates, kept as files beside its classes.
final class Requests {

  static final Update FORGET = update("forget.ru");
  static final Update RETIRE = update("retire.ru");
  static final Update ADMIT = update("admit.ru");
  static final Query READ = query("read.rq");
  static final Query GRAPHS = query("graphs.rq");
  static final Query KEPT = query("kept.rq");

  private Requests() {}

  static Update bind(Update update, Map<Var, Node> bindings) {
    return UpdateTransformOps.transform(update, bindings);
  }

  private static Update update(String file) {
    return UpdateFactory.create(text(file)).getOperations().getFirst();
  }

  private static Query query(String file) {
    return QueryFactory.create(text(file));
  }

  private static String text(String file) {
    try (var input = Requests.class.getResourceAsStream(file)) {
      if (input == null) {
        throw new IllegalStateException("Missing from the class path: " + file);
      }
      return new String(input.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
