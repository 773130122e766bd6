package org.entente.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// How often the matcher finds what is meant, over names as tables have them.
class MatchQualityTest {

  private static LabelIndex index;
  private static Matcher matcher;
  private static List<Answer> answers;

  /// @param meant IRIs; none if nothing in the graph is meant
  private record Pair(String kind, String name, String type, String state, Set<String> meant) {

    static Pair of(String line) {
      var cells = line.split("\t", -1);
      var meant = cells[4].equals("-") ? new String[0] : cells[4].split(" ");
      return new Pair(
          cells[0],
          cells[1],
          cells[2],
          cells[3],
          Set.copyOf(java.util.Arrays.stream(meant).map(id -> Namespaces.ID + id).toList()));
    }

    Question question() {
      var types = type.isEmpty() ? Set.<String>of() : Set.of(Namespaces.expand(type).orElseThrow());
      var question = Question.named(name, types);
      return state.isEmpty() ? question : question.in(state);
    }
  }

  private record Answer(Pair pair, List<Candidate> candidates) {

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
      return pair
          + " -> "
          + candidates.stream()
              .limit(3)
              .map(one -> one.entry().iri().replace(Namespaces.ID, "") + " " + one.score())
              .toList();
    }
  }

  @BeforeAll
  static void answerAll() {
    try (var store = Store.open(new StoreConfig.InMemory(), Modules.rules())) {
      store.replaceAll(Bundle.whole());
      var more = GraphFactory.createDefaultGraph();
      RDFParser.fromString(Resources.text("match/entities.ttl"), Lang.TURTLE).parse(more);
      store.replace(GraphNames.of("import.entities"), more);
      index = new Search(store).index();
    }
    matcher = Matcher.over(index, (_, _) -> Set.of());
    answers =
        Resources.text("match/pairs.tsv")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(Pair::of)
            .map(pair -> new Answer(pair, matcher.candidates(pair.question())))
            .toList();
  }

  @Test
  void findsWhatIsMeant() {
    var sought = answers.stream().filter(answer -> !answer.pair().meant().isEmpty()).toList();
    var missed = sought.stream().filter(answer -> answer.rank() != 1).toList();
    double hits = 1 - (double) missed.size() / sought.size();
    double reciprocal =
        sought.stream()
            .mapToDouble(one -> one.rank() == 0 ? 0 : 1.0 / one.rank())
            .average()
            .orElse(0);

    assertThat(answers).hasSizeGreaterThanOrEqualTo(600);
    assertThat(hits)
        .as("Hit@1 of %s; missed %s", sought.size(), lines(missed))
        .isGreaterThanOrEqualTo(0.97);
    assertThat(reciprocal).as("MRR; missed %s", lines(missed)).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void matchesOnlyWhatIsMeant() {
    var matched = answers.stream().filter(Answer::isMatched).toList();
    var wrong = matched.stream().filter(answer -> !answer.isRight()).toList();
    var sought = answers.stream().filter(answer -> answer.pair().meant().size() == 1).toList();
    var left = sought.stream().filter(answer -> !answer.isMatched()).toList();
    double precision = 1 - (double) wrong.size() / matched.size();
    double coverage = 1 - (double) left.size() / sought.size();

    assertThat(precision).as("precision; wrong %s", lines(wrong)).isGreaterThanOrEqualTo(0.995);
    assertThat(coverage).as("coverage; left %s", byKind(left)).isGreaterThanOrEqualTo(0.85);
  }

  @Test
  void everyNameOfEveryEntityFindsItFirst() {
    var missed = new ArrayList<String>();
    for (var entry : index.entries()) {
      for (var label : entry.labels()) {
        if (label.kind() != org.entente.search.Label.Kind.DEMONYM) {
          var found = matcher.candidates(Question.named(label.text()));
          double best = found.isEmpty() ? 0 : found.getFirst().score();
          boolean isFirst =
              found.stream().anyMatch(one -> one.entry().equals(entry) && one.score() >= best - 13);
          if (!isFirst) {
            missed.add(entry.iri() + " by " + label);
          }
        }
      }
    }

    assertThat(missed).isEmpty();
  }

  @Test
  void nothingScoresFullByItsNameAlone() {
    assertThat(answers)
        .allSatisfy(
            answer ->
                assertThat(answer.candidates())
                    .filteredOn(
                        one -> one.feature("identifier") == 0 && one.feature("country") == 0)
                    .allMatch(one -> one.score() <= 95));
  }

  private static String lines(List<Answer> some) {
    var text = new StringBuilder();
    some.stream().limit(60).forEach(one -> text.append('\n').append(one));
    return new String(text.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static Map<String, String> byKind(List<Answer> some) {
    var kinds = new TreeMap<String, String>();
    some.forEach(one -> kinds.merge(one.pair().kind(), "\n" + one, String::concat));
    return kinds;
  }
}
