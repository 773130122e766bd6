package org.entente.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.entente.lexicon.Category;
import org.entente.lexicon.Entry;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.LexiconFiles;
import org.junit.jupiter.api.Test;

class ReasonsTest {

  @Test
  void everyStatementNamesItsRuleItsWordsAndItsSummands() {
    Told told = Told.vi("Thứ trưởng Trần Văn Bình đề nghị hai bên trao đổi thông tin về ma túy.");
    Why why = told.itemStatements().getFirst().why();
    assertThat(why.rule()).isEqualTo("item.request");
    assertThat(why.entries())
        .contains(
            "https://w3id.org/entente/lexicon/cue-vi-de-nghi",
            "https://w3id.org/entente/scheme/drug-crime");
    assertThat(why.summands()).isNotEmpty();
    assertThat(why.confidence()).isBetween(0.5, 1.0);
  }

  @Test
  void theClosestFrameSaysWhichSlotFailed() {
    String text = "The treaty, he affirmed, would give joint work a legal basis.\n";
    var article = new Article("t.txt", text, 0, "en", Optional.empty());
    var rules = new RuleExtractor(Lexicon.bundled());
    assertThat(rules.whyNot(article, new Span(0, 10)))
        .anyMatch(missed -> missed.missing().equals("nobody who acts stands before it"));
  }

  @Test
  void whereNothingFiredThatIsTheReason() {
    String text = "It rained all day in the capital and nobody went out.\n";
    var article = new Article("t.txt", text, 0, "en", Optional.empty());
    assertThat(new RuleExtractor(Lexicon.bundled()).whyNot(article, new Span(0, 10)))
        .extracting(Missed::missing)
        .containsExactly("no cue of the lexicon stands in it");
  }

  @Test
  void theSameArticleGivesTheSameStatementsInTheSameOrder() {
    String[] paragraphs = {
      "Thứ trưởng Trần Văn Bình đề nghị hai bên trao đổi thông tin.", "Hai bên đã ký Bản ghi nhớ."
    };
    assertThat(Told.vi(paragraphs).statements()).isEqualTo(Told.vi(paragraphs).statements());
  }

  @Test
  void aCueAddedInTurtleIsReadWithoutTouchingJava() {
    var graph = LexiconFiles.bundled();
    String own =
        """
        @prefix ent: <https://w3id.org/entente/ontology#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix scheme: <https://w3id.org/entente/scheme/> .
        <https://example.org/cue> a ent:Cue ;
          rdfs:label "took it upon itself to"@en ;
          ent:pattern "active" ;
          ent:reports scheme:force-pledge .
        """;
    var article =
        new Article(
            "t.txt",
            Told.EN_LEAD + "\n\nFrance took it upon itself to train officers in Hanoi.\n",
            0,
            "en",
            Optional.of("2024-05-04"));
    assertThat(items(new RuleExtractor(Lexicon.compile(graph)), article)).isEmpty();
    RDFParser.fromString(own, Lang.TURTLE).parse(graph);
    assertThat(items(new RuleExtractor(Lexicon.compile(graph)), article)).hasSize(1);
  }

  private static List<Statement> items(RuleExtractor rules, Article article) {
    return rules.extract(article).stream()
        .filter(Statement.ItemExpressed.class::isInstance)
        .toList();
  }

  @Test
  void theLexiconIsRichInEveryLanguage() {
    Lexicon lexicon = Lexicon.bundled();
    for (String language : Lexicon.LANGUAGES) {
      assertThat(forms(lexicon, Category.CUE, language, "reports")).isGreaterThanOrEqualTo(60);
      assertThat(forms(lexicon, Category.ENCOUNTER, language, "namesEncounter"))
          .isGreaterThanOrEqualTo(40);
      assertThat(forms(lexicon, Category.AGREEMENT, language, "namesAgreement"))
          .isGreaterThanOrEqualTo(40);
    }
  }

  private static long forms(Lexicon lexicon, Category category, String language, String telling) {
    return lexicon.entries(category).stream()
        .filter(entry -> entry.one(telling).isPresent())
        .flatMap(entry -> entry.forms().stream())
        .filter(form -> form.language().equals(language))
        .count();
  }

  @Test
  void everyTopicHasWordsInEveryLanguage() {
    Map<String, Entry> topics =
        Lexicon.bundled().entries().stream()
            .filter(
                entry ->
                    entry.category() == Category.CRIME_DOMAIN
                        || entry.category() == Category.COOPERATION_MODE)
            .collect(Collectors.toMap(Entry::slug, Function.identity()));
    assertThat(topics).containsKeys("human-trafficking", "liaison-mechanism", "online-fraud");
    assertThat(topics.values())
        .filteredOn(entry -> !entry.slug().equals("general-cooperation"))
        .allMatch(
            entry ->
                Lexicon.LANGUAGES.stream().allMatch(language -> entry.label(language).isPresent()));
  }
}
