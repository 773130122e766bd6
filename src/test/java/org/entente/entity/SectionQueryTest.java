package org.entente.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.entente.exchange.Bundle;
import org.entente.ontology.Modules;
import org.entente.ontology.Resources;
import org.entente.page.Language;
import org.entente.page.Messages;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SectionQueryTest {

  static Stream<String> names() {
    return Resources.list("org/entente/entity/sections", ".rq").stream()
        .map(Resources::fileName)
        .map(file -> file.substring(0, file.length() - ".rq".length()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void hasItsTextsAndBelongsToAKind(String name) {
    var query = SectionQuery.shipped(name);
    var messages = Messages.of(Language.EN, "entity");

    assertThat(query.variables()).allMatch(variable -> messages.has("entity.column." + variable));
    assertThat(name.startsWith("facts-") || messages.has("entity.section." + name)).isTrue();
    assertThat(Arrays.stream(Kind.values()))
        .anyMatch(kind -> kind.sections().contains(name) || kind.facts().equals(name));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void canBeAskedByPeople(String name) {
    var asked =
        SectionQuery.shipped(name)
            .asked(NodeFactory.createURI("https://w3id.org/entente/id/to-lam"));

    assertThat(asked).contains("id:to-lam").doesNotContain("?entity");
    assertThat(QueryFactory.create(asked).isSelectType()).isTrue();
  }

  @Test
  void countsAndPagesTheSameThings() {
    try (var store = Store.open(new StoreConfig.InMemory(), Modules.rules())) {
      store.replaceAll(Bundle.whole());
      var query = SectionQuery.shipped("state-agreements");
      var vietnam =
          Map.of(SectionQuery.ENTITY, NodeFactory.createURI("https://w3id.org/entente/id/vn"));

      var all = Answers.of(query, store.select(query.rows(0, 50), vietnam)).statements();
      var first = Answers.of(query, store.select(query.rows(0, 5), vietnam)).statements();
      var next = Answers.of(query, store.select(query.rows(5, 5), vietnam)).statements();
      var count = store.select(query.count(), vietnam).next().get("count");

      assertThat(count.getLiteralValue()).isEqualTo(all.size());
      assertThat(all).hasSizeGreaterThan(10).startsWith(first.toArray(Statement[]::new));
      assertThat(next).isEqualTo(all.subList(5, 10));
    }
  }
}
