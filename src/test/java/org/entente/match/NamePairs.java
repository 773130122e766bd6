package org.entente.match;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.exchange.Bundle;
import org.entente.ontology.Modules;
import org.entente.ontology.Namespaces;
import org.entente.ontology.Resources;
import org.entente.search.LabelIndex;
import org.entente.search.Search;
import org.entente.store.GraphNames;
import org.entente.store.Store;
import org.entente.store.StoreConfig;

/// Names as tables have them, what each means, and what the matcher made of them.
record NamePairs(LabelIndex index, Matcher matcher, List<Answer> answers) {

  /// @param meant IRIs; none if nothing in the graph is meant
  record Pair(String kind, String name, String type, String state, Set<String> meant) {

    static Pair of(String line) {
      var cells = line.split("\t", -1);
      var meant = cells[4].equals("-") ? new String[0] : cells[4].split(" ");
      return new Pair(
          cells[0],
          cells[1],
          cells[2],
          cells[3],
          java.util.Arrays.stream(meant)
              .map(id -> Namespaces.ID + id)
              .collect(Collectors.toUnmodifiableSet()));
    }

    Question question() {
      var types = type.isEmpty() ? Set.<String>of() : Set.of(Namespaces.expand(type).orElseThrow());
      var question = Question.named(name, types);
      return state.isEmpty() ? question : question.in(state);
    }
  }

  record Answer(Pair pair, List<Candidate> candidates) {

    /// 1 for the first; 0 if it is not among the candidates.
    int rank() {
      for (int i = 0; i < candidates.size(); i++) {
        if (pair.meant().contains(candidates.get(i).entry().iri())) {
          return i + 1;
        }
      }
      return 0;
    }

    boolean isMatched() {
      return candidates.stream().anyMatch(Candidate::isMatch);
    }

    boolean isRight() {
      return pair.meant().size() == 1
          && candidates.stream()
              .filter(Candidate::isMatch)
              .allMatch(one -> pair.meant().contains(one.entry().iri()));
    }

    @Override
    public String toString() {
      return String.join(" | ", pair.kind(), pair.name(), pair.type(), pair.state())
          + " -> "
          + candidates.stream()
              .limit(3)
              .map(one -> one.entry().iri().replace(Namespaces.ID, "") + " " + one.score())
              .toList()
          + (isMatched() ? " matched" : "");
    }
  }

  /// Asks each pair of `match/{pairs}` over the bundled graph with `match/{entities}`.
  static NamePairs answered(String pairs, String entities) {
    LabelIndex index;
    try (var store = Store.open(new StoreConfig.InMemory(), Modules.rules())) {
      store.replaceAll(Bundle.whole());
      var more = GraphFactory.createDefaultGraph();
      RDFParser.fromString(Resources.text("match/" + entities), Lang.TURTLE).parse(more);
      store.replace(GraphNames.of("import.entities"), more);
      index = new Search(store).index();
    }
    var matcher = Matcher.over(index, (_, _) -> Set.of());
    var answers =
        Resources.text("match/" + pairs)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(Pair::of)
            .map(pair -> new Answer(pair, matcher.candidates(pair.question())))
            .toList();
    return new NamePairs(index, matcher, answers);
  }

  /// The pairs of which something in the graph is meant.
  List<Answer> sought() {
    return answers.stream().filter(answer -> !answer.pair().meant().isEmpty()).toList();
  }

  List<Answer> missed() {
    return sought().stream().filter(answer -> answer.rank() != 1).toList();
  }

  double hits() {
    return 1 - (double) missed().size() / sought().size();
  }

  double meanReciprocalRank() {
    return sought().stream()
        .mapToDouble(one -> one.rank() == 0 ? 0 : 1.0 / one.rank())
        .average()
        .orElse(0);
  }

  List<Answer> wrong() {
    return answers.stream().filter(Answer::isMatched).filter(one -> !one.isRight()).toList();
  }

  double precision() {
    return 1 - (double) wrong().size() / answers.stream().filter(Answer::isMatched).count();
  }

  /// The pairs that one entity is meant by, none being matched.
  List<Answer> left() {
    return sought().stream()
        .filter(answer -> answer.pair().meant().size() == 1 && !answer.isMatched())
        .toList();
  }

  double coverage() {
    long single = sought().stream().filter(answer -> answer.pair().meant().size() == 1).count();
    return 1 - (double) left().size() / single;
  }

  static String lines(List<Answer> some) {
    var kinds = new TreeMap<String, String>();
    some.forEach(one -> kinds.merge(one.pair().kind(), "\n" + one, String::concat));
    return String.join("", kinds.values());
  }

  static Map<String, Long> byKind(List<Answer> some) {
    return some.stream()
        .collect(
            Collectors.groupingBy(one -> one.pair().kind(), TreeMap::new, Collectors.counting()));
  }
}
