package org.entente.server;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.entente.query.Catalogue;
import org.entente.query.SavedQuery;
import org.entente.sparql.Example;

/// The saved queries as examples, with the default values of their parameters in place.
final class Examples {

  private Examples() {}

  static List<Example> of(Catalogue catalogue) {
    return catalogue.all().stream().map(Examples::of).toList();
  }

  private static Example of(SavedQuery saved) {
    var questions = new HashMap<>(saved.questions());
    questions.putIfAbsent("en", saved.summary());
    return new Example(saved.name(), questions, saved.tags(), filled(saved));
  }

  private static Query filled(SavedQuery saved) {
    var values = new HashMap<Var, Node>();
    saved.bindings(Map.of()).forEach((name, term) -> values.put(Var.alloc(name), term));
    return QueryTransformOps.replaceVars(saved.query(), values);
  }
}
