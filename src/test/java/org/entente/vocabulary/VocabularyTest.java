package org.entente.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.ontology.Modules;
import org.entente.ontology.Namespaces;
import org.entente.page.Language;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  private final Documentation documentation = Documentation.shipped();

  @Test
  void everyTermHasANameAndADefinitionInEveryLanguage() {
    assertThat(documentation.all()).hasSizeGreaterThan(60);
    assertThat(documentation.all())
        .allSatisfy(
            term ->
                assertThat(term.labels().texts().keySet())
                    .as(term.name())
                    .containsExactlyInAnyOrder(Language.values()));
    assertThat(documentation.term("Pledge").orElseThrow().broader()).contains("ent:Commitment");
  }

  @Test
  void aClassKnowsItsPropertiesRulesExamplesAndQuestions() {
    var encounter = documentation.term("Encounter").orElseThrow();

    assertThat(documentation.properties(encounter).stream().map(Term::name))
        .contains("encounterKind", "hasParticipation", "evidencedBy");
    assertThat(documentation.rules(encounter)).contains("An encounter has exactly one kind.");
    assertThat(documentation.example(encounter).orElseThrow()).contains("a ent:Encounter");
    assertThat(documentation.questions(encounter)).isNotEmpty();
  }

  /// Each arrow is a property that the ontology has, and its ends are classes that it has.
  @Test
  void theDiagramDrawsWhatTheOntologySays() {
    var ontology = Modules.ontology();
    var diagram = Diagram.shipped();

    assertThat(diagram.arrows())
        .allSatisfy(
            arrow -> {
              for (var name : new String[] {arrow.property(), arrow.from(), arrow.to()}) {
                var iri = NodeFactory.createURI(Namespaces.expand(name).orElseThrow());
                assertThat(ontology.contains(iri, Node.ANY, Node.ANY)).as(name).isTrue();
              }
            });
    assertThat(diagram.boxes())
        .allSatisfy(
            box -> {
              assertThat(box.x() + box.width()).isLessThanOrEqualTo(Diagram.WIDTH);
              assertThat(box.y() + box.height()).isLessThanOrEqualTo(Diagram.HEIGHT);
            });
  }

  @Test
  void theSchemesAreThere() {
    assertThat(documentation.schemes().stream().map(SchemeSummary::slug))
        .contains("crime-domains", "cooperation-modes", "encounter-kinds");
    assertThat(documentation.schemes()).allSatisfy(s -> assertThat(s.concepts()).isPositive());
  }
}
