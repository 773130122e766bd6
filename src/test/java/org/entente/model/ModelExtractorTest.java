package org.entente.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.model.Samples.only;
import static org.entente.model.Samples.read;
import static org.entente.model.Samples.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.extract.Article;
import org.entente.extract.Statement;
import org.entente.extract.Statement.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelExtractorTest {

  @Test
  void readsAVietnameseArticle() {
    var article = Samples.vi();
    var read = read(article, text("vi.json"));

    assertThat(read.report().drops()).isEmpty();
    assertThat(read.report().located())
        .isEqualTo(read.report().proposed())
        .isEqualTo(
            Map.of(
                "states",
                2,
                "bodies",
                2,
                "persons",
                2,
                "encounters",
                1,
                "agreements",
                1,
                "items",
                3,
                "claims",
                1));
    var items = only(Statement.ItemExpressed.class, read.statements());
    assertThat(items)
        .extracting(item -> item.evidence().getFirst().in(article.text()))
        .containsExactly(
            "tăng cường trao đổi thông tin về tội phạm mua bán người",
            "cử cán bộ dự khóa đào tạo tại Hà Nội",
            "sớm ký Hiệp định về dẫn độ với Việt Nam");
    assertThat(items.getFirst().creditors())
        .containsExactly(new Actor.OfState("vn"), new Actor.OfState("gh"))
        .isEqualTo(items.getFirst().debtors());
    var persons = only(Statement.PersonNamed.class, read.statements());
    assertThat(persons.getFirst().offices().getFirst().label())
        .isEqualTo("Deputy Minister of Public Security");
    assertThat(items.get(1).speakers())
        .containsExactly(new Actor.OfPerson(persons.getFirst().key()));
    var encounter = only(Statement.EncounterHeld.class, read.statements()).getFirst();
    assertThat(encounter.date().map(Statement.DateFound::edtf)).contains("2024-03-12");
    assertThat(encounter.date().map(Statement.DateFound::basis)).contains("basis-combined");
    assertThat(encounter.states()).containsExactly("gh", "vn");
    assertThat(items).allMatch(item -> item.madeAt().equals(Optional.of(encounter.key())));
  }

  @Test
  void readsAFrenchArticleThroughItsSpacesAndApostrophesAndOneSlip() {
    var article = Samples.fr();
    var read = read(article, text("fr.json"));

    assertThat(read.report().drops()).isEmpty();
    var items = only(Statement.ItemExpressed.class, read.statements());
    assertThat(items)
        .extracting(item -> item.evidence().getFirst().in(article.text()))
        .containsExactly(
            "échanger des renseignements sur la traite des êtres humains",
            "extrader les personnes recherchées");
    assertThat(items.getFirst().why().confidence()).isEqualTo(0.6);
    assertThat(items.getLast().why().confidence()).isEqualTo(0.4);
    var agreement = only(Statement.AgreementNamed.class, read.statements()).getFirst();
    assertThat(agreement.evidence().getFirst().in(article.text()))
        .isEqualTo("protocole d’accord sur la cybercriminalité");
    assertThat(agreement.date().map(Statement.DateFound::edtf)).contains("2019-05");
    assertThat(only(Statement.EncounterHeld.class, read.statements()).getFirst().states())
        .containsExactly("ke", "ma");
  }

  @Test
  void readsAnEnglishArticle() {
    var read = read(Samples.en(), text("en.json"));

    assertThat(read.report().drops()).isEmpty();
    var encounter = only(Statement.EncounterHeld.class, read.statements()).getFirst();
    assertThat(encounter.ordinal()).contains(4);
    assertThat(encounter.date().map(Statement.DateFound::basis)).contains("basis-combined");
    assertThat(only(Statement.ItemExpressed.class, read.statements()).getFirst().conditional())
        .isTrue();
    assertThat(only(Statement.ClaimMade.class, read.statements()).getFirst().negative()).isTrue();
    assertThat(read.statements()).extracting(Statement::key).doesNotHaveDuplicates();
  }

  @Test
  void mapsOffsetsBackToADecomposedText() {
    var vi = Samples.vi();
    var text = Normalizer.normalize(vi.text(), Normalizer.Form.NFD);
    var article = new Article("nfd.txt", text, text.indexOf('\n') + 1, "vi", vi.published());

    var items = only(Statement.ItemExpressed.class, read(article, text("vi.json")).statements());

    assertThat(items)
        .extracting(item -> item.evidence().getFirst().in(text))
        .first()
        .isEqualTo(
            Normalizer.normalize(
                "tăng cường trao đổi thông tin về tội phạm mua bán người", Normalizer.Form.NFD));
  }

  @Test
  void asksOnceWithTheArticleAsDataAndAClosedSchema() throws IOException {
    try (var server = new ReplayServer().answers(text("vi.json"))) {
      var _ = Samples.extractor(server).extract(Samples.vi());

      var request = server.requests().getFirst();
      assertThat(server.requests()).hasSize(1);
      assertThat(request.path()).isEqualTo("/v1/chat/completions");
      assertThat(request.authorization()).contains("Bearer secret-key");
      JsonNode body = new JsonMapper().readTree(request.body());
      assertThat(body.path("temperature").doubleValue()).isZero();
      assertThat(body.path("model").textValue()).isEqualTo("test-model");
      var schema = body.path("response_format").path("json_schema");
      assertThat(schema.path("strict").booleanValue()).isTrue();
      assertThat(schema.at("/schema/additionalProperties").booleanValue()).isFalse();
      assertThat(schema.at("/schema/properties/items/items/properties/topics/items/enum"))
          .extracting(JsonNode::textValue)
          .contains("human-trafficking", "extradition");
      // Structured outputs refuse a schema with more.
      assertThat(schema.findValues("enum").stream().mapToInt(JsonNode::size).sum())
          .isBetween(200, 1000);
      var lines = body.at("/messages/1/content").textValue().lines().toList();
      var fence = lines.get(3);
      assertThat(fence).matches("=== [0-9a-f]{16} ===");
      assertThat(lines).last().isEqualTo(fence);
      assertThat(lines).doesNotContain("SOURCE Báo thử nghiệm | DATE 2024-03-13 | vi");
    }
  }

  @Test
  void sendsNoKeyWhereThereIsNone() {
    try (var server = new ReplayServer().answers(text("en.json"))) {
      var config = ModelConfig.of(server.address(), "local", Optional.empty());

      var _ = Samples.extractor(config, new Samples.Pauses()).extract(Samples.en());

      assertThat(server.requests().getFirst().authorization()).isEmpty();
    }
  }

  @Test
  void keepsAnswersByModelPromptAndArticle(@TempDir Path folder) throws IOException {
    try (var server =
        new ReplayServer().answers(text("en.json")).answers(text("fr.json")).answers("{}")) {
      var config = Samples.config(server).cachedIn(folder);
      var extractor = Samples.extractor(config, new Samples.Pauses());

      var first = extractor.extract(Samples.en());
      assertThat(extractor.extract(Samples.en())).isEqualTo(first);
      assertThat(Samples.extractor(config, new Samples.Pauses()).extract(Samples.en()))
          .isEqualTo(first);
      assertThat(server.requests()).hasSize(1);

      var _ = extractor.extract(Samples.fr());
      assertThat(server.requests()).hasSize(2);
      try (var files = Files.list(folder)) {
        assertThat(files).hasSize(2).allMatch(file -> file.toString().endsWith(".json"));
      }
    }
  }

  @Test
  void asksAgainWhereTheKeptAnswerIsBroken(@TempDir Path folder) throws IOException {
    try (var server = new ReplayServer().answers(text("en.json")).answers(text("en.json"))) {
      var config = Samples.config(server).cachedIn(folder);
      var extractor = Samples.extractor(config, new Samples.Pauses());
      var first = extractor.extract(Samples.en());
      try (var files = Files.list(folder)) {
        Files.writeString(files.findFirst().orElseThrow(), "{\"states\": [");
      }

      assertThat(extractor.extract(Samples.en())).isEqualTo(first);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void keepsNoAnswerThatCannotBeRead(@TempDir Path folder) throws IOException {
    try (var server = new ReplayServer().answers("no JSON").answers(text("en.json"))) {
      var extractor =
          Samples.extractor(Samples.config(server).cachedIn(folder), new Samples.Pauses());

      assertThatThrownBy(() -> extractor.extract(Samples.en())).isInstanceOf(ModelException.class);
      try (var files = Files.list(folder)) {
        assertThat(files).isEmpty();
      }
      assertThat(extractor.extract(Samples.en())).isNotEmpty();
    }
  }

  @Test
  void readsAnAnswerInACodeFence() {
    assertThat(read(Samples.en(), "```json\n" + text("en.json") + "\n```\n").statements())
        .hasSize(10);
  }

  @Test
  void changesItsVersionWithTheClosedLists() {
    var lists = Samples.vocabulary();
    var fewer =
        new Vocabulary(
            List.of("training"),
            lists.encounterKinds(),
            lists.agreementKinds(),
            lists.phases(),
            lists.ranks(),
            lists.roles());
    try (var server = new ReplayServer()) {
      var config = Samples.config(server);

      assertThat(new ModelExtractor(config, lists).version())
          .startsWith("test-model-")
          .isEqualTo(new ModelExtractor(config, Samples.vocabulary()).version())
          .isNotEqualTo(new ModelExtractor(config, fewer).version());
    }
  }
}
