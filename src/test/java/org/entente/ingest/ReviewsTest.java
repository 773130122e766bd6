package org.entente.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.entente.ingest.ArticleFiles.ArticleFile;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewsTest {

  @TempDir Path folder;
  private Store store;
  private Reviews reviews;
  private Reviewable undertaking;

  @BeforeEach
  void ingestOneArticle() throws Exception {
    store = Store.open(new StoreConfig.InMemory());
    store.replaceAll(Map.of(Terms.REFERENCE, Samples.reference()));
    ingest(Samples.ENGLISH);
    reviews = new Reviews(store, Samples.SHAPES);
    undertaking =
        reviews.list().stream()
            .filter(one -> one.type().equals("JointUndertaking"))
            .findFirst()
            .orElseThrow();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void listsWhatWaitsWithItsPassage() {
    assertThat(undertaking.quote()).contains("strengthen cooperation");
    assertThat(undertaking.words()).startsWith("Vietnam and Belgium agree to cooperate");
    assertThat(undertaking.verdict()).isEmpty();
  }

  @Test
  void takesARejectedRecordOutOfWhatReadersSee() throws Exception {
    assertThat(reviews.reject(undertaking.record().getURI(), Optional.of("reports the past")))
        .isInstanceOf(Reviews.Result.Done.class);

    assertThat(curated().contains(undertaking.record(), Node.ANY, Node.ANY)).isFalse();
    assertThat(inDefault(undertaking.record())).isFalse();
  }

  @Test
  void keepsAVerdictWhenTheArticleIsReadAgain() throws Exception {
    reviews.reject(undertaking.record().getURI(), Optional.empty());

    ingest(Samples.ENGLISH);

    assertThat(inDefault(undertaking.record())).isFalse();
    assertThat(reviews.list())
        .filteredOn(one -> one.record().equals(undertaking.record()))
        .singleElement()
        .satisfies(one -> assertThat(one.verdict()).contains("decision-rejected"));
    assertThat(reviews.stale()).isEmpty();
  }

  @Test
  void bringsARejectedRecordBackWhenItIsAccepted() {
    reviews.reject(undertaking.record().getURI(), Optional.empty());
    reviews.accept(undertaking.record().getURI(), Optional.empty());

    assertThat(inDefault(undertaking.record())).isTrue();
    assertThat(store.read(Terms.REVIEWS).find(Node.ANY, Terms.DECISION_KIND, Node.ANY).toList())
        .hasSize(1);
  }

  @Test
  void givesARecordOtherValues() {
    var topic = Terms.concept("drug-crime");

    reviews.correct(
        undertaking.record().getURI(),
        Map.of(Terms.CRIME_DOMAIN, List.of(topic)),
        Optional.empty());

    assertThat(curated().find(undertaking.record(), Terms.CRIME_DOMAIN, Node.ANY).toList())
        .singleElement()
        .satisfies(triple -> assertThat(triple.getObject()).isEqualTo(topic));
    assertThat(
            store.read(Terms.graph("a")).contains(undertaking.record(), Terms.CRIME_DOMAIN, topic))
        .isFalse();
  }

  @Test
  void refusesACorrectionThatTheShapesForbid() {
    var result =
        reviews.correct(
            undertaking.record().getURI(),
            Map.of(Terms.DEBTOR, List.of(Terms.id("vn"))),
            Optional.empty());

    assertThat(result)
        .isInstanceOfSatisfying(
            Reviews.Result.Refused.class,
            refused ->
                assertThat(refused.violations())
                    .anyMatch(violation -> violation.message().contains("two debtors")));
    assertThat(curated().isEmpty()).isTrue();
  }

  private org.apache.jena.graph.Graph curated() {
    return store.read(Terms.graph("a.curated"));
  }

  private boolean inDefault(Node record) {
    return store.ask(
        org.apache.jena.query.QueryFactory.create("ASK { ?record ?property ?value }"),
        Map.of("record", record));
  }

  private void ingest(String text) throws Exception {
    var file = new ArticleFile(Source.of("a.txt"), _ -> text.getBytes(UTF_8));
    new Ingestion(Samples.ingest(), Samples.PROVENANCE)
        .to(store, new Places(folder.resolve("texts"), Optional.empty()))
        .run(List.of(file), new StringBuilder(), () -> {});
  }
}
