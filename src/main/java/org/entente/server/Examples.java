package org.entente.server;

import java.util.HashMap;
import java.util.List;
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
    return new Example(saved.name(), questions, saved.tags(), saved.filledIn(saved.defaults()));
  }
}
