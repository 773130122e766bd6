package org.entente.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.extract.Article;
import org.entente.extract.Statement;
import org.entente.extract.Statement.Actor;
import org.junit.jupiter.api.Test;

/// Good answers with random parts replaced: whatever comes, what reaches a statement is the
/// article's or ours.
class GarbledAnswerTest {

  private static final Set<String> ALLOWED = allowed();
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> GARBAGE =
      List.of(
          "\"<http://evil.example/> a <urn:x> .\"",
          "\"\\u202eevil\\u0000\"",
          "\"evil\"",
          "\"s1\"",
          "\"p2\"",
          "\"e1\"",
          "\"none\"",
          "\"\"",
          "\"2023-09-08/2024-01-01\"",
          "null",
          "-1e30",
          "true",
          "[]",
          "[[[]]]",
          "[\"evil\", 1, null, {\"evil\": []}]",
          "{}",
          "{\"ref\": \"s1\", \"quote\": \"evil\"}",
          "[{\"ref\": \"s2\", \"quote\": \"the\"}, {\"ref\": \"b1\", \"quote\": \"The\"}]");

  @Test
  void letsOnlyWordsOfTheArticleAndClosedListsThrough() throws IOException {
    var random = new Random(11);
    int statements = 0;
    try (var server = new ReplayServer()) {
      var extractor = Samples.extractor(server);
      for (int round = 0; round < 600; round++) {
        var article = List.of(Samples.vi(), Samples.fr(), Samples.en()).get(round % 3);
        server.answers(garbled(article, random));
        switch (extractor.read(article)) {
          case Reading.Failed failed -> throw new AssertionError(failed);
          case Reading.Read read -> {
            check(read, article);
            statements += read.statements().size();
          }
        }
      }
    }
    assertThat(statements).isGreaterThan(2000);
  }

  private static String garbled(Article article, Random random) throws IOException {
    JsonNode root = JSON.readTree(Samples.text(article.name().replace(".txt", ".json")));
    for (int i = 0; i <= random.nextInt(6); i++) {
      List<Runnable> edits = new ArrayList<>();
      collect(root, random, edits);
      edits.get(random.nextInt(edits.size())).run();
    }
    return root.toString();
  }

  private static void collect(JsonNode node, Random random, List<Runnable> edits)
      throws IOException {
    JsonNode garbage = JSON.readTree(GARBAGE.get(random.nextInt(GARBAGE.size())));
    if (node instanceof ObjectNode object) {
      for (var property : object.properties()) {
        edits.add(() -> object.set(property.getKey(), garbage));
        edits.add(() -> object.remove(property.getKey()));
        collect(property.getValue(), random, edits);
      }
    } else if (node instanceof ArrayNode array) {
      edits.add(() -> array.add(garbage));
      for (int i = 0; i < array.size(); i++) {
        int at = i;
        edits.add(() -> array.set(at, garbage));
        edits.add(() -> array.add(array.get(at).deepCopy()));
        collect(array.get(i), random, edits);
      }
    }
  }

  private static void check(Reading.Read read, Article article) {
    var text = Folded.fold(article.text());
    Set<String> keys = new HashSet<>();
    for (Statement statement : read.statements()) {
      assertThat(keys.add(statement.key())).as(statement.key()).isTrue();
      assertThat(statement.evidence())
          .isNotEmpty()
          .allMatch(
              span -> span.start() >= article.body() && span.end() <= article.text().length());
      assertThat(words(statement)).allMatch(word -> text.contains(Folded.fold(word)));
      assertThat(concepts(statement)).allMatch(ALLOWED::contains);
      assertThat(references(statement)).isSubsetOf(keys);
      assertThat(statement.toString()).doesNotContain("evil", "urn:", "\u202e", "\u0000");
      assertThat(statement.why().confidence()).isBetween(0.0, 1.0);
    }
    assertThat(read.report().located().values().stream().mapToInt(it -> it).sum())
        .isEqualTo(read.statements().size());
  }

  private static List<String> words(Statement statement) {
    return switch (statement) {
      case Statement.BodyNamed body ->
          Stream.concat(Stream.of(body.name()), body.spellings().stream()).toList();
      case Statement.PersonNamed person ->
          Stream.of(
                  Stream.of(person.name()),
                  person.spellings().stream(),
                  person.ranks().stream().map(Statement.RankHeld::surface),
                  person.offices().stream().map(Statement.OfficeHeld::surface))
              .flatMap(it -> it)
              .toList();
      case Statement.EncounterHeld encounter ->
          Stream.concat(
                  encounter.place().stream(),
                  encounter.participants().stream().flatMap(part -> part.title().stream()))
              .toList();
      case Statement.StateActs _,
          Statement.AgreementNamed _,
          Statement.ItemExpressed _,
          Statement.ClaimMade _ ->
          List.of();
    };
  }

  private static List<String> concepts(Statement statement) {
    return switch (statement) {
      case Statement.StateActs state -> List.of(state.code());
      case Statement.BodyNamed body ->
          Stream.concat(body.label().stream(), body.state().stream()).toList();
      case Statement.PersonNamed person ->
          Stream.of(
                  person.state().stream(),
                  person.ranks().stream().map(Statement.RankHeld::rank),
                  person.offices().stream().map(Statement.OfficeHeld::label))
              .flatMap(it -> it)
              .toList();
      case Statement.EncounterHeld encounter ->
          Stream.concat(
                  Stream.of(encounter.kind()),
                  Stream.concat(
                      encounter.states().stream(),
                      encounter.participants().stream().map(Statement.Part::role)))
              .toList();
      case Statement.AgreementNamed agreement ->
          Stream.concat(Stream.of(agreement.kind(), agreement.phase()), agreement.topics().stream())
              .toList();
      case Statement.ItemExpressed item -> item.topics();
      case Statement.ClaimMade claim -> claim.topics();
    };
  }

  private static Set<String> allowed() {
    var lists = Samples.vocabulary();
    Set<String> allowed = new HashSet<>(Titles.FUNCTIONS);
    for (String portfolio : Titles.PORTFOLIOS) {
      allowed.add("Ministry of " + portfolio);
      Titles.FUNCTIONS.forEach(
          function -> allowed.add(Titles.office(function, Optional.of(portfolio))));
    }
    Vocabulary.STATES.forEach(code -> allowed.add(code.toLowerCase(Locale.ROOT)));
    Stream.of(
            lists.topics(),
            lists.encounterKinds(),
            lists.agreementKinds(),
            lists.phases(),
            lists.ranks(),
            lists.roles())
        .forEach(allowed::addAll);
    return allowed;
  }

  private static List<String> references(Statement statement) {
    return switch (statement) {
      case Statement.StateActs _, Statement.BodyNamed _ -> List.of();
      case Statement.PersonNamed person ->
          person.offices().stream().flatMap(office -> office.body().stream()).toList();
      case Statement.EncounterHeld encounter ->
          Stream.of(
                  encounter.within().stream(),
                  encounter.participants().stream().map(Statement.Part::person),
                  keys(
                      encounter.participants().stream()
                          .flatMap(part -> part.representing().stream())
                          .toList()))
              .flatMap(it -> it)
              .toList();
      case Statement.AgreementNamed agreement ->
          Stream.of(
                  keys(agreement.parties()),
                  agreement.signatories().stream(),
                  agreement.signedAt().stream(),
                  agreement.supplements().stream())
              .flatMap(it -> it)
              .toList();
      case Statement.ItemExpressed item ->
          Stream.of(
                  keys(item.speakers()),
                  keys(item.addressees()),
                  keys(item.debtors()),
                  keys(item.creditors()),
                  keys(item.beneficiaries()),
                  item.agreements().stream(),
                  item.madeAt().stream())
              .flatMap(it -> it)
              .toList();
      case Statement.ClaimMade claim ->
          Stream.concat(keys(claim.speakers()), claim.madeAt().stream()).toList();
    };
  }

  private static Stream<String> keys(List<Actor> actors) {
    return actors.stream()
        .flatMap(
            actor ->
                switch (actor) {
                  case Actor.OfState _ -> Stream.empty();
                  case Actor.OfBody(var key) -> Stream.of(key);
                  case Actor.OfPerson(var key) -> Stream.of(key);
                });
  }
}
